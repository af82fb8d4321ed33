using SearchEngine.Indexer;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Prepares the pages of themes.</summary>
internal static class ThemeReader
{
    /// <summary>A page shows at most so many passages.</summary>
    private const int MostPassages = 200;

    private const int MostRatings = 200;
    private const int MostTogether = 6;

    /// <summary>All themes by year.</summary>
    public static ThemesView All(Collection c)
    {
        if (c.Corpus.Themes.Count == 0) return new ThemesView(c.Coverage, [], [], new Dictionary<(string, YearSpan), int>());
        var counts = new Dictionary<(string, YearSpan), int>();
        IReadOnlyList<YearSpan> years = YearSpan.Of(c.Coverage);
        foreach (YearSpan span in years)
        {
            SearchResult result = c.Snapshot.Search(new SearchRequest
            {
                Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document), new FacetFilter(CorpusSchema.Year, [.. span.Years])],
                Facets = [new FacetRequest(CorpusSchema.Theme)],
                Limit = 0,
            });
            foreach (FacetValue value in result.Facets[0].Values) counts[(value.Value, span)] = value.Count;
        }
        return new ThemesView(c.Coverage, [.. c.Corpus.Themes.Select(t => Entry(c, t))], years, counts);
    }

    /// <summary>A theme.</summary>
    public static ThemeView Read(Collection c, Theme theme, SearchUrl url, int limit = MostPassages)
    {
        FacetFilter only = new(CorpusSchema.Theme, [theme.Id]);
        (string Key, FacetRequest Request)[] facets = [("year", new FacetRequest(FilterReader.YearField(url))), ("rating", new FacetRequest(FilterReader.RatingField(url)))];
        SearchResult result = c.Snapshot.Search(new SearchRequest
        {
            Query = FilterReader.Within(url, Query.All),
            Filters = [.. FilterReader.Filters(url, CorpusSchema.Kinds.Passage), only],
            Facets = [.. facets.Select(f => f.Request), new FacetRequest(CorpusSchema.Theme)],
            Sort = new Sort(CorpusSchema.Date, Descending: true),
            Limit = limit,
            Fetch = [CorpusSchema.Passage, CorpusSchema.Paragraph, CorpusSchema.DocumentId, CorpusSchema.Polarity],
        });
        Query query = c.Corpus.ThemeFacet.Values.First(v => v.Value == theme.Id).Query;
        (HashSet<string> visits, IReadOnlyList<RatingDetails> ratings) = Ratings(c, only);
        ThemePassage[] passages = [.. result.Hits.Select(h => Passage(c, h, query)).OfType<ThemePassage>()];
        return new ThemeView
        {
            Url = url,
            Coverage = c.Coverage,
            Theme = Entry(c, theme),
            Passages = passages,
            Headlines = ThemeHeadlines.Of(c, query, only, url),
            Changes = ThemeChanges.Of(passages),
            Total = result.Total,
            Quotes = QuoteSearch.Count(c, new SearchUrl("/quotes").With("theme", theme.Id)),
            Facets = [.. FacetReader.Groups(c, url, facets, result).Take(2)],
            Histories = GradeHistories.WithDocuments(ratings, visits),
            Conflicts = ConflictFinder.Find(ratings),
            Together = Together(c, only),
        };
    }

    private static ThemeEntry Entry(Collection c, Theme t) => new(t.Id, t.Label, t.Area, t.Scope, t.Query, t.Headline, c.ThemeCounts.GetValueOrDefault(t.Id));

    private static ThemePassage? Passage(Collection c, Hit hit, Query query)
    {
        string text = hit.Text(CorpusSchema.Passage)!;
        return c.Line(hit.Text(CorpusSchema.DocumentId)!) is var (document, rating)
            ? new ThemePassage(document, (int)(hit.Number(CorpusSchema.Paragraph) ?? 0) + 1, text, c.Snapshot.Highlight(query, CorpusSchema.Passage, text), hit.Text(CorpusSchema.Polarity), rating)
            : null;
    }

    // The actual grades that documents on the theme report, and which of the documents speak of a monitoring visit.
    private static (HashSet<string> Visits, IReadOnlyList<RatingDetails> Ratings) Ratings(Collection c, FacetFilter only)
    {
        // Only documents that report an actual grade can take part.
        SearchRequest rated = new()
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document), only, new FacetFilter(CorpusSchema.RatingActual, [.. Labels.Scale, "adequate", "satisfactory"])],
            Sort = new Sort(CorpusSchema.Date, Descending: true),
            Limit = MostRatings,
        };
        string[] documents = [.. c.Snapshot.Search(rated).Hits.Select(h => h.Id)];
        if (documents.Length == 0) return ([], []);
        HashSet<string> visits = [.. c.Snapshot.Search(rated with { Query = QueryReader.Documents(c, new SearchUrl("/search"), "\"monitoring visit\"").Query }).Hits.Select(h => h.Id)];
        return (visits, [.. c.Snapshot.Search(new SearchRequest
        {
            Filters =
            [
                FilterReader.Kind(CorpusSchema.Kinds.Rating), new FacetFilter(CorpusSchema.DocumentId, documents),
                new FacetFilter(CorpusSchema.Status, ["given", "in-force", "historic"]), new FacetFilter(CorpusSchema.Area, ["overall"]),
            ],
            Limit = MostRatings,
            Fetch = [CorpusSchema.Details],
        }).Hits.Select(h => RatingDetails.FromJson(h.Text(CorpusSchema.Details)!))]);
    }

    private static IReadOnlyList<(ThemeLabel, int)> Together(Collection c, FacetFilter only) =>
    [
        .. c.Snapshot.Search(new SearchRequest
        {
            Query = new KeywordQuery(CorpusSchema.Theme, only.Values[0]),
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Passage)],
            Facets = [new FacetRequest(CorpusSchema.Theme, MostTogether + 1)],
            Limit = 0,
        }).Facets[0].Values.Where(v => v.Count > 0 && v.Value != only.Values[0]).Take(MostTogether).Select(v => (new ThemeLabel(v.Value, c.ThemeLabel(v.Value)), v.Count)),
    ];
}
