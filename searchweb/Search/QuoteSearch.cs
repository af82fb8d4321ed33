using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Searches quotations.</summary>
internal static class QuoteSearch
{
    /// <summary>What a list shows of a quotation: fetched with each hit.</summary>
    public static readonly IReadOnlyList<string> Fetch = [CorpusSchema.Details, CorpusSchema.Theme];

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
            Items = together ? Together(c, result.Hits, Marks) : [.. result.Hits.Select(h => Item(c, h, Marks))],
            BySpeaker = [.. result.Facets[^1].Values.Where(v => v.Count > 0).Select(v => new FacetOption(v.Value, SpeakerName(c, v.Value), v.Count, v.Selected))],
            Facets = FacetReader.Groups(c, url, facets, result),
            Lines = ContextReader.Count(c, url.At("/context")),
            DocumentTotal = DocumentSearch.Count(c, url.At("/search")),
            Understanding = QueryReader.Understanding(parsed) with { DidYouMean = result.Total <= SpellingHelp.FewResults ? SpellingHelp.For(c, url) : null },
            Relief = result.Total == 0 ? ReliefReader.ForQuotes(c, url) : null,
        };

        IReadOnlyList<TextSpan> Marks(QuoteDetails quote) => parsed.Query is AllQuery ? [] : c.Snapshot.Highlight(parsed.Query, CorpusSchema.Quote, quote.Text);
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

    /// <summary>A quotation with its siblings and themes, from a hit with <see cref="Fetch"/>.</summary>
    public static QuoteItem Item(Collection c, Hit hit, Func<QuoteDetails, IReadOnlyList<TextSpan>>? marks = null)
    {
        QuoteDetails quote = Details(hit);
        return new QuoteItem(
            quote, marks?.Invoke(quote) ?? [],
            [.. quote.Group.Where(id => id != quote.Id).Select(id => Get(c, id)).OfType<QuoteDetails>()],
            [.. hit.Texts(CorpusSchema.Theme).Select(t => new ThemeLabel(t, c.ThemeLabel(t)))]);
    }

    /// <summary>The details of a hit.</summary>
    public static QuoteDetails Details(Hit hit) => QuoteDetails.FromJson(hit.Text(CorpusSchema.Details)!);

    /// <summary>Hits with <see cref="Fetch"/> as a list shows them: parts of one utterance together, at the place of the first of them.</summary>
    public static IReadOnlyList<QuoteItem> Together(Collection c, IReadOnlyList<Hit> hits, Func<QuoteDetails, IReadOnlyList<TextSpan>>? marks = null)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var items = new List<QuoteItem>();
        foreach (Hit hit in hits)
        {
            if (shown.Contains(hit.Id)) continue;
            QuoteItem item = Item(c, hit, marks);
            shown.UnionWith(item.Details.Group.Select(RecordId.Quotation));
            items.Add(item);
        }
        return items;
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
        Fetch = Fetch,
    };
}
