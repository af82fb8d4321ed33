using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Prepares the rating ledger.</summary>
internal static class RatingReader
{
    private const int MostDrawn = 2000;
    private const int MostCharts = 3;

    /// <summary>The ledger an address asks for.</summary>
    public static RatingsView Read(Collection c, SearchUrl url)
    {
        Query query = Words(c, url);
        List<(string Key, FacetRequest Request)> facets =
        [
            .. FacetReader.Requests(c, url).Where(f => f.Key is not "rating" and not "theme"),
            ("rating", new FacetRequest(CorpusSchema.Grade)), ("status", new FacetRequest(CorpusSchema.Status)), ("area", new FacetRequest(CorpusSchema.Area, FacetReader.Shown)), ("scheme", new FacetRequest(CorpusSchema.Scheme)),
        ];
        SearchResult result = c.Snapshot.Search(Request(url, query) with
        {
            Facets = [.. facets.Select(f => f.Request)],
            Offset = (url.Page - 1) * RatingsView.PageSize,
            Limit = RatingsView.PageSize,
        });
        List<RatingDetails> all = [.. c.Snapshot.Search(Request(url, query) with { Limit = MostDrawn }).Hits.Select(Details)];
        return new RatingsView(
            url, c.Coverage, [.. result.Hits.Select(Details)], result.Total, FacetReader.Groups(c, url, facets, result),
            [.. GradeHistories.Of(all).Take(MostCharts)],
            ConflictFinder.Find(all));
    }

    /// <summary>All mentions, up to a limit: for exports.</summary>
    public static IReadOnlyList<RatingDetails> All(Collection c, SearchUrl url, int limit) =>
        [.. c.Snapshot.Search(Request(url, Words(c, url)) with { Limit = limit }).Hits.Select(Details)];

    // Words narrow the ledger to the documents that hold them.
    private static Query Words(Collection c, SearchUrl url)
    {
        if (url.Query.Length == 0) return Query.All;
        const int MostDocuments = 1000;
        IReadOnlyList<Hit> hits = c.Snapshot.Search(new SearchRequest
        {
            Query = QueryReader.Documents(c, url, url.Query).Query,
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)],
            Limit = MostDocuments,
        }).Hits;
        return hits.Count == 0 ? Query.None : new BooleanQuery([], [.. hits.Select(h => new KeywordQuery(CorpusSchema.DocumentId, h.Id))], [], 1);
    }

    private static SearchRequest Request(SearchUrl url, Query query)
    {
        // A row is one mention, so the rating chosen is the row's own grade, not its document's.
        List<FacetFilter> filters = FilterReader.Filters(url.With("rating"), CorpusSchema.Kinds.Rating);
        if (url.Values("rating") is { Length: > 0 } grades) filters.Add(new FacetFilter(CorpusSchema.Grade, [.. grades]));
        return new SearchRequest
        {
            Query = FilterReader.Within(url, query),
            Filters = filters,
            Sort = FilterReader.Sort(url),
            Fetch = [CorpusSchema.Details],
        };
    }

    private static RatingDetails Details(Hit hit) => RatingDetails.FromJson(hit.Text(CorpusSchema.Details)!);
}
