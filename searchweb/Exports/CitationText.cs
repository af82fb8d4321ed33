using System.Globalization;

namespace SearchEngine.Web.Exports;

/// <summary>References as people write them into a text.</summary>
internal static class CitationText
{
    /// <summary>Harvard: <c>Author (year) ‘Title’. Available at: address (Accessed: day).</c></summary>
    public static string Harvard(Reference r)
    {
        string year = r.Date is { } d ? (r.DateIsInferred ? $"{d.Year}?" : $"{d.Year}") : "no date";
        string head = r.Authors.Count > 0 ? $"{Names(r)} ({year}) ‘{OneLine.Of(r.Title)}’" : $"‘{OneLine.Of(r.Title)}’ ({year})";
        return string.Create(CultureInfo.InvariantCulture, $"{head}. Available at: {r.Address} (Accessed: {r.Accessed:d MMMM yyyy}).");
    }

    /// <summary>Chicago, notes and bibliography: <c>Author. “Title.” Date. Accessed day. Address.</c></summary>
    public static string Chicago(Reference r)
    {
        string head = r.Authors.Count > 0 ? Names(r) + ". " : "";
        string date = r.Date is { } d ? (r.DateIsInferred ? $"[{Dates.Text(d)}?]" : Dates.Text(d)) : "n.d.";
        return string.Create(CultureInfo.InvariantCulture, $"{head}“{OneLine.Of(r.Title)}.” {date}. Accessed {r.Accessed:d MMMM yyyy}. {r.Address}.");
    }

    private static string Names(Reference r) => string.Join(" and ", r.Authors.Select(OneLine.Of));
}
