namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>
/// The areas that inspections judge, by the words that name them. Since 2018: leaders, help and protection, children in care, care leavers
/// (the last two as one until 2022). 2013 to 2017: help and protection, children looked after and achieving permanence, adoption
/// performance, care leavers, leadership, management and governance, and the safeguarding board. Before: overall effectiveness and
/// capacity to improve.
/// </summary>
internal static class JudgementArea
{
    public const string Overall = "overall";

    /// <summary>The more telling names stand first.</summary>
    private static readonly (string Words, string Area)[] Areas =
    [
        ("capacity to improve", "capacity-to-improve"),
        ("capacity for improvement", "capacity-to-improve"),
        ("safeguarding children board", "lscb"),
        ("safeguarding board", "lscb"),
        ("lscb", "lscb"),
        ("adoption performance", "adoption-performance"),
        ("leadership, management and governance", "leadership-management-and-governance"),
        ("leadership and management", "leadership-management-and-governance"),
        ("leadership, management", "leadership-management-and-governance"),
        ("looked after and achieving", "children-looked-after-and-achieving-permanence"),
        ("achieving permanence", "children-looked-after-and-achieving-permanence"),
        ("children in care and care leavers", "children-in-care-and-care-leavers"),
        ("looked after children", "children-in-care"),
        ("children looked after", "children-in-care"),
        ("children in care", "children-in-care"),
        ("overall effectiveness", Overall),
        ("overall judgement", Overall),
        ("impact of leaders", "leaders"),
        ("help and protection", "help-and-protection"),
        ("help or protection", "help-and-protection"),
        ("care leavers", "care-leavers"),
        ("leadership", "leaders"),
        ("leaders", "leaders"),
        ("adoption", "adoption-performance"),
        ("some areas", "some-areas"),
        ("some parts", "some-areas"),
        ("some aspects", "some-areas"),
        ("four areas", "all-areas"),
        ("all areas", "all-areas"),
        ("every area", "all-areas"),
        ("three areas", "all-areas"),
        ("five areas", "all-areas"),
    ];

    /// <summary>The area that words name, or null.</summary>
    public static string? Named(ReadOnlySpan<char> words)
    {
        foreach ((string name, string area) in Areas)
        {
            if (words.Contains(name, StringComparison.OrdinalIgnoreCase)) return area;
        }

        return null;
    }

    /// <summary>The area of a grade inside a sentence: what its own part of the sentence names, else overall.</summary>
    public static string OfClause(string before, string after)
    {
        if (after.StartsWith(" overall", StringComparison.OrdinalIgnoreCase)) return Overall;
        int cut = Math.Max(before.LastIndexOf(';'), before.LastIndexOf(" with ", StringComparison.OrdinalIgnoreCase));
        cut = Math.Max(cut, before.LastIndexOf(" but ", StringComparison.OrdinalIgnoreCase));
        int comma = before.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > cut && !before.AsSpan(comma).Contains("management and", StringComparison.OrdinalIgnoreCase)) cut = comma;
        string part = cut < 0 ? before : before[cut..];
        if (part.Length > 110) part = part[^110..];
        return Named(part) ?? (part.Contains("overall", StringComparison.OrdinalIgnoreCase) ? Overall : Overall);
    }
}
