using System.Text.Json;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>What a page shows of one person in one document: the value of <see cref="CorpusSchema.Details"/> on person records.</summary>
/// <param name="Document">Where.</param>
/// <param name="Person">The person as extracted: name, slug, forms, roles, mentions.</param>
/// <param name="Quotes">How many direct and partial quotations are the person's.</param>
/// <param name="Reported">How often the person's speech is reported without marks.</param>
/// <param name="WordsQuoted">How many words stand in those direct and partial quotations.</param>
public sealed record PersonDetails(DocumentLine Document, Person Person, int Quotes, int Reported, int WordsQuoted)
{
    /// <summary>As compact JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordsJson.Default.PersonDetails);

    /// <summary>From the details of a person record.</summary>
    /// <exception cref="JsonException">They are something else.</exception>
    public static PersonDetails FromJson(string json) =>
        JsonSerializer.Deserialize(json, RecordsJson.Default.PersonDetails) ?? throw new JsonException("the details are empty");
}
