namespace SearchEngine.Web.Search;

/// <summary>Works out the ways out of an empty result, each with its real count.</summary>
internal static class ReliefReader
{
    private const int MostRemovals = 8;
    private static readonly char[] Marks = ['"', '“', '”', '„', '«', '»'];

    /// <summary>For documents.</summary>
    public static Relief ForDocuments(Collection c, SearchUrl url) => Of(c, url, u => DocumentSearch.Count(c, u));

    /// <summary>For quotations.</summary>
    public static Relief ForQuotes(Collection c, SearchUrl url) =>
        Of(c, url, u => QuoteSearch.Count(c, u)) with { Documents = DocumentSearch.Count(c, url.At("/search")) };

    private static Relief Of(Collection c, SearchUrl url, Func<SearchUrl, long> count)
    {
        List<(string Key, string Value)> filters = [.. url.Filters.Take(MostRemovals)];
        string loose = string.Concat(url.Query.Where(ch => !Marks.Contains(ch)));
        long without = loose.Length > 0 && loose.Length < url.Query.Length ? count(url.With("q", loose)) : 0;
        return new Relief(
            filters.Count > 0 ? count(url.WithoutFilters()) : null,
            filters.Count > 1
                ? [.. filters.Select(f => new Removal(f.Key, f.Value, $"{Labels.Key(f.Key)}: {FacetReader.Name(c, f.Key, f.Value)}", count(url.Without(f.Key, f.Value))))]
                : [],
            without > 0 ? (loose, without) : null);
    }
}
