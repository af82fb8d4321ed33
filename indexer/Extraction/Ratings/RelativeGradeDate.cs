using System.Text.RegularExpressions;
using SearchEngine.Indexer.Extraction.Dates;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>When a grade was given by words that count from the document's own date: <c>four years ago</c>, <c>last year</c>, <c>last month's report</c>.</summary>
internal static partial class RelativeGradeDate
{
    /// <summary>Further back "years ago" is a manner of speaking.</summary>
    private const int MostYears = 30;

    /// <summary>The date a grade's own clause tells so, or null.</summary>
    /// <param name="clause">The grade in its sentence.</param>
    /// <param name="rule">The rule by which it is a grade.</param>
    /// <param name="now">The document's date.</param>
    public static PartialDate? Of(GradeClause clause, string rule, PartialDate now)
    {
        Match match = AgoAfter().Match(clause.After);
        if (!match.Success) match = AgoBefore().Match(clause.Before);
        if (!match.Success && RatingOrReport().IsMatch(clause.Before + "|" + clause.After)) match = OnFrom().Match(clause.Before);
        if (!match.Success && rule == "grade-to-grade" && From().IsMatch(clause.Before)) match = WithinYears().Match(clause.After);
        if (!match.Success) return null;
        if (match.Groups["month"].Success) return now.Month is int month ? month == 1 ? new(now.Year - 1, 12) : new(now.Year, month - 1) : null;
        if (match.Groups["year"].Success) return new(now.Year - 1);
        return Calendar.Number(match.Groups["years"].ValueSpan) is int years and <= MostYears ? new PartialDate(now.Year - years) : null;
    }

    /// <summary>Behind the grade: <c> in a report four years ago</c>, <c> last year</c>.</summary>
    [GeneratedRegex(@"^[""',]{0,2}(?: [\w']+){0,5}? (?:(?<years>\w+) years? (?:ago|earlier|previously)|(?<year>last year(?!'s budget))|(?<month>last month))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AgoAfter();

    /// <summary>Before it, with no other clause between: <c>Three years ago inspectors said it was </c>.</summary>
    [GeneratedRegex(@"\b(?:(?<years>\w+) years? ago|(?<year>last year)|(?<month>last month))(?:'s \w+)?,?(?![^.;]*\b(?:now|has|have|is|are)\b) [^,.;]{0,70}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AgoBefore();

    /// <summary><c>two years after a </c>, before "good rating"; <c>three years on from a report that called it </c>.</summary>
    [GeneratedRegex(@"\b(?<years>\w+) years? (?:after|since|on from|on since) (?:an?|the|its|their|that|receiving an?|getting an?) [^.,;]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnFrom();

    /// <summary>What the years are counted from is a grade or its report, on either side of the grade.</summary>
    [GeneratedRegex(@"\b(?:report|inspection|review|letter|verdict|visit) (?:that|which|when|in which) [^.,;|]{0,40}\||\|[""']? (?:overall |Ofsted )?(?:rating|grade|judge?ment|verdict|report|inspection)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RatingOrReport();

    [GeneratedRegex(@"\bfrom(?: being)?(?: an?)?(?: rated)? [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex From();

    /// <summary><c>from inadequate to good in three years</c>.</summary>
    [GeneratedRegex(@"^[""']? to [^.;,]{0,40}? in (?:the space of |just |only )?(?<years>\w+) years\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithinYears();
}
