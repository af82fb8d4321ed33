using SearchEngine.Queries;

namespace SearchEngine.Indexer.Receipts;

/// <summary>A search of documents written down so that it can be done again: the words as typed, the filters by field of the index, the order.</summary>
/// <param name="Query">The words as typed.</param>
/// <param name="In">What is searched: <c>text</c>, <c>furniture</c> or <c>all</c>.</param>
/// <param name="Match">What plain words mean: <c>all</c>, <c>any</c> or <c>exact</c>.</param>
/// <param name="Filters">The filters; for one field any of its values will do, all fields must hold.</param>
/// <param name="From">The earliest year of publication, or null.</param>
/// <param name="To">The latest, or null.</param>
/// <param name="Sort">The order; null for by score.</param>
public sealed record RecordedSearch(string Query, string In, string Match, IReadOnlyList<FacetFilter> Filters, int? From, int? To, Sort? Sort)
{
    /// <summary>The query over documents as the commit understands it.</summary>
    /// <param name="snapshot">The commit.</param>
    /// <param name="corpus">Whose synonyms hold.</param>
    /// <param name="people">Whose names stand for keys.</param>
    public ParsedQuery Parse(Snapshot snapshot, Sources.Corpus corpus, PersonKeys people)
    {
        ArgumentNullException.ThrowIfNull(people);
        return people.Resolve(SearchLanguage.Parser(snapshot, corpus, SearchLanguage.MatchOf(Match), text: In != "furniture", furniture: In != "text").Parse(Query));
    }

    /// <summary>The request that finds its documents, without snippets and facets.</summary>
    /// <param name="query">The query as understood.</param>
    public SearchRequest Request(Query query) => new()
    {
        Query = Within(query, From, To),
        Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Document]), .. Filters],
        Sort = Sort,
    };

    /// <summary>A query narrowed to years of publication, where there are any.</summary>
    public static Query Within(Query query, int? from, int? to) => from is null && to is null
        ? query
        : new BooleanQuery([query, new RangeQuery(CorpusSchema.Date, from * 10000L, to * 10000L + 1231)], [], []);
}
