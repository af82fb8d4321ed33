using System.Text.Json;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>What a page shows of a quotation: the value of <see cref="CorpusSchema.Details"/> on quotation records. Spans index the document's canonical text.</summary>
/// <param name="Id">The quotation's stable id, for <c>/quotes/{id}</c> and the anchor <c>#q-{id}</c>.</param>
/// <param name="Document">Where it stands.</param>
/// <param name="Quotation">The quotation as extracted, with speaker, rule and evidence.</param>
/// <param name="Text">Its words: the segments, parted by one line break.</param>
/// <param name="Paragraph">The place of the paragraph it starts in, from 0.</param>
/// <param name="Group">Ids of all quotations of the same utterance, its own among them, in order; empty for one on its own.</param>
public sealed record QuoteDetails(string Id, DocumentLine Document, Quotation Quotation, string Text, int Paragraph, IReadOnlyList<string> Group)
{
    /// <summary>As compact JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RecordsJson.Default.QuoteDetails);

    /// <summary>From the details of a quotation record.</summary>
    /// <exception cref="JsonException">They are something else.</exception>
    public static QuoteDetails FromJson(string json) =>
        JsonSerializer.Deserialize(json, RecordsJson.Default.QuoteDetails) ?? throw new JsonException("the details are empty");
}
