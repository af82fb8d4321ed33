using SearchEngine.Indexer;
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
        if (found.Total > 0 || found.Partial.Count > 0 || better is null)
        {
            return found with { Understanding = found.Understanding with { DidYouMean = better }, Relief = found.Total == 0 ? ReliefReader.ForDocuments(c, url) : null };
        }
        // Nothing at all: the nearest spelling's results stand here, named as such.
        DocumentResults corrected = Find(c, url, better.Text, facetLimit);
        return corrected.Total == 0
            ? found with { Relief = ReliefReader.ForDocuments(c, url), Understanding = found.Understanding with { DidYouMean = better } }
            : found with
            {
                Partial = corrected.Items,
                Understanding = found.Understanding with { DidYouMean = better, Corrected = better.Text },
                Relief = ReliefReader.ForDocuments(c, url),
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
        SearchResult result = c.Snapshot.Search(Request(url, parsed.Query) with { Facets = [.. facets.Select(f => f.Request)] });
        bool fill = result.Total < url.Per && url.Page == 1 && url.Sort == "relevance" && parsed.Relaxed is not null;
        return new DocumentResults
        {
            Url = url,
            Coverage = c.Coverage,
            Total = result.Total,
            Items = [.. WithFurniture(c, url, parsed.Query, result.Hits).Select(h => Item(h, []))],
            Partial = fill ? Partial(c, url, parsed, url.Per - (int)result.Total) : [],
            Facets = FacetReader.Groups(c, url, facets, result),
            QuoteTotal = QuoteSearch.Count(c, url.At("/quotes").With("q", text)),
            Understanding = QueryReader.Understanding(parsed),
        };
    }

    private static List<DocumentItem> Partial(Collection c, SearchUrl url, ParsedQuery parsed, int limit)
    {
        var some = new BooleanQuery([parsed.Relaxed!], [], [parsed.Query]);
        IReadOnlyList<Hit> hits = c.Snapshot.Search(Request(url, some) with { Limit = limit }).Hits;
        var missing = hits.ToDictionary(h => h.Id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (QueryWord word in parsed.Words)
        {
            var having = c.Snapshot.Search(new SearchRequest
            {
                Query = word.Query,
                Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document), new FacetFilter(CorpusSchema.DocumentId, [.. missing.Keys])],
                Limit = missing.Count,
            }).Hits.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
            foreach ((string id, List<string> words) in missing)
                if (!having.Contains(id)) words.Add(word.Text);
        }
        return [.. hits.Select(h => Item(h, missing[h.Id]))];
    }

    private static long Count(Collection c, SearchUrl url, Query query) => c.Snapshot.Search(Request(url, query) with { Limit = 0, Snippets = null }).Total;

    private static SearchRequest Request(SearchUrl url, Query query) => new()
    {
        Query = FilterReader.Within(url, query),
        Filters = FilterReader.Filters(url, CorpusSchema.Kinds.Document),
        Sort = FilterReader.Sort(url),
        Offset = (url.Page - 1) * url.Per,
        Limit = url.Per,
        Fetch = Collection.LineFields,
        Snippets = url.Query.Length == 0 ? null : new SnippetRequest(url.In == "furniture" ? CorpusSchema.Furniture : CorpusSchema.Text, SnippetLength),
    };

    // Where both are searched, a document that matches in its furniture alone shows that.
    private static IReadOnlyList<Hit> WithFurniture(Collection c, SearchUrl url, Query query, IReadOnlyList<Hit> hits)
    {
        if (url.In != "all" || url.Query.Length == 0 || hits.All(h => h.Snippets.Count > 0)) return hits;
        SearchRequest request = Request(url, query);
        SearchResult furniture = c.Snapshot.Search(request with { Snippets = request.Snippets! with { Field = CorpusSchema.Furniture } });
        return [.. hits.Select((h, i) => h.Snippets.Count > 0 ? h : furniture.Hits[i])];
    }

    private static DocumentItem Item(Hit hit, IReadOnlyList<string> missing) => new(
        Collection.LineOf(hit), hit.Text(CorpusSchema.Rating), (int)(hit.Number(CorpusSchema.QuoteCount) ?? 0), hit.Snippets, hit.Score, missing);
}
