using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Searches documents.</summary>
internal static class DocumentSearch
{
    private const int SnippetLength = 240;

    /// <summary>Finds what an address asks for.</summary>
    /// <param name="c">The collection.</param>
    /// <param name="url">The address.</param>
    /// <param name="facetLimit">How many values of the long facets; 0 for all.</param>
    public static DocumentResults Run(Collection c, SearchUrl url, int facetLimit = FacetReader.Shown)
    {
        DocumentResults found = Find(c, url, url.Query, facetLimit);
        Spelling? better = found.Total <= SpellingHelp.FewResults ? SpellingHelp.For(c, url) : null;
        found = found with { Understanding = found.Understanding with { DidYouMean = better }, Relief = found.Total == 0 ? ReliefReader.ForDocuments(c, url) : null };
        if (found.Total > 0 || better is null || url.Page > 1 || url.Sort != "relevance") return found;

        // No document has all the words, and some are in none: where the nearest spelling finds one, its results stand here, named as such.
        DocumentResults corrected = Find(c, url, better.Text, facetLimit);
        return corrected.Total == 0
            ? found
            : found with
            {
                Partial = [.. corrected.Items, .. corrected.Partial],
                Understanding = found.Understanding with { Corrected = better.Text, Notes = corrected.Understanding.Notes },
            };
    }

    /// <summary>How many documents match.</summary>
    public static long Count(Collection c, SearchUrl url) => Count(c, url, QueryReader.Documents(c, url, url.Query).Query);

    /// <summary>All documents that match, up to a limit, without facets and snippets: for exports.</summary>
    public static IReadOnlyList<DocumentItem> All(Collection c, SearchUrl url, int limit)
    {
        ParsedQuery parsed = QueryReader.Documents(c, url, url.Query);
        return [.. c.Snapshot.Search(Request(url, parsed.Query) with { Offset = 0, Limit = limit, Snippets = null }).Hits.Select(h => Item(h, []))];
    }

    private static DocumentResults Find(Collection c, SearchUrl url, string text, int facetLimit)
    {
        ParsedQuery parsed = QueryReader.Documents(c, url, text);
        var facets = FacetReader.Requests(c, url, facetLimit);
        FoldedRanking? folded = Folded(c, url.With("q", text), parsed.Query);
        IReadOnlyList<int>? ranks = folded?.Ranks((url.Page - 1) * url.Per, url.Per);
        SearchRequest request = Request(url, parsed.Query);
        if (ranks is { Count: > 0 }) request = request with { Offset = ranks[0], Limit = ranks[^1] - ranks[0] + 1 };
        SearchResult result = c.Snapshot.Search(request with { Facets = [.. facets.Select(f => f.Request)] });
        IReadOnlyList<Hit> hits = WithFurniture(c, url, request, result.Hits);
        DocumentItem[] items = ranks is null
            ? [.. hits.Select(h => Item(h, []))]
            : [.. ranks.Select(r => Item(hits[r - request.Offset], []) with { Near = Lines(c, folded!.Under(r)) })];
        bool fill = items.Length < url.Per && url.Page == 1 && url.Sort == "relevance";
        (IReadOnlyList<DocumentItem> partial, IReadOnlyList<string> notes) = fill ? Partial(c, url, parsed, url.Per - items.Length) : ([], []);
        Understanding understanding = QueryReader.Understanding(parsed);
        return new DocumentResults
        {
            Url = url,
            Coverage = c.Coverage,
            Total = result.Total,
            Entries = folded?.Entries ?? result.Total,
            Items = [.. items.Select(i => i with { Matches = MatchCount.In(c, url, parsed.Query, i.Line.Id) })],
            Partial = partial,
            Facets = FacetReader.Groups(c, url, facets, result),
            Lines = ContextReader.Count(c, url.At("/context").With("q", text)),
            QuoteTotal = QuoteSearch.Count(c, url.At("/quotes").With("q", text)),
            Understanding = understanding with { Notes = [.. understanding.Notes, .. notes] },
        };
    }

