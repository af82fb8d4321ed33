namespace SearchEngine.Indexer.Records;

/// <summary>The external ids of the records. A document's is its own id, which never holds a slash; those of its parts do.</summary>
public static class RecordId
{
    /// <summary>Of a passage: the document and the paragraph's place, from 0.</summary>
    public static string Passage(string document, int paragraph) => FormattableString.Invariant($"passage/{document}/{paragraph}");

    /// <summary>Of a quotation, by its stable id.</summary>
    public static string Quotation(string quoteId) => "quotation/" + quoteId;

    /// <summary>Of a person in a document.</summary>
    public static string Person(string document, string slug) => $"person/{document}/{slug}";

    /// <summary>Of a rating: the document and its place among the ratings, from 0.</summary>
    public static string Rating(string document, int place) => FormattableString.Invariant($"rating/{document}/{place}");
}
