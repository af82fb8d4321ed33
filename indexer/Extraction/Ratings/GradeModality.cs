using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Tells a grade that was given from one hoped for, asked about, counted in statistics, given by oneself, or given to somebody else.</summary>
internal static partial class GradeModality
{
    /// <summary>Why the grade is only mentioned, as part of a rule's name; null where the words state it as given.</summary>
    /// <param name="clause">The grade in its sentence.</param>
    /// <param name="rule">The rule by which it is a grade.</param>
    /// <param name="isOfServices">The text is about an authority's services, so that a school's or a home's grade is another's.</param>
    public static string? OnlyMentioned(GradeClause clause, string rule, bool isOfServices)
    {
        string before = Clause(clause.Before);
        if (rule is "grade-or-better") return Target().IsMatch(clause.Before) ? "target" : "statistics";
        if (rule is "ambition") return "target";
        if (rule is "grade-as-word") return "word";
        if (Scale().IsMatch(clause.Before.AsSpan(Math.Max(0, clause.Before.Length - 70))) || (Scale().IsMatch(clause.After.AsSpan(0, Math.Min(70, clause.After.Length))) && !clause.IsMarked)) return "definition";
        if (NthToBe().IsMatch(before)) return null;
        if (Future().IsMatch(before) || FutureAfter().IsMatch(clause.After) && !WasBefore().IsMatch(clause.Before)) return "hoped-for";
        if (Negated().IsMatch(before)) return "negated";
        if (Question().IsMatch(before) || clause.After.AsSpan().TrimEnd(" \"'").EndsWith("?") && !Presupposed().IsMatch(clause.Before)) return "question";
        if (rule == "rating-noun" && AnyRating().IsMatch(before) && !Receives().IsMatch(before)) return "generic";
        if (ByOthers().IsMatch(clause.After)) return "other-judges";
        if (OwnClaim().IsMatch(before)) return "own-claim";
        if (OwnAudit().IsMatch(clause.Before) || OwnAudit().IsMatch(clause.After)) return "own-audit";
        if (Statistics().IsMatch(before)) return "statistics";
        if (OtherCouncils().IsMatch(clause.Before)) return "other-places";
        if (!isOfServices) return Definition().IsMatch(clause.Before) ? "definition" : null;
        if (OfThose().IsMatch(before) && OtherBody().IsMatch(clause.Preceding)) return "other-body";
        if (OtherBody().IsMatch(before) || OtherBodyWhich().IsMatch(clause.Before) || OtherBodyAfter().IsMatch(clause.After)) return "other-body";
        return Definition().IsMatch(clause.Before) ? "definition" : null;
    }

