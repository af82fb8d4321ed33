namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>The words by which a page says what a date of it is.</summary>
internal sealed class DateLabels
{
    private readonly string[] _starts;
    private readonly string[] _inside;

    private DateLabels(string[] starts, string[] inside)
    {
        _starts = starts;
        _inside = inside;
    }

    /// <summary>Labels of the day of publication.</summary>
    public static DateLabels Published { get; } = new(
        ["published", "first published", "originally published", "report published", "posted", "date published", "date of publication", "publication date", "published date", "date posted",
            "date issued", "date of issue", "issued", "issue date", "released", "release date", "date of release", "press release", "news release", "media release", "date of report", "report date", "date of letter", "created on", "date:", "dated"],
        ["posted on", "published on", "posted by", "published by", "published:", "| published", "- published", "was published on this page", "statement issued on", "statement was issued on", "this page was published on", "this statement was published on"]);

    /// <summary>Labels of the day a page was changed.</summary>
    public static DateLabels Updated { get; } = new(
        ["updated", "last updated", "page last updated", "page updated", "last modified", "last reviewed", "date updated", "last changed", "date modified"],
        ["last updated", "page updated", "updated on", "updated:", "updated at"]);

    /// <summary>Where the label ends inside a line, or null where the line has none. Running text has one only where it speaks of its own page.</summary>
    public int? Find(ReadOnlySpan<char> line, bool isProse)
    {
        ReadOnlySpan<char> bare = line.TrimStart(" |*#>-([");
        int skipped = line.Length - bare.Length;
        foreach (string start in _starts)
        {
            if (isProse) break;
            if (!bare.StartsWith(start, StringComparison.OrdinalIgnoreCase)) continue;
            if (bare.Length == start.Length || !char.IsAsciiLetter(bare[start.Length])) return skipped + start.Length;
        }

        foreach (string inside in _inside)
        {
            if (isProse && !inside.StartsWith("this ", StringComparison.Ordinal) && !inside.StartsWith("statement", StringComparison.Ordinal)) continue;
            int at = line.IndexOf(inside, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return at + inside.Length;
        }

        return null;
    }

    /// <summary>Whether a line begins with such a label.</summary>
    public bool StartsAt(ReadOnlySpan<char> line)
    {
        foreach (string start in _starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether a line near the top is the heading of a meeting's record.</summary>
    public static bool IsMeetingLine(ReadOnlySpan<char> line, bool isHeading)
    {
        if (StartsWithAny(line, "minutes of", "draft minutes of", "at a meeting of", "at the meeting of", "meeting of the", "record of the meeting", "notes of the meeting", "proceedings of", "report to", "meeting held on", "date of meeting", "meeting date"))
        {
            return true;
        }

        return isHeading && !TellsOfAnEvent(line)
            && ContainsAny(line, "meeting", "committee", "cabinet", "council", "board", "panel", "minutes", "agenda", "hearing", "session", "executive", "assembly", "debate", "forum");
    }

    /// <summary>
    /// Whether the date of a line is an event's, not the page's: an inspection's, a next meeting's, a closing date's. A range of days never
    /// is a page's date.
    /// </summary>
    public static bool TellsOfAnEvent(ReadOnlySpan<char> line) =>
        ContainsAny(line, "inspection", "inspected", "visit", "next meeting", "closing date", "deadline", "copyright", "©", "review date", "born", "between ", " from ", "minutes of the", "effective ", "valid ", "period ", "in force", "as at ", "due ", "expires", "event");

    /// <summary>Whether <c>today</c> stands just before a date: <c>Today (Thursday, March 14)</c>.</summary>
    public static bool FollowsToday(string text, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, at - 12), at - Math.Max(0, at - 12)).TrimEnd(" (,-");
        return before.EndsWith("today", StringComparison.OrdinalIgnoreCase);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, params ReadOnlySpan<string> starts)
    {
        foreach (string start in starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool ContainsAny(ReadOnlySpan<char> line, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
