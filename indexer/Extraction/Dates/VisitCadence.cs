namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// Inspectors return to an authority judged inadequate every three to five months. "Its second monitoring visit since July 2017" with a
/// figure "in February" therefore speaks of February 2018, the one February five to twelve months later.
/// </summary>
internal static class VisitCadence
{
    /// <summary>The fewest and most months a visit, in halves: the spacing seen in published letters with a margin.</summary>
    private const int FewestHalfMonths = 5;

    private const int MostMonths = 6;

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

    public static DateFact? Find(DatedText text)
    {
        foreach ((DatedParagraph paragraph, DateExpression judged) in text.OfStory())
        {
            if (judged is not { Year: not null, Month: not null } || Ordinal(text.Folded.Text, paragraph.Start, judged.Start) is not int number) continue;
            int from = Calendar.Months(judged.Partial!.Value);
            foreach ((_, DateExpression figure) in text.OfStory())
            {
                if (figure is not { Form: DateForm.Month, Year: null, Month: int month }) continue;
                int? at = Only(month, from + (number * FewestHalfMonths / 2), from + (number * MostMonths));
                if (at is not int months || month > 9) continue; // late in a year, the report may come out in the next
                return new(new PartialDate(months / 12), Basis.Inferred,
                    $"The {Ordinals[number - 1]} monitoring visit since {Calendar.Say(judged.Partial.Value)} falls {number * FewestHalfMonths / 2} to {number * MostMonths} months later; "
                    + $"the month the story speaks of is then {Calendar.Say(new PartialDate(months / 12, month))}.",
                    [text.Evidence(figure, "visit-cadence"), text.Evidence(judged, "visit-cadence")]);
            }
        }

        return null;
    }

    /// <summary>The number of the visit that is counted since this date, or null.</summary>
    private static int? Ordinal(string text, int paragraphStart, int at)
    {
        int from = Math.Max(paragraphStart, at - 120);
        ReadOnlySpan<char> before = text.AsSpan(from, at - from);
        int since = before.LastIndexOf(" since ", StringComparison.Ordinal);
        if (since < 0) return null;
        int visit = before[..since].LastIndexOf("monitoring visit", StringComparison.OrdinalIgnoreCase);
        if (visit < 0) return null;
        ReadOnlySpan<char> words = before[..visit].TrimEnd();
        for (int i = 0; i < Ordinals.Length; i++)
        {
            if (words.EndsWith(Ordinals[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return null;
    }

    /// <summary>The one time the month comes between two months, or null.</summary>
    private static int? Only(int month, int from, int to)
    {
        int at = (from / 12 * 12) + month - 1;
        if (at < from) at += 12;
        return at <= to && at + 12 > to ? at : null;
    }
}
