using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>
/// The areas that inspections judge, by the words that name them. Since 2018: leaders, help and protection, children in care, care leavers
/// (the last two as one until 2022). 2013 to 2017: help and protection, children looked after and achieving permanence, adoption
/// performance, care leavers, leadership, management and governance, and the safeguarding board. Before: overall effectiveness and
/// capacity to improve. The yearly assessments of 2005 to 2008 graded five outcomes, from being healthy to economic well-being.
/// </summary>
internal static partial class JudgementArea
{
    public const string Overall = "overall";

    /// <summary>The more telling names stand first.</summary>
    private static readonly (string Words, string Area)[] Areas =
    [
        ("capacity to improve", "capacity-to-improve"),
        ("capacity for improvement", "capacity-to-improve"),
        ("prospects for improvement", "capacity-to-improve"),
        ("being healthy", "being-healthy"),
        ("staying safe", "staying-safe"),
        ("enjoying and achieving", "enjoying-and-achieving"),
        ("positive contribution", "making-a-positive-contribution"),
        ("economic well", "achieving-economic-well-being"),
        ("safeguarding children board", "lscb"),
        ("safeguarding children's board", "lscb"),
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
        ("experiences in care", "children-in-care"),
        ("overall effectiveness", Overall),
        ("overall judgement", Overall),
        ("impact of leaders", "leaders"),
        ("help and protection", "help-and-protection"),
        ("help or protection", "help-and-protection"),
        ("care leavers", "care-leavers"),
        ("leaving care", "care-leavers"),
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

    /// <summary>The words up to the first comma or stop, at most some 60 characters.</summary>
    private static ReadOnlySpan<char> Phrase(string words)
    {
        ReadOnlySpan<char> start = words.AsSpan(0, Math.Min(60, words.Length));
        int end = start.IndexOfAny(".,;");
        return end < 0 ? start : start[..end];
    }

    /// <summary>The question of a health or care regulator that a label asks: "Is the service safe?", "Well-led". Null for other labels.</summary>
    public static string? KeyQuestion(ReadOnlySpan<char> label)
    {
        ReadOnlySpan<char> words = label.Trim(" -*•:?");
        if (words.Length > 60 || (words.Contains(' ') && !words.StartsWith("Is ", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("Are ", StringComparison.OrdinalIgnoreCase))) return null;
        ReadOnlySpan<char> last = words[(words.LastIndexOf(' ') + 1)..];
        foreach (string question in (ReadOnlySpan<string>)["safe", "effective", "caring", "responsive", "well-led"])
        {
            if (last.Equals(question, StringComparison.OrdinalIgnoreCase)) return question;
        }

        return null;
    }

    /// <summary>The area of a grade inside a sentence: what its own part of the sentence names, else overall.</summary>
    public static string OfClause(string before, string after)
    {
        if (after.StartsWith(" overall", StringComparison.OrdinalIgnoreCase)) return Overall;
        if (Named(before.AsSpan(Math.Max(0, before.Length - 60))) is null && GoodForSomething().Match(after) is { Success: true } matter) return Named(Phrase(after)) ?? Slug.Of(matter.Groups[1].Value);
        int cut = Math.Max(before.LastIndexOf(';'), before.LastIndexOf(" with ", StringComparison.OrdinalIgnoreCase));
        cut = Math.Max(cut, before.LastIndexOf(" but ", StringComparison.OrdinalIgnoreCase));
        int comma = before.LastIndexOf(", ", StringComparison.Ordinal);
        if (comma > cut && !before.AsSpan(comma).Contains("management and", StringComparison.OrdinalIgnoreCase)) cut = comma;
        if (cut > 0 && Participle().IsMatch(before.AsSpan(cut))) cut = Math.Max(0, before.LastIndexOf(", ", cut - 1, StringComparison.Ordinal));
        if (cut > 0 && VerbFirst().IsMatch(before.AsSpan(cut)))
        {
            // the subject stands before what the commas enclose: an aside, or a second subject
            int aside = before.LastIndexOf(", ", cut - 1, StringComparison.Ordinal);
            if (aside > 0)
            {
                int from = Math.Max(0, before.LastIndexOf(", ", aside - 1, StringComparison.Ordinal));
                bool isSubject = before.AsSpan(aside).StartsWith(", and ", StringComparison.Ordinal);
                before = before[from..(isSubject ? cut : aside)];
            }

            cut = 0;
        }

        if (AllOfThem().IsMatch(before) && before.AsSpan(Math.Max(before.LastIndexOf(';'), before.LastIndexOf(':')) + 1).Contains("overall effectiveness", StringComparison.OrdinalIgnoreCase)) return Overall;
        string part = cut < 0 ? before : before[cut..];
        if (part.Length > 110) part = part[^110..];
        string area = Named(part) ?? (PartOfService().IsMatch(part) ? "some-areas" : Overall);
        return area == "leaders" && !JudgedLeaders().IsMatch(part) ? Overall : area;
    }

    /// <summary><c>marked good for its schools</c>, <c>rated good for the quality of its practice</c>: not for a time, nor for the services as a whole.</summary>
    [GeneratedRegex(@"^[""']?(?: (?:rating|grade|judge?ment|mark))? (?:for|in) (?:its |their |our |the (?!(?:first|second|third|fourth|last|past|whole)\b))?((?:help|how|protection|schools?|education|care|support|quality|work|practice|teaching|safety|children in|children looked|looked after|leadership|leaving|achieve?\w*|fostering|adoption|early|partnership|management|staffing)\b[^.,;]{0,40}?)(?=[.,;]| (?:but|and|by|in|at|after|while|had|has|have|was|were|is|are)\b|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GoodForSomething();

    /// <summary><c>the front door, which they found </c>: what is judged is no authority and no service.</summary>
    [GeneratedRegex(@"\b(?!council|authority|services?|department|borough|county|city|trust|directorate|school|home|hospital)[a-z]+, which (?:they|it|inspectors|ofsted|the \w+) (?:found|judged|rated|graded|considered|called)(?: to be)? [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfService();

    [GeneratedRegex(@"\b(?:is|are|was|were) (?:both|all|each) [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex AllOfThem();

    /// <summary>What follows the comma is a verb.</summary>
    [GeneratedRegex(@"^, (?:is|are|was|were|has|have|had)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VerbFirst();

    /// <summary><c>The support for care leavers, rated </c>; <c>the help for care leavers, and that it judges </c>.</summary>
    [GeneratedRegex(@"^, (?:which\b(?! (?:has|have|had) )|(?:previously |once |last )?(?:" + GradingWords.Rated + @")|and (?:that|this|these|those) (?:it|they|inspectors|ofsted))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Participle();

    /// <summary>The leaders are what is judged, not those who speak: <c>the impact of leaders</c>, <c>leadership was</c>, <c>leaders were rated</c>.</summary>
    [GeneratedRegex(@"\b(?:impact|influence|quality|effectiveness|work) of (?:\w+ )?leaders|\bleadership\b|\bleaders(?: and managers)? (?:is|are|was|were|graded|judged|rated|as|inadequate)|(?:rated|judged|graded) leaders|^\W*leaders\W*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex JudgedLeaders();
}
