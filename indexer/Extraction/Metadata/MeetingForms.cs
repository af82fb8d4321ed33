using SearchEngine.Indexer.Extraction.Layout;

namespace SearchEngine.Indexer.Extraction.Metadata;

/// <summary>The forms of a meeting's papers.</summary>
internal static class MeetingForms
{
    private static readonly LineStarts Marks = new("minutes of", "present:", "present", "also present:", "apologies:", "apologies", "resolved", "recommended", "the meeting closed", "agenda item", "key decision:", "in attendance:", "in attendance");

    /// <summary>Whether at least two lines begin as minutes' lines do.</summary>
    public static bool AreMinutes(Article article) => FirstMarks(article).Count >= 2;

    /// <summary>The lines that begin so, the first of each kind.</summary>
    public static IReadOnlyList<TextSpan> FirstMarks(Article article)
    {
        var found = new List<TextSpan>();
        int seen = 0;
        foreach (var paragraph in article.Paragraphs)
        {
            var line = article.Text.AsSpan(paragraph.Start, paragraph.Span.Length);
            int m = Marks.Match(line);
            if (m < 0 || (seen & (1 << m)) != 0 || (Marks[m] is "present" or "apologies" or "in attendance" && line.Length > Marks[m].Length)) continue;
            seen |= 1 << m;
            found.Add(new TextSpan(paragraph.Start, paragraph.Start + Marks[m].Length));
        }

        return found;
    }

    /// <summary>Where the title of a numbered item begins ("47/19  OFSTED FOCUSED VISIT", "31. MINUTES"), or -1: a number, then capitals throughout.</summary>
    public static int ItemTitle(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsAsciiDigit(text[i]) || (i > start && text[i] is '.' or '/' or ':'))) i++;
        if (i == start || i - start > 9 || i >= end || text[i] is not (' ' or '\t' or '\u00A0')) return -1;
        while (i < end && char.IsWhiteSpace(text[i])) i++;
        int letters = 0;
        for (int j = i; j < end; j++)
        {
            if (char.IsLower(text[j])) return -1;
            if (char.IsLetter(text[j])) letters++;
        }

        return letters >= 4 && end - i <= 160 ? i : -1;
    }
}
