using System.Globalization;
using SearchEngine.Indexer;

namespace SearchEngine.Web.Search;

/// <summary>Years that share a column or a link: one year, or, where a collection has many, a decade.</summary>
/// <param name="From">The first year; null for "not known".</param>
/// <param name="To">The last.</param>
/// <param name="Documents">How many documents the collection has of them.</param>
public sealed record YearSpan(int? From, int? To, int Documents)
{
    private const int MostYears = 14;

    /// <summary>What it is called: <c>2019</c>, <c>1990s</c>, <c>not known</c>.</summary>
    public string Label => From is not { } from ? "not known" : from == To ? Number(from) : Number(from) + "s";

    /// <summary>The years as filters have them.</summary>
    public IEnumerable<string> Years => From is { } from ? Enumerable.Range(from, To!.Value - from + 1).Select(Number) : [CorpusSchema.Unknown];

    /// <summary>An address narrowed to these years.</summary>
    public SearchUrl Narrow(SearchUrl url) => From is not { } from ? url.With("year", CorpusSchema.Unknown)
        : from == To ? url.With("year", Number(from))
        : url.With("from", Number(from)).With("to", Number(To!.Value));

    /// <summary>The spans of a collection that hold documents, rising; those without a date last.</summary>
    public static IReadOnlyList<YearSpan> Of(Coverage coverage)
    {
        List<YearCount> years = [.. coverage.Years.Where(y => y.Documents > 0)];
        IEnumerable<YearSpan> spans = years.Count <= MostYears
            ? years.Select(y => new YearSpan(y.Year, y.Year, y.Documents))
            : years.GroupBy(y => y.Year / 10 * 10).Select(g => new YearSpan(g.Key, g.Key + 9, g.Sum(y => y.Documents)));
        return [.. spans, .. coverage.Undated > 0 ? [new YearSpan(null, null, coverage.Undated)] : (YearSpan[])[]];
    }

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}
