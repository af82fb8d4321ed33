using SearchEngine.Bench.Timing;
using SearchEngine.Bench.Work;
using SearchEngine.Queries;

namespace SearchEngine.Bench.Engines;

/// <summary>Our own engine, with the peers' settings or with the product's.</summary>
internal sealed class EngineSearcher : ISearcher
{
    private static readonly string[] Titles = [EngineIndexing.Title];
    private static readonly FacetRequest[] FacetRequests = [.. EngineIndexing.Facets.Select(f => new FacetRequest(f, 10))];
    private static readonly SnippetRequest Snippets = new(EngineIndexing.Body, 240, 2);

    private readonly Snapshot _snapshot;
    private readonly QueryParser _parser;
    private readonly bool _product;

    /// <param name="snapshot">What is searched.</param>
    /// <param name="product">
    /// The product's own settings: all words required, quoted words exactly as written, closeness, compounds and spellings. Otherwise what
    /// all peers do: any word, everything by stem.
    /// </param>
    public EngineSearcher(Snapshot snapshot, bool product)
    {
        _snapshot = snapshot;
        _product = product;
        _parser = new QueryParser(snapshot.Schema, new ParserOptions
        {
            DefaultFields = [new FieldBoost(EngineIndexing.Body)],
            FieldNames = EngineIndexing.Facets.Append(EngineIndexing.Body).ToDictionary(f => f, f => f, StringComparer.Ordinal),
            Match = product ? MatchWords.All : MatchWords.Any,
            ProximityBoost = product ? 1 : 0,
            DocumentFrequency = product ? word => snapshot.DocumentFrequency(EngineIndexing.Body, word) : null,
        });
    }

    public int Run(Block block, WorkQuery query) => _snapshot.Search(Request(block, query)).Hits.Count;

    public (long Total, IReadOnlyList<string> Ids) Hits(WorkQuery query)
    {
        SearchResult result = _snapshot.Search(Request(Block.TopKCount, query));
        return (result.Total, [.. result.Hits.Select(h => h.Id)]);
    }

    private SearchRequest Request(Block block, WorkQuery query)
    {
        (string text, IReadOnlyList<FacetFilter> filters) = (query.Text, []);
        if (query.Class == WorkQuery.Filter)
        {
            (text, string facet, string value) = query.Parts();
            filters = [new FacetFilter(facet, [value])];
        }
        Query read = _parser.Parse(text).Query;
        return new SearchRequest
        {
            Query = _product ? read : ByStem.Of(read),
            Filters = filters,
            CountUpTo = block is Block.TopK or Block.Search ? 0 : int.MaxValue,
            Fetch = block is Block.TopK or Block.TopKCount ? [] : Titles,
            Facets = block is Block.Facets or Block.Full ? FacetRequests : [],
            Snippets = block == Block.Full ? Snippets : null,
        };
    }
}
