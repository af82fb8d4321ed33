using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// The date of publication where the document states it, the surest place first: the file's metadata, a line that says "published", a
/// page's stamp, a meeting's heading, a byline or a letter's head, and at last a line that says when the page was changed.
/// </summary>
internal static class StatedPublication
{
    private const int LongestHeadLine = 200;

    public static DateFact? Find(DatedText text) =>
        Metadata(text, IsPublicationName, "metadata-published", "The file's metadata states when it was published.")
        ?? Labelled(text, DateLabels.Published, "label-published", "A line of the page says when it was published.")
        ?? PageStamp(text)
        ?? MeetingLine(text)
        ?? HeadLine(text)
        ?? Opening(text)
        ?? FootLine(text)
        ?? Metadata(text, name => name == "time", "metadata-time", "The file marks this time up as its own.")
        ?? Labelled(text, DateLabels.Updated, "label-updated", "A line of the page says when it was last changed.");

    private static bool IsPublicationName(string name) =>
        name is "article:published_time" or "og:published_time" or "article:published" or "datepublished" or "jsonld:datepublished" or "date.issued" or "dc.date" or "dc.date.issued" or "dcterms.date"
            or "dcterms.issued" or "dcterms.created" or "pubdate" or "publishdate" or "publish-date" or "publish_date" or "publication_date" or "date" or "parsely-pub-date"
            or "sailthru.date" or "cxenseparse:recs:publishtime" or "published" or "published_time" or "published-date";

    private static DateFact? Metadata(DatedText text, Func<string, bool> isName, string rule, string reasoning)
    {
        foreach (MetadataValue value in text.Article.Source.Metadata)
        {
            if (!isName(value.Name)) continue;
            DateExpression? date = DateScanner.Scan(value.Value).Find(d => d.Form is DateForm.Day or DateForm.Month && d.Year is not null) is { Year: not null } d ? d : null;
            if (date?.Partial is PartialDate known) return new(known, Basis.Stated, reasoning, [new(0, 0, rule, value.Value)]);
        }

        return null;
    }

    /// <summary>"Posted on: 04/11/2022", "Published 12 March 2021", "Report published: 7 July 2017", and a label with its date in the next line.</summary>
    private static DateFact? Labelled(DatedText text, DateLabels labels, string rule, string reasoning)
    {
        for (int i = 0; i < text.Paragraphs.Length; i++)
        {
            DatedParagraph paragraph = text.Paragraphs[i];
            if (paragraph.End - paragraph.Start > 400 || IsAnotherStory(paragraph) || labels.Find(text.Words(paragraph), paragraph.IsProse) is not int labelEnd) continue;
            DateExpression? date = First(text, paragraph, paragraph.Start + labelEnd, 60);
            if (date is null && paragraph.DateCount == 0 && paragraph.End - paragraph.Start - labelEnd < 4 && NextDated(text, i) is DatedParagraph next)
            {
                date = First(text, next, next.Start, 30);
            }

            if (date is DateExpression found) return Fact(text, found, rule, reasoning);
        }

        return null;
    }

    /// <summary>In tables of a report's cover the values come a few lines after their labels, in the same order.</summary>
    private static DatedParagraph? NextDated(DatedText text, int i)
    {
        for (int j = i + 1; j < Math.Min(text.Paragraphs.Length, i + 3); j++)
        {
            DatedParagraph next = text.Paragraphs[j];
            if (next.DateCount > 0) return next.End - next.Start < 40 ? next : null;
            if (next.End - next.Start > 30) return null;
        }

        return null;
    }

