using SearchEngine.Indexer;

namespace SearchEngine.Web.Search;

/// <summary>Asks for the facets of a page, and gives their values the names people know.</summary>
internal static class FacetReader
{
    /// <summary>How many themes and persons a page shows.</summary>
    public const int Shown = 8;

    /// <summary>The facets of documents, which quotations and ratings have too.</summary>
    /// <param name="c">The collection.</param>
    /// <param name="url">The page's state.</param>
    /// <param name="limit">How many values of the long facets; 0 for all.</param>
    public static IReadOnlyList<(string Key, FacetRequest Request)> Requests(Collection c, SearchUrl url, int limit = Shown)
    {
        List<(string, FacetRequest)> requests =
        [
            ("year", new FacetRequest(FilterReader.YearField(url))),
            ("rating", new FacetRequest(FilterReader.RatingField(url))),
        ];
        if (c.Corpus.Themes.Count > 0) requests.Add(("theme", new FacetRequest(CorpusSchema.Theme, limit)));
        requests.Add(("person", new FacetRequest(FilterReader.PersonField(url), limit)));
        requests.Add(("source", new FacetRequest(CorpusSchema.Source)));
        return requests;
    }

    /// <summary>The facets as a panel shows them.</summary>
    public static IReadOnlyList<FacetGroup> Groups(Collection c, SearchUrl url, IReadOnlyList<(string Key, FacetRequest Request)> requests, SearchResult result) =>
        [.. requests.Select((r, i) => Group(c, url, r.Key, result.Facets[i]))];

    private static FacetGroup Group(Collection c, SearchUrl url, string key, FacetResult facet)
    {
        IEnumerable<FacetOption> options = facet.Values.Select(v => new FacetOption(v.Value, Name(c, key, v.Value), v.Count, url.Values(key).Contains(v.Value)));
        if (key == "year") options = options.OrderBy(o => o.Value == CorpusSchema.Unknown).ThenByDescending(o => o.Value, StringComparer.Ordinal);
        if (key == "rating") options = Scaled(options);
        return new FacetGroup(key, Labels.Key(key), [.. options], facet.Distinct);
    }

    // All of today's scale, nobody's step left out; then grades of older scales that occur.
    private static IEnumerable<FacetOption> Scaled(IEnumerable<FacetOption> counted)
    {
        List<FacetOption> options = [.. counted];
        IEnumerable<FacetOption> scale = Labels.Scale.Select(g => options.Find(o => o.Value == g) ?? new FacetOption(g, Labels.Grade(g), 0, false));
        return scale.Concat(options.Where(o => !Labels.Scale.Contains(o.Value)));
    }

    /// <summary>What a value is called.</summary>
    public static string Name(Collection c, string key, string value) => key switch
    {
        "theme" => c.ThemeLabel(value),
        "person" => c.People.NameOf(value),
        "speaker" => value == CorpusSchema.Unknown ? "Speaker not identified" : c.People.NameOf(value),
        "year" when value == CorpusSchema.Unknown => "Year not known",
        _ => Labels.Value(key, value),
    };
}
