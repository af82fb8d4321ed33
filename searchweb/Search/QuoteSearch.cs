using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Searches quotations.</summary>
internal static class QuoteSearch
{
    private const int MostSpeakers = 100;

    /// <summary>Finds what an address asks for.</summary>
    /// <param name="c">The collection.</param>
    /// <param name="url">The address.</param>
    /// <param name="facetLimit">How many values of the long facets; 0 for all.</param>
    /// <param name="together">Parts of one utterance stand in one entry; else each has its own.</param>
    public static QuoteResults Run(Collection c, SearchUrl url, int facetLimit = FacetReader.Shown, bool together = true)
    {
        ParsedQuery parsed = QueryReader.Field(c, url, url.Query, CorpusSchema.Quote);
        var facets = Facets(c, url, facetLimit);
        SearchResult result = c.Snapshot.Search(Request(url, parsed.Query) with
        {
            Facets = [.. facets.Select(f => f.Request), new FacetRequest(CorpusSchema.Speaker, MostSpeakers)],
        });
        return new QuoteResults
        {
            Url = url,
            Coverage = c.Coverage,
            Total = result.Total,
            Items = Items(c, result.Hits, parsed.Query, together),
            BySpeaker = [.. result.Facets[^1].Values.Where(v => v.Count > 0).Select(v => new FacetOption(v.Value, SpeakerName(c, v.Value), v.Count, v.Selected))],
            Facets = FacetReader.Groups(c, url, facets, result),
            Lines = ContextReader.Count(c, url.At("/context")),
            DocumentTotal = DocumentSearch.Count(c, url.At("/search")),
            Understanding = QueryReader.Understanding(parsed) with { DidYouMean = result.Total <= SpellingHelp.FewResults ? SpellingHelp.For(c, url) : null },
            Relief = result.Total == 0 ? ReliefReader.ForQuotes(c, url) : null,
        };
    }

    /// <summary>How many quotations match.</summary>
    public static long Count(Collection c, SearchUrl url) =>
        c.Snapshot.Search(Request(url, QueryReader.Field(c, url, url.Query, CorpusSchema.Quote).Query) with { Limit = 0 }).Total;

    /// <summary>All quotations that match, up to a limit: for exports.</summary>
    public static IReadOnlyList<QuoteDetails> All(Collection c, SearchUrl url, int limit)
    {
        ParsedQuery parsed = QueryReader.Field(c, url, url.Query, CorpusSchema.Quote);
        return [.. c.Snapshot.Search(Request(url, parsed.Query) with { Offset = 0, Limit = limit }).Hits.Select(Details)];
    }

    /// <summary>The quotation of that id, or null.</summary>
    public static QuoteDetails? Get(Collection c, string id) =>
        c.Snapshot.Get(RecordId.Quotation(id), [CorpusSchema.Details]) is { } hit ? Details(hit) : null;

    /// <summary>A quotation with its siblings and themes.</summary>
    public static QuoteItem Item(Collection c, QuoteDetails quote, IReadOnlyList<TextSpan> marks) => new(
        quote, marks,
        [.. quote.Group.Where(id => id != quote.Id).Select(id => Get(c, id)).OfType<QuoteDetails>()],
        ThemesOf(c, quote.Id));

    /// <summary>The details of a hit.</summary>
    public static QuoteDetails Details(Hit hit) => QuoteDetails.FromJson(hit.Text(CorpusSchema.Details)!);

    // Parts of one utterance are shown together, at the place of the first of them.
    private static List<QuoteItem> Items(Collection c, IReadOnlyList<Hit> hits, Query query, bool together)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var items = new List<QuoteItem>();
        foreach (QuoteDetails quote in hits.Select(Details))
        {
            if (!shown.Add(quote.Id)) continue;
            if (together) shown.UnionWith(quote.Group);
            items.Add(Item(c, quote, query is AllQuery ? [] : c.Snapshot.Highlight(query, CorpusSchema.Quote, quote.Text)));
        }
        return items;
    }

    private static IReadOnlyList<ThemeLabel> ThemesOf(Collection c, string quoteId)
    {
        if (c.Corpus.Themes.Count == 0) return [];
        Hit? hit = c.Snapshot.Get(RecordId.Quotation(quoteId), [CorpusSchema.DocumentId, CorpusSchema.Paragraph]);
        if (hit?.Text(CorpusSchema.DocumentId) is not { } document) return [];
        SearchResult themes = c.Snapshot.Search(new SearchRequest
        {
            Query = new RangeQuery(CorpusSchema.Paragraph, hit.Number(CorpusSchema.Paragraph), hit.Number(CorpusSchema.Paragraph)),
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Passage), new FacetFilter(CorpusSchema.DocumentId, [document])],
            Facets = [new FacetRequest(CorpusSchema.Theme)],
            Limit = 0,
        });
        return [.. themes.Facets[0].Values.Where(v => v.Count > 0).Select(v => new ThemeLabel(v.Value, c.ThemeLabel(v.Value)))];
    }

    private static string SpeakerName(Collection c, string slug) => FacetReader.Name(c, "speaker", slug);

    private static IReadOnlyList<(string Key, FacetRequest Request)> Facets(Collection c, SearchUrl url, int limit) =>
    [
        .. FacetReader.Requests(c, url, limit),
        ("speaker", new FacetRequest(CorpusSchema.Speaker, limit)),
        ("kind", new FacetRequest(CorpusSchema.QuoteKind)),
        ("certainty", new FacetRequest(CorpusSchema.SpeakerCertainty)),
        ("speaker-type", new FacetRequest(CorpusSchema.SpeakerType)),
    ];

    private static SearchRequest Request(SearchUrl url, Query query) => new()
    {
        Query = FilterReader.Within(url, query),
        Filters = FilterReader.Filters(url, CorpusSchema.Kinds.Quotation),
        Sort = FilterReader.Sort(url),
        Offset = (url.Page - 1) * url.Per,
        Limit = url.Per,
        Fetch = [CorpusSchema.Details],
    };
}
