using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Finds the documents that are on a theme by their headline alone: no paragraph of theirs says it.</summary>
internal static class ThemeHeadlines
{
    private const int Most = 100;

    /// <summary>The newest of them that the filters leave.</summary>
    /// <param name="c">The collection.</param>
    /// <param name="query">The theme's query.</param>
    /// <param name="only">The filter for the theme.</param>
    /// <param name="url">The other filters.</param>
    public static IReadOnlyList<ThemeHeadline> Of(Collection c, Query query, FacetFilter only, SearchUrl url)
    {
        // Of a document, only the part of the query that looks at headlines can match.
        IReadOnlyList<Hit> named = c.Snapshot.Search(new SearchRequest
        {
            Query = FilterReader.Within(url, query),
            Filters = FilterReader.Filters(url, CorpusSchema.Kinds.Document),
            Sort = new Sort(CorpusSchema.Date, Descending: true),
            Limit = Most,
            Fetch = [CorpusSchema.Title],
        }).Hits;
        if (named.Count == 0) return [];
        HashSet<string> said = [.. c.Snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Passage), only, new FacetFilter(CorpusSchema.DocumentId, [.. named.Select(h => h.Id)])],
            Limit = int.MaxValue,
            Fetch = [CorpusSchema.DocumentId],
        }).Hits.Select(h => h.Text(CorpusSchema.DocumentId)!)];
        return [.. named.Where(h => !said.Contains(h.Id)).Select(h => Headline(c, h, query)).OfType<ThemeHeadline>()];
    }

    private static ThemeHeadline? Headline(Collection c, Hit hit, Query query) =>
        hit.Text(CorpusSchema.Title) is { } title && c.Line(hit.Id) is var (document, rating)
            ? new ThemeHeadline(document, title, c.Snapshot.Highlight(query, CorpusSchema.Title, title), rating)
            : null;
}
