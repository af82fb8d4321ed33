using System.Text.Json;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>What a page shows of one mention of a grade: the value of <see cref="CorpusSchema.Details"/> on rating records.</summary>
/// <param name="Document">Where.</param>
/// <param name="Rating">The rating as extracted, with its evidence.</param>
/// <param name="Sentence">The sentence it was read from, as printed; empty where a person wrote it into the sidecar.</param>
/// <param name="Paragraph">The place of the paragraph it stands in, from 0; null where it stands in none.</param>
public sealed record RatingDetails(DocumentLine Document, Rating Rating, string Sentence, int? Paragraph)
{
    /// <summary>As compact JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordsJson.Default.RatingDetails);

    /// <summary>From the details of a rating record.</summary>
    /// <exception cref="JsonException">They are something else.</exception>
    public static RatingDetails FromJson(string json) =>
        JsonSerializer.Deserialize(json, RecordsJson.Default.RatingDetails) ?? throw new JsonException("the details are empty");
}
