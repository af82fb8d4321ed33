using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A quotation whose speaker is named by office alone.</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Office">The words of the office.</param>
internal sealed record RoleSpeech(QuoteDetails Quote, string[] Office)
{
    private const int Most = 5000;
    private const int FewestWords = 2;

    /// <summary>All of a commit.</summary>
    public static IReadOnlyList<RoleSpeech> All(Snapshot snapshot) =>
    [
        .. snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.SpeakerType, ["role"])],
            Limit = Most,
            Fetch = [CorpusSchema.Details],
        }).Hits.Select(QuoteSearch.Details).Select(q => new RoleSpeech(q, Words((q.Quotation.Speaker!.Role ?? "") + " " + q.Quotation.Speaker.Name))).Where(s => s.Office.Length >= FewestWords),
    ];

    /// <summary>The words of an office that count.</summary>
    public static string[] Words(string role) => [.. Folding.Words(role).Where(w => w is not ("the" or "and" or "of" or "for" or "a")).Distinct(StringComparer.Ordinal)];

    /// <summary>An office of these words can be this one: all words of the shorter stand in the longer.</summary>
    public bool CanBe(string[] office) => office.Length >= FewestWords && (office.All(Office.Contains) || Office.All(office.Contains));
}
