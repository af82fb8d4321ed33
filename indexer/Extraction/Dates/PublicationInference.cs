using System.Globalization;

namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// Works the year of publication out where the document does not print it. Each rule is one of arithmetic with its steps shown; where two
/// answers are left, the date is not known.
/// </summary>
internal static class PublicationInference
{
    /// <summary>News tells of fresh events: a story is written within so many years of the latest one it dates.</summary>
    private const int NewsYears = 4;

    /// <summary>An inspection's report comes out within so many months of it.</summary>
    private const int ReportMonths = 7;

    public static DateFact Find(DatedText text)
    {
        StoryBounds bounds = StoryBounds.Of(text);
        return Weekday(text, bounds) ?? LastMonth(text, bounds) ?? AfterInspection(text, bounds) ?? Copyright(text, bounds) ?? VisitCadence.Find(text) ?? InspectionReport(text) ?? YearsAgo(text) ?? NotKnown(bounds);
    }

    /// <summary>A day and its weekday fall together in one year only of those the story leaves open.</summary>
    private static DateFact? Weekday(DatedText text, StoryBounds bounds)
    {
        if (bounds.Latest is not DateExpression latest || OwnDay(text) is not { Weekday: DayOfWeek weekday, Month: int month, Day: int day } own) return null;
        PartialDate after = latest.Partial!.Value;
        var bound = new DateTime(after.Year, after.Month ?? 1, after.Day ?? 1);
        DateTime? before = bounds.Expected?.Partial is PartialDate e ? new DateTime(e.Year, e.Month ?? 12, 28) : null;
        for (int year = after.Year; year <= after.Year + NewsYears; year++)
        {
            if (!Calendar.Exists(year, month, day)) continue;
            var date = new DateTime(year, month, day);
            if (date < bound || date > before || date.DayOfWeek != weekday) continue;
            string reasoning = $"{Calendar.Say(month, day)} is a {weekday} in {Say(year)}; the latest dated event of the story is {Calendar.Say(after)}"
                + (bounds.Expected?.Partial is PartialDate x ? $", and {Calendar.Say(x)} is still to come." : ".");
            List<Evidence> evidence = [text.Evidence(own, "weekday-arithmetic"), text.Evidence(latest, "latest-event")];
            if (bounds.Expected is DateExpression expected) evidence.Add(text.Evidence(expected, "still-to-come"));
            return new(new PartialDate(year, month, day), Basis.Inferred, reasoning, evidence);
        }

        return null;
    }

