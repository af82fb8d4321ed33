using System.Globalization;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Exports;

/// <summary>Dates as people read them.</summary>
internal static class Dates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary><c>14 March 2019</c>, <c>October 2019</c> or <c>2019</c>.</summary>
    public static string Text(PartialDate d) => d switch
    {
        { Month: { } m, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{day} {Months[m - 1]} {d.Year}"),
        { Month: { } m } => string.Create(CultureInfo.InvariantCulture, $"{Months[m - 1]} {d.Year}"),
        _ => d.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>ISO 8601, as far as known: <c>2019-03-14</c>, <c>2019-10</c>, <c>2019</c>.</summary>
    public static string Iso(PartialDate d) => d switch
    {
        { Month: { } m, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}-{m:00}-{day:00}"),
        { Month: { } m } => string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}-{m:00}"),
        _ => d.Year.ToString("0000", CultureInfo.InvariantCulture),
    };
}
