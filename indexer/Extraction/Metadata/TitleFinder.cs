using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Extraction.Persons;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Metadata;

/// <summary>
/// Finds the headline: a page's own heading, the one substantive item of minutes, or the first line of a text if it is no sentence. A
/// text that begins with its story has none.
/// </summary>
internal static class TitleFinder
{
    private const int LongestTitle = 220;

    /// <summary>Items that every meeting has: none of them is what the minutes are about.</summary>
    private static readonly string[] RoutineItems =
        ["minutes", "apologies", "declaration", "disclosure", "date of next", "date and time of next", "public question", "urgent", "exclusion of", "chair’s announcements", "chair's announcements", "any other business", "welcome", "attendance", "matters arising", "forward plan", "work programme"];

    public static Evidence? Find(Article article)
    {
        if (article.Source.Format == "html" && FromMarkup(article) is { } heading) return heading;
        if (MinutesItem(article) is { } item) return item;
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            if (article.Furniture[i] is not null) continue;
            var paragraph = article.Paragraphs[i];
            var line = article.Text.AsSpan(paragraph.Start, paragraph.Span.Length);
            if (IsPreliminary(line)) continue;
            return IsHeadline(line) ? Of(article, paragraph.Start, paragraph.End, "headline-first-line") : null;
        }

        return null;
    }

    /// <summary>The first heading that the page's title repeats, else its first heading, else the title without the site's name.</summary>
    private static Evidence? FromMarkup(Article article)
    {
        string title = article.Source.Metadata.FirstOrDefault(m => m.Name is "og:title" or "title")?.Value ?? "";
        string folded = PersonName.Fold(title);
        Paragraph? first = null;
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            var paragraph = article.Paragraphs[i];
            if (article.Furniture[i] is not null || paragraph.Kind != ParagraphKind.Heading) continue;
            first ??= paragraph;
            string text = PersonName.Fold(article.Text[paragraph.Start..paragraph.End]);
            if (text.Length > 8 && folded.StartsWith(text, StringComparison.Ordinal)) return Of(article, paragraph.Start, paragraph.End, "heading-in-title");
        }

        if (first is { } heading) return Of(article, heading.Start, heading.End, "first-heading");
        if (title.Length == 0) return null;
        int site = title.LastIndexOfAny(['|', '–', '—']);
        if (site < 0) site = title.LastIndexOf(" - ", StringComparison.Ordinal);
        return new Evidence(0, 0, "meta-title", site > 8 ? title[..site].TrimEnd() : title);
    }

    /// <summary>Minutes with one item that is not routine are about that item: "32. SAFEGUARDING INSPECTION – OUTCOME".</summary>
    private static Evidence? MinutesItem(Article article)
    {
        if (!MeetingForms.AreMinutes(article)) return null;
        Evidence? found = null;
        for (int i = 0; i < article.Paragraphs.Count; i++)
        {
            if (article.Furniture[i] is not null) continue;
            var paragraph = article.Paragraphs[i];
            int start = MeetingForms.ItemTitle(article.Text, paragraph.Start, paragraph.End);
            if (start < 0 || IsRoutine(article.Text.AsSpan(start, paragraph.End - start))) continue;
            if (found is not null) return null;
            found = Of(article, start, paragraph.End, "only-item");
        }

        return found;
    }

    private static bool IsRoutine(ReadOnlySpan<char> item)
    {
        foreach (string routine in RoutineItems)
        {
            if (item.StartsWith(routine, StringComparison.OrdinalIgnoreCase) || (item.Length < 60 && item.Contains(routine, StringComparison.OrdinalIgnoreCase) && routine.Length > 8)) return true;
        }

        return false;
    }

    /// <summary>What may stand above a headline: a section's name, a date, a label.</summary>
    private static bool IsPreliminary(ReadOnlySpan<char> line) =>
        line.Length < 30 && (line[^1] == ':' || line.IndexOf(' ') < 0 || line.StartsWith("Press release", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("News release", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Published", StringComparison.OrdinalIgnoreCase)
            || char.IsAsciiDigit(line[0]));

    private static bool IsHeadline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestTitle || line.StartsWith("Dear ", StringComparison.Ordinal)) return false;
        var shape = LineShape.Of(line);
        return shape.Words is >= 2 and <= 32 && (!shape.EndsSentence || (line[^1] is '?' or '!' or '’' or '”' or '\'' && shape.Words <= 20));
    }

    private static Evidence Of(Article article, int start, int end, string rule) => new(start, end, rule, PersonName.Clean(article.Text.AsSpan(start, end - start)));
}