    private static DateFact? PageStamp(DatedText text)
    {
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture == FurnitureFence.PageStamp && First(text, paragraph, paragraph.Start, 100) is DateExpression date)
            {
                return Fact(text, date, "page-stamp", "The page carries this stamp.");
            }
        }

        return null;
    }

    /// <summary>"Minutes of the meeting held on Tuesday 17 September 2019": minutes are dated by their meeting.</summary>
    private static DateFact? MeetingLine(DatedText text)
    {
        int seen = 0;
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture is not null) continue;
            if (++seen > 14) break;
            if (paragraph.DateCount == 0 || paragraph.End - paragraph.Start > 300) continue;
            ReadOnlySpan<char> words = text.Words(paragraph);
            if (!DateLabels.IsMeetingLine(words, paragraph.IsHead && !paragraph.IsProse)) continue;
            if (First(text, paragraph, paragraph.Start, 300) is DateExpression date) return Fact(text, date, "meeting-line", "The record is dated by its meeting.");
        }

        return null;
    }

    /// <summary>A short line with a whole date before the story: a byline's, a dateline's, a letter's.</summary>
    private static DateFact? HeadLine(DatedText text)
    {
        int seen = 0;
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (!paragraph.IsHead || seen > 25) break;
            if (IsAnotherStory(paragraph)) continue;
            seen++;
            if (paragraph.DateCount == 0 && PointedDate(text.Words(paragraph)) is (int start, int end, PartialDate pointed))
            {
                TextSpan span = text.Folded.ToSource(paragraph.Start + start, paragraph.Start + end);
                return new(pointed, Basis.Stated, "The line stands at the head of the text, as a dateline does.", [new(span.Start, span.End, "head-line", text.Article.Text[span.Start..span.End])]);
            }

            if (paragraph.DateCount == 0 || paragraph.IsProse || paragraph.End - paragraph.Start > LongestHeadLine) continue;
            ReadOnlySpan<char> words = text.Words(paragraph);
            if (DateLabels.TellsOfAnEvent(words) || DateLabels.Updated.StartsAt(words)) continue;
            if (First(text, paragraph, paragraph.Start, LongestHeadLine) is DateExpression date) return IsLetter(text)
                ? Fact(text, date, "letter-date", "The line stands at the head of the letter.")
                : Fact(text, date, "head-line", "The line stands at the head of the text, as a dateline does.");
            DateExpression month = text.Dates[paragraph.FirstDate];
            bool isAlone = paragraph.End - paragraph.Start - (month.End - month.Start) <= 3;
            if (month is { Form: DateForm.Month or DateForm.Season, Year: not null } && (isAlone || IsNumbered(words, month.Start - paragraph.Start, month.End - paragraph.Start) || IsImprint(words, month.Start - paragraph.Start, month.End - paragraph.Start)))
            {
                return Fact(text, month, "head-line-month", "The line at the head of the text is its date.");
            }
        }

        return null;
    }

    /// <summary>"STATEMENT 6.10.22": a word and a day with points are a whole short line.</summary>
    private static (int Start, int End, PartialDate Date)? PointedDate(ReadOnlySpan<char> line)
    {
        if (line.Length > 40) return null;
        int start = line.LastIndexOf(' ') + 1;
        ReadOnlySpan<char> figures = line[start..];
        ReadOnlySpan<char> label = line[..start].TrimEnd(" :|-");
        if (label.EndsWith("section", StringComparison.OrdinalIgnoreCase) || label.EndsWith("paragraph", StringComparison.OrdinalIgnoreCase) || label.EndsWith("version", StringComparison.OrdinalIgnoreCase) || label.ContainsAnyInRange('0', '9')) return null;
        int first = figures.IndexOf('.'), last = figures.LastIndexOf('.');
        if (first is < 1 or > 2 || last - first is < 2 or > 3 || figures.Length - last is not (3 or 5)) return null;
        if (!Figure(figures[..first], out int day) || !Figure(figures[(first + 1)..last], out int month) || !Figure(figures[(last + 1)..], out int year)) return null;
        if (figures.Length - last == 3) year += year < 70 ? 2000 : 1900;
        return Calendar.Exists(year, month, day) ? (start, line.Length, new PartialDate(year, month, day)) : null;
    }

    private static bool Figure(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value);

    /// <summary>A journal's name, a comma and its month: "Village Voice, March 2006".</summary>
    private static bool IsImprint(ReadOnlySpan<char> line, int start, int end) =>
        start is > 3 and <= 50 && line.Length - end <= 1 && line[..start].TrimEnd() is [.., ',' or '|' or '-'] && char.IsUpper(line[0]) && line[..start].Count(' ') <= 6;

    /// <summary>A paper's number and its month: "Briefing No. 17  November 2023", "July 2007. Reference no: 0307".</summary>
    private static bool IsNumbered(ReadOnlySpan<char> line, int start, int end)
    {
        if (line.Length > 100) return false;
        ReadOnlySpan<char> before = line[..start].TrimEnd(" .,|-"), after = line[end..].TrimStart(" .,|-");
        if (before.IsEmpty) return after.StartsWith("ref", StringComparison.OrdinalIgnoreCase) || after.StartsWith("no.", StringComparison.OrdinalIgnoreCase) || after.StartsWith("issue ", StringComparison.OrdinalIgnoreCase);
        if (!after.IsEmpty || !char.IsAsciiDigit(before[^1])) return false;
        ReadOnlySpan<char> label = before.TrimEnd("0123456789").TrimEnd();
        return label.EndsWith(" no.", StringComparison.OrdinalIgnoreCase) || label.EndsWith(" no", StringComparison.OrdinalIgnoreCase) || label.EndsWith("issue", StringComparison.OrdinalIgnoreCase) || label.EndsWith("number", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsLetter(DatedText text)
    {
        for (int i = 0; i < Math.Min(text.Paragraphs.Length, 30); i++)
        {
            if (text.Words(text.Paragraphs[i]).StartsWith("Dear ", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>"LONDON, 12 March 2021 - ", "Today (14 March 2019)": a story that opens with its own day.</summary>
    private static DateFact? Opening(DatedText text)
    {
        bool isFirst = true;
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture is not null) continue;
            for (int i = 0; i < paragraph.DateCount; i++)
            {
                DateExpression date = text.Dates[paragraph.FirstDate + i];
                if (!date.IsDay) continue;
                if (IsIssued(text.Folded.Text, paragraph.Start, date.Start)) return Fact(text, date, "label-published", "The text says when it was issued.");
                if (DateLabels.FollowsToday(text.Folded.Text, date.Start)) return Fact(text, date, "today-in-text", "The text calls this day today.");
                if (isFirst && paragraph.IsProse && date.Start - paragraph.Start < 40 && IsDash(text.Folded.Text, date.End))
                {
                    return Fact(text, date, "opening-dateline", "The story opens with its dateline.");
                }
            }

            if (paragraph.IsProse) isFirst = false;
        }

        return null;
    }

    /// <summary>"This notice is issued by the Secretary of State on".</summary>
    private static bool IsIssued(string text, int from, int at)
    {
        ReadOnlySpan<char> before = text.AsSpan(from, at - from);
        if (before.Length > 140 || !before.StartsWith("This ", StringComparison.Ordinal) || !before.TrimEnd().EndsWith(" on", StringComparison.Ordinal)) return false;
        return before.Contains(" is issued ", StringComparison.Ordinal) || before.Contains(" was issued ", StringComparison.Ordinal) || before.Contains(" is published ", StringComparison.Ordinal) || before.Contains(" is made ", StringComparison.Ordinal);
    }

    private static bool IsDash(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(5, text.Length - at)).TrimStart(" )");
        return rest.Length > 0 && rest[0] is '-' or ':' or '|';
    }

    /// <summary>A line behind the story that is hardly more than a date. Several that differ are dates of other stories.</summary>
    private static DateFact? FootLine(DatedText text)
    {
        int last = Array.FindLastIndex(text.Paragraphs, p => p.IsProse && p.Furniture is null);
        DateExpression? found = null;
        for (int i = last + 1; i < text.Paragraphs.Length && last >= 0; i++)
        {
            DatedParagraph paragraph = text.Paragraphs[i];
            if (paragraph.DateCount == 0 || IsAnotherStory(paragraph) || paragraph.End - paragraph.Start > 100 || DateLabels.TellsOfAnEvent(text.Words(paragraph))) continue;
            if (i > 0 && DateLabels.TellsOfAnEvent(text.Words(text.Paragraphs[i - 1]))) continue;
            if (First(text, paragraph, paragraph.Start, 100) is not DateExpression date || paragraph.End - paragraph.Start - (date.End - date.Start) > 50) continue;
            if (found is DateExpression other && other.Partial != date.Partial) return null;
            found = date;
        }

        return found is DateExpression stamp ? Fact(text, stamp, "foot-line", "The line stands at the foot of the text, as a page's stamp does.") : null;
    }

    private static bool IsAnotherStory(DatedParagraph paragraph) =>
        paragraph.Furniture is "related" or "related-heading" or "teaser" or "after-article" or "form" or "form-heading" or "copyright" or "caption" or "cookie-notice" or "menu";

    private static DateExpression? First(DatedText text, DatedParagraph paragraph, int from, int within)
    {
        for (int i = 0; i < paragraph.DateCount; i++)
        {
            DateExpression date = text.Dates[paragraph.FirstDate + i];
            if (date.Start >= from && date.Start - from <= within && date.IsDay) return date;
        }

        return null;
    }

    private static DateFact Fact(DatedText text, DateExpression date, string rule, string reasoning) =>
        new(date.Partial, Basis.Stated, reasoning, [text.Evidence(date, rule)]);
}