    /// <summary>The part of the sentence that governs the grade: from the last <c>which was</c>, <c>when it was</c>, <c>since Croydon was</c>, <c>but</c>.</summary>
    private static string Clause(string before)
    {
        int cut = before.LastIndexOf(';');
        foreach (string word in (ReadOnlySpan<string>)[" which ", " who ", " when ", " where ", " since ", " after ", " until ", " but ", " and handed ", " and gave ", " and rated ", " and judged "])
        {
            cut = Math.Max(cut, before.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        }

        return cut < 0 ? before : before[cut..];
    }

    [GeneratedRegex(@"\b(?:would|could|might|(?-i:may)|should|will|shall|won't|'ll|hop(?:e|es|ed|ing)|aim(?:s|ed|ing)?|ambitions?|aspir\w+|targets?|goals?|want(?:s|ed)?|expect(?:s|ed)?|ensur(?:e|es|ing)|to be (?:rated|judged|graded|awarded)|be (?:rated|judged|graded)|predict\w*|rumou?r\w*|speculat\w*|bid|plans?|promis\w+|pledg\w+|journey|stepping[- ]stone|towards?|on track|striv\w+|vow\w*|determined|committed|able to get|risk of|threat\w*|fear(?:s|ed)?|settle for|next inspection|point(?:s|ed|ing)? to|draft)\b(?!.*\b(?:was|were|has been|have been) (?:\w+ly )?(?:" + GradingWords.Rated + @"|found)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Future();

    [GeneratedRegex(@"^[""']?,? (?:at|after|following|in|by|when|once|if) (?:[\w']+ ){0,4}?(?:next|future|reinspection|re-inspection)\b|^[""']? (?:next time|in (?:the )?future|in due course|one day|by (?:the end of )?(?:\w+ )?20\d\d)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FutureAfter();

    [GeneratedRegex(@"\b(?:was|were) [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex WasBefore();

    [GeneratedRegex(@"\b(?:not|never|no longer|nor|isn't|wasn't|aren't|weren't|neither)\b[^.;,]{0,40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Negated();

    /// <summary><c>Does she accept that Leyburn is rated</c>: what is asked is something else.</summary>
    [GeneratedRegex(@"\b(?:accept|aware|know|acknowledge|recogni[sz]e|forget(?:ting)?|given|remember|now) that\b|\bin (?:the )?light of\b|\bwhy (?:was|were|is|are|has|did)\b|\b(?:which|that) (?:found|judged|rated|graded|concluded)\b|\b(?:which|who) (?:was|were|is|are|has been|had been)\b[^,]*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Presupposed();

    /// <summary>Three grades in a row, the last after "or": the scale, and no grade of anybody's.</summary>
    [GeneratedRegex(@"^[""']?, [""']?" + AGrade + @"(?:[""']?, [""']?" + AGrade + @")*[""']?,? or [""']?" + AGrade + @"|\b" + AGrade + @"[""']?, [""']?(?:" + AGrade + @"[""']?,? )?(?:or )?[""']?$(?<=\b(?:as|scale|grades?|grading|ratings?|either)\b.*)|\b" + AGrade + @"[""']?, [""']?" + AGrade + @"[""']?,? or [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scale();

    private const string AGrade = "(?:excellent|outstanding|good|requir\\w+ improvement(?: to be good)?|inadequate|adequate|satisfactory|unsatisfactory|weak|poor)";

    /// <summary><c>the 21st authority to be rated </c>: it was.</summary>
    [GeneratedRegex(@"\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|latest) [\w' ]{3,40} (?:ever )?to (?:be|have been) (?:" + GradingWords.Rated + @") (?:as )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NthToBe();

    /// <summary><c>rated outstanding by his customers</c>.</summary>
    [GeneratedRegex(@"^[""']? by (?:\w+ ){0,3}(?:customers|users|guests|readers|visitors|parents|voters|fans|critics|viewers|passengers|pupils|students|staff|colleagues|residents|patients|families|tripadvisor)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByOthers();

    /// <summary><c>her claim that the service was </c>, <c>the party said its record was </c>: praise of oneself, where no inspectorate is told to have graded.</summary>
    [GeneratedRegex(@"\b(?:claim(?:s|ed|ing)?|boast\w*|pretend\w*|brag\w*)\b(?!.*\b(?:ofsted|inspect\w*|" + GradingWords.Rated + @")\b)[^.;]{0,80}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnClaim();

    /// <summary><c>What a </c>, before "good rating": any such grade, not one.</summary>
    [GeneratedRegex(@"^[^.;]{0,60}\b(?:what|why|how|any|every|each) (?:\w+ ){0,3}(?:an? )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyRating();

    [GeneratedRegex(@"\b(?:given|gets?|got|receiv\w*|award\w*|earn\w*|achiev\w*|with|has|had|have|won|secur\w*|retain\w*|hand\w*|h[eo]lds?|lost|loses?|despite|after|following|its|their|our)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Receives();

    [GeneratedRegex(@"\b(?:whether|if|unless|wonder\w*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Question();

    [GeneratedRegex(@"\b(?:audit(?:s|ed|or|ors|ing)?|self-assess\w*|self-evaluat\w*|moderat(?:ed|ors?|ion)|peer review|dip sampl\w*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnAudit();

    [GeneratedRegex(@"(?:\d ?%|\bper ?cent\b|\b(?:proportion|number|majority|share|percentage|half|third|quarter) of\b|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|all|both|most|some|many|several|one) (?<!\b(?:19|20)\d\d )(?:(?:was |is )?(?:rated|judged|graded)|of|out of)\b(?! the (?:four|five|three) areas)|\b(?:nationally|across England|average)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Statistics();

    [GeneratedRegex(@"\b(?:some|other|many|most|several|few|neighbouring|nearby|similar|all|only \w+) (?:local |of the )?(?:councils|authorities|boroughs|counties|areas in|places)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherCouncils();

    [GeneratedRegex(@"\b(?:schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|children's homes?|care homes?|homes|hospitals?|settings|providers?|childminders?|fostering (?:agency|service)|adoption agency|children's cent(?:re|res)|residential|units?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherBody();

    /// <summary><c>operates one children's home, which was judged</c>.</summary>
    [GeneratedRegex(@"\b(?:schools?|academ(?:y|ies)|nurser(?:y|ies)|homes?|settings?|units?|centres?|agency|agencies),? (?:\([^)]*\),? )?(?:which|that|all of which|both of which) (?:\w+ ){1,3}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherBodyWhich();

    /// <summary><c>Both were judged to be good</c>: of those the sentence before names.</summary>
    [GeneratedRegex(@"^\W*(?:both|all|one|two|three|four|five|six|seven|eight|nine|ten|it|they|this|these|none|each) (?:\w+ ){0,2}$|^\W*(?:both|all|one|two|three|four|five|six|seven|eight|nine|ten|it|they|this|these|none|each) (?:\w+ ){0,3}(?:judged|rated|graded|inspected)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfThose();

    /// <summary>One school, home or agency, not such bodies in general.</summary>
    public static bool IsOneBody(GradeClause clause) => OneBody().IsMatch(clause.Before) || OneBody().IsMatch(clause.Preceding) && !OneBody().IsMatch(clause.After);

    [GeneratedRegex(@"\b(?:school|academy|college|nursery|children's home|care home|home|hospital|agency|fostering service|fostering partner|provider|unit|centre)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneBody();

    [GeneratedRegex(@"^[""']?(?: (?:and|or) [""']?[\w ]{4,20}[""']?)? (?:schools?|academ(?:y|ies)|colleges?|nurser(?:y|ies)|children's homes?|care homes?|homes?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherBodyAfter();

    [GeneratedRegex(@"\b(?:point|grading|rating) scale\b|\bfour grades\b|\ban? (?:local authority|LSCB|authority|council)(?: that| which)? (?:is |requires )?(?:judged |to be )*[""']?$|\bto (?:go|move|jump|get|climb) from[ ""']+$|\bto (?:go|move|jump|get|climb) from .{4,40} to[ ""']+$|\b(?:any|each|every) (?:authority|council|service)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(?:targets?|ambition|aims?|goals?|want|promis\w+|to be|would)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Target();
}
