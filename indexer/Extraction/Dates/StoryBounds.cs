namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>Between which dates a story must have been written: not before the latest event it tells of, not after what it still expects.</summary>
internal sealed class StoryBounds
{
    private StoryBounds(DateExpression? latest, DateExpression? expected)
    {
        Latest = latest;
        Expected = expected;
    }

    /// <summary>The latest event told as past.</summary>
    public DateExpression? Latest { get; }

    /// <summary>The earliest date told as still to come, after <see cref="Latest"/>.</summary>
    public DateExpression? Expected { get; }

    public static StoryBounds Of(DatedText text)
    {
        DateExpression? latest = null;
        var future = new List<DateExpression>();
        foreach ((DatedParagraph paragraph, DateExpression date) in text.OfStory())
        {
            if (date.Partial is not PartialDate partial) continue;
            if (IsExpected(text.Folded.Text, paragraph.Start, date)) future.Add(date);
            else if (latest is not DateExpression known || Calendar.Months(partial) > Calendar.Months(known.Partial!.Value)) latest = date;
        }

        DateExpression? expected = null;
        foreach (DateExpression date in future)
        {
            if (latest is DateExpression l && Last(date) <= Calendar.Months(l.Partial!.Value)) continue; // a target long past
            if (expected is not DateExpression e || Last(date) < Last(e)) expected = date;
        }

        return new(latest, expected);
    }

    /// <summary>The last month a date may mean.</summary>
    private static int Last(DateExpression date) => (date.Year!.Value * 12) + (date.Month ?? 12) - 1;

    /// <summary>A date after <c>by</c>, <c>until</c> or <c>before</c>, or in a clause of will, plan or target, is still to come.</summary>
    private static bool IsExpected(string text, int paragraphStart, DateExpression date)
    {
        int at = date.Start;
        if (text.AsSpan(date.End).StartsWith("'s ", StringComparison.Ordinal)) return false; // a hole left by October 2010's review
        int from = Math.Max(paragraphStart, at - 90);
        ReadOnlySpan<char> before = text.AsSpan(from, at - from);
        int clause = before.LastIndexOfAny('.', ';', '"');
        if (clause >= 0 && before[clause] == '.' && clause + 1 < before.Length && char.IsAsciiDigit(before[clause + 1])) clause = before[..clause].LastIndexOfAny('.', ';', '"'); // £2.3m
        if (clause >= 0) before = before[(clause + 1)..];
        ReadOnlySpan<char> near = before.TrimEnd();
        foreach (string word in (ReadOnlySpan<string>)[" by", " until", " till", " before", " by the end of", " next"])
        {
            if (near.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        foreach (string mark in (ReadOnlySpan<string>)[", ", " when ", " after ", " since "])
        {
            int cut = before.LastIndexOf(mark, StringComparison.Ordinal);
            if (cut >= 0) before = before[cut..];
        }

        foreach (string word in (ReadOnlySpan<string>)[" will ", "'ll ", " target", " expected ", " plans ", " plan ", " due ", " ambition", " aim", " promise", " hope", " is to ", " are to ", " scheduled ", " faces ", " facing "])
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
