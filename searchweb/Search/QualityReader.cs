using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>Counts what the pages about the data show.</summary>
internal static class QualityReader
{
    private const int MostListed = 100;
    private const int MostRatings = 2000;

    /// <summary>The numbers of a commit.</summary>
    public static QualityView Read(Collection c)
    {
        SearchResult documents = c.Snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)],
            Facets = [new FacetRequest(CorpusSchema.Source), new FacetRequest(CorpusSchema.Certainty)],
            Limit = 0,
        });
        long quotes = Quotes(c, "direct", "partial");
        return new QualityView(
            c.Coverage,
            [.. documents.Facets[0].Values.Select(v => new FacetOption(v.Value, Labels.Source(v.Value), v.Count, false))],
            [.. documents.Facets[1].Values.Select(v => new FacetOption(v.Value, Labels.Words(v.Value), v.Count, false))],
            quotes, Quotes(c, "reported"), Speakers(c, CorpusSchema.SpeakerType, "person"), Speakers(c, CorpusSchema.SpeakerCertainty, "inferred"),
            Speakers(c, CorpusSchema.Speaker, CorpusSchema.Unknown), InferredDates(c), ConflictFinder.Find(RatingReader.All(c, new SearchUrl("/ratings"), MostRatings)),
            [.. c.Near.Groups.Take(MostListed).Select(g => (IReadOnlyList<DocumentLine>)[.. g.Select(c.Line).OfType<(DocumentLine Line, string?)>().Select(l => l.Line)])],
            Changes(c), c.Snapshot.Fingerprint);
    }

    private static long Quotes(Collection c, params string[] kinds) => c.Snapshot.Search(new SearchRequest
    {
        Filters = [FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.QuoteKind, kinds)],
        Limit = 0,
    }).Total;

    private static long Speakers(Collection c, string field, string value) => c.Snapshot.Search(new SearchRequest
    {
        Filters = [FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.QuoteKind, ["direct", "partial"]), new FacetFilter(field, [value])],
        Limit = 0,
    }).Total;

    private static IReadOnlyList<DocumentLine> InferredDates(Collection c) =>
    [
        .. c.Snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document), new FacetFilter(CorpusSchema.Certainty, ["inferred"])],
            Sort = new Sort(CorpusSchema.Date, Descending: true),
            Limit = MostListed,
            Fetch = Collection.LineFields,
        }).Hits.Select(Collection.LineOf),
    ];

    private static IReadOnlyList<IndexChange> Changes(Collection c) =>
    [
        .. c.History.Documents.Select(d => d.Removed is { } gone ? new IndexChange(gone, "removed", d.Id) : new IndexChange(d.Changed, d.Changed == d.Added ? "added" : "changed", d.Id))
            .OrderByDescending(d => d.At).ThenBy(d => d.Id, StringComparer.Ordinal).Take(MostListed),
    ];
}