    // Null where no text of the collection is near another. The pages of one list share a ranking.
    private static FoldedRanking? Folded(Collection c, SearchUrl url, Query query) => c.Near.Groups.Count == 0 ? null : c.Rankings.GetOrAdd(url.AtPage(1).With("per").ToString(), () =>
    {
        SearchResult ranking = c.Snapshot.Search(Request(url, query) with { Offset = 0, Limit = FoldedRanking.Deepest, Fetch = [], Snippets = null });
        return new FoldedRanking([.. ranking.Hits.Select(h => h.Id)], ranking.Total, c.Near);
    });

    private static (IReadOnlyList<DocumentItem> Items, IReadOnlyList<string> Notes) Partial(Collection c, SearchUrl url, ParsedQuery parsed, int limit)
    {
        IReadOnlyList<PartialWord> words = PartialWord.Of(c, url, parsed.Words);
        if (PartialMatches.Query(parsed, words) is not { } some) return ([], []);
        SearchRequest request = Request(url, some);
        IReadOnlyList<Hit> pool = c.Snapshot.Search(request with { Limit = PartialMatches.Pool, Fetch = [], Snippets = null }).Hits;
        IReadOnlyList<PartialMatch> ranked = PartialMatches.Rank(c, words, pool);
        var folded = new FoldedRanking([.. ranked.Select(m => m.Id)], ranked.Count, c.Near);
        (PartialMatch Match, int Rank)[] best = [.. folded.Ranks(0, limit).Select(r => (ranked[r], r))];
        if (best.Length == 0) return ([], []);
        var hits = c.Snapshot.Search(request with
        {
            Filters = [.. request.Filters, new FacetFilter(CorpusSchema.DocumentId, [.. best.Select(m => m.Match.Id)])],
            Limit = best.Length,
        }).Hits.ToDictionary(h => h.Id, StringComparer.Ordinal);
        string[] themes = [.. best.SelectMany(m => m.Match.Themes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(c.ThemeLabel)];
        return (
            [.. best.Select(m => Item(hits[m.Match.Id] with { Score = (float)m.Match.Score }, m.Match.Missing) with { Near = Lines(c, folded.Under(m.Rank)) })],
            [.. themes.Select(t => $"Documents on the theme “{t}”, which your words name, are among those with some of the words.")]);
    }

    private static IReadOnlyList<(DocumentLine, string?)> Lines(Collection c, IReadOnlyList<string> ids) => [.. ids.Select(c.Line).OfType<(DocumentLine, string?)>()];

    private static long Count(Collection c, SearchUrl url, Query query) => c.Snapshot.Search(Request(url, query) with { Limit = 0, Snippets = null }).Total;

    private static SearchRequest Request(SearchUrl url, Query query) => FilterReader.Recorded(url, url.Query).Request(query) with
    {
        Offset = (url.Page - 1) * url.Per,
        Limit = url.Per,
        Fetch = Collection.LineFields,
        Snippets = url.Query.Length == 0 ? null : new SnippetRequest(url.In == "furniture" ? CorpusSchema.Furniture : CorpusSchema.Text, SnippetLength),
    };

    // Where both are searched, a document that matches in its furniture alone shows that.
    private static IReadOnlyList<Hit> WithFurniture(Collection c, SearchUrl url, SearchRequest request, IReadOnlyList<Hit> hits)
    {
        if (url.In != "all" || url.Query.Length == 0 || hits.All(h => h.Snippets.Count > 0)) return hits;
        SearchResult furniture = c.Snapshot.Search(request with { Snippets = request.Snippets! with { Field = CorpusSchema.Furniture } });
        return [.. hits.Select((h, i) => h.Snippets.Count > 0 ? h : furniture.Hits[i])];
    }

    private static DocumentItem Item(Hit hit, IReadOnlyList<string> missing) => new(
        Collection.LineOf(hit), hit.Text(CorpusSchema.Rating), (int)(hit.Number(CorpusSchema.QuoteCount) ?? 0), hit.Snippets, hit.Score, missing);
}