    /// <summary>The page's own day without a year: a short line at the head, or the day the text calls today.</summary>
    private static DateExpression? OwnDay(DatedText text)
    {
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture is not null) continue;
            for (int i = 0; i < paragraph.DateCount; i++)
            {
                DateExpression date = text.Dates[paragraph.FirstDate + i];
                if (date is not { Form: DateForm.Day, Year: null, LastDay: null, InRange: false }) continue;
                if (DateLabels.FollowsToday(text.Folded.Text, date.Start)) return date;
                if (paragraph.IsHead && !paragraph.IsProse && paragraph.End - paragraph.Start < 100 && !DateLabels.TellsOfAnEvent(text.Words(paragraph))) return date;
            }
        }

        return null;
    }

    /// <summary>"Last month's visit", which was "in June": June of the one year the bounds leave, and published the month after.</summary>
    private static DateFact? LastMonth(DatedText text, StoryBounds bounds)
    {
        if (bounds is not { Latest: DateExpression latest, Expected: DateExpression expected } || FindLastMonth(text) is not TextSpan phrase) return null;
        foreach ((DatedParagraph paragraph, DateExpression date) in text.OfStory())
        {
            if (date is not { Form: DateForm.Month, Year: null, Month: int month } || !IsAboutVisit(text.Words(paragraph))) continue;
            int from = Calendar.Months(latest.Partial!.Value);
            int until = Calendar.Months(expected.Partial!.Value);
            int at = (from / 12 * 12) + month - 1;
            if (at < from) at += 12;
            if (at >= until || at + 12 < until) continue;
            var published = new PartialDate((at + 1) / 12, ((at + 1) % 12) + 1);
            string reasoning = $"The visit of last month was in {Calendar.Say(new PartialDate(at / 12, month))}: after {Calendar.Say(latest.Partial.Value)}, which the story tells as past, "
                + $"and before {Calendar.Say(expected.Partial.Value)}, which is still to come. The month after it is {Calendar.Say(published)}.";
            return new(published, Basis.Inferred, reasoning,
                [text.Evidence(date, "last-month"), Phrase(text, phrase, "last-month"), text.Evidence(latest, "latest-event"), text.Evidence(expected, "still-to-come")]);
        }

        return null;
    }

    /// <summary>The page's own day, and an inspection of a month of its own, the latest event: a report of it is news within some months.</summary>
    private static DateFact? AfterInspection(DatedText text, StoryBounds bounds)
    {
        if (bounds.Latest is not { Partial: { Month: int } inspected } latest || OwnDay(text) is not { Month: int month, Day: int day } own) return null;
        foreach ((DatedParagraph paragraph, DateExpression date) in text.OfStory())
        {
            if (date.Start != latest.Start) continue;
            if (!IsAboutVisit(text.Words(paragraph))) return null;
            int year = month >= inspected.Month ? inspected.Year : inspected.Year + 1;
            var published = new PartialDate(year, month, day);
            if (!Calendar.Exists(year, month, day) || Calendar.Months(published) - Calendar.Months(inspected) > ReportMonths) return null;
            if (bounds.Expected?.Partial is PartialDate expected && Calendar.Months(expected) < Calendar.Months(published)) return null;
            return new(published, Basis.Inferred, $"{Calendar.Say(month, day)} is the first after the inspection of {Calendar.Say(inspected)}, which is told as news.",
                [text.Evidence(own, "own-day"), text.Evidence(latest, "latest-event")]);
        }

        return null;
    }

    /// <summary>
    /// The page's own day, in the year of its copyright: kept where the story expects an event within the year and a half after it, so that
    /// the page cannot be much older than its footer.
    /// </summary>
    private static DateFact? Copyright(DatedText text, StoryBounds bounds)
    {
        if (OwnDay(text) is not { Month: int month, Day: int day } own || bounds.Expected?.Partial is not PartialDate expected) return null;
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture is null || paragraph.DateCount == 0 || !text.Words(paragraph).Contains('©')) continue;
            DateExpression mark = text.Dates[paragraph.FirstDate + paragraph.DateCount - 1];
            if (mark.Year is not int year || !Calendar.Exists(year, month, day)) continue;
            var published = new PartialDate(year, month, day);
            int ahead = Calendar.Months(expected) - Calendar.Months(published);
            if (ahead is < 0 or > 18 || (bounds.Latest?.Partial is PartialDate latest && Calendar.Months(latest) > Calendar.Months(published))) return null;
            return new(published, Basis.Inferred, $"{Calendar.Say(month, day)} in the year of the page's copyright, {Say(year)}; {Calendar.Say(expected)} is still to come.",
                [text.Evidence(own, "own-day"), text.Evidence(mark, "copyright-year"), text.Evidence(bounds.Expected!.Value, "still-to-come")]);
        }

        return null;
    }

    private static TextSpan? FindLastMonth(DatedText text)
    {
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture is not null) continue;
            ReadOnlySpan<char> words = text.Words(paragraph);
            int at = words.IndexOf("last month", StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsAboutVisit(words)) return new(paragraph.Start + at, paragraph.Start + at + 10);
        }

        return null;
    }

    private static bool IsAboutVisit(ReadOnlySpan<char> words) =>
        words.Contains("visit", StringComparison.OrdinalIgnoreCase) || words.Contains("inspect", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// An inspection's report comes out within six months of its end (of 82 reports on children's services one took seven), so that an end
    /// in the first half of a year leaves that year.
    /// </summary>
    private static DateFact? InspectionReport(DatedText text)
    {
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (!paragraph.IsHead) break;
            ReadOnlySpan<char> words = text.Words(paragraph);
            if (paragraph.DateCount == 0 || !words.StartsWith("Inspection date", StringComparison.OrdinalIgnoreCase)) continue;
            DateExpression end = text.Dates[paragraph.FirstDate + paragraph.DateCount - 1];
            if (end is not { Year: int year, Month: <= 6 }) return null;
            return new(new PartialDate(year), Basis.Inferred,
                $"The inspection ended in {Calendar.Say(new PartialDate(year, end.Month))}, and reports come out within about six months.", [text.Evidence(end, "inspection-report-year")]);
        }

        return null;
    }

    /// <summary>"Two years ago, in 2017", "in 2017, two years ago".</summary>
    private static DateFact? YearsAgo(DatedText text)
    {
        foreach ((DatedParagraph paragraph, DateExpression date) in text.OfStory())
        {
            if (date is not { Form: DateForm.Year, Year: int year, LastYear: null }) continue;
            int from = Math.Max(paragraph.Start, date.Start - 30);
            ReadOnlySpan<char> before = text.Folded.Text.AsSpan(from, date.Start - from).TrimEnd();
            if (!before.EndsWith(" in", StringComparison.Ordinal)) continue;
            before = before[..^3].TrimEnd(" ,(");
            if (!before.EndsWith(" years ago", StringComparison.OrdinalIgnoreCase)) continue;
            before = before[..^10];
            if (Calendar.Number(before[(before.LastIndexOf(' ') + 1)..]) is not int number) continue;
            return new(new PartialDate(year + number), Basis.Inferred, $"{Say(year)} was {Say(number)} years ago.", [text.Evidence(date, "years-ago")]);
        }

        return null;
    }

    private static DateFact NotKnown(StoryBounds bounds)
    {
        string reasoning = bounds.Latest?.Partial is PartialDate latest
            ? $"The text does not say. It is not before {Calendar.Say(latest)}, the latest date it tells of."
            : "The text does not say.";
        return new(null, Basis.NotKnown, reasoning, []);
    }

    private static Evidence Phrase(DatedText text, TextSpan folded, string rule)
    {
        TextSpan span = text.Folded.ToSource(folded.Start, folded.End);
        return new(span.Start, span.End, rule, text.Article.Text[span.Start..span.End]);
    }

    private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
}
