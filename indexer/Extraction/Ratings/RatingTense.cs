using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Whether a grade's own words place it now or before.</summary>
internal static partial class RatingTense
{
    public static bool IsPast(GradeClause clause, string rule) =>
        PastBefore().IsMatch(clause.Before) || LeftBehind().IsMatch(clause.Before) || PastAfter().IsMatch(clause.After) || (rule == "grade-to-grade" && From().IsMatch(clause.Before));

    /// <summary>The grade is what was shaken off or lost.</summary>
    public static bool IsLeftBehind(GradeClause clause) => LeftBehind().IsMatch(clause.Before);

    public static bool IsPresent(GradeClause clause, string rule) =>
        !IsPast(clause, rule)
        && (PresentBefore().IsMatch(clause.Before) || PresentAfter().IsMatch(clause.After) || rule == "requires-improvement-to-be-good" || (rule == "grade-to-grade" && To().IsMatch(clause.Before)));

    /// <summary>The document is about a visit, which gives no grade: what it tells of grades was given before.</summary>
    public static bool IsVisit(string text)
    {
        ReadOnlySpan<char> start = text.AsSpan(0, Math.Min(text.Length, 1200));
        if (start.Contains("inspection date", StringComparison.OrdinalIgnoreCase)) return false;
        return Visit().IsMatch(start);
    }

    [GeneratedRegex(@"(?<!\b(?:next|future|further|any|no) )\b(?:monitoring|focused) visit", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Visit();

    [GeneratedRegex(@"\b(?:previous(?:ly)?|formerly|once|used to|last inspection|earlier|(?:up|down) from|inherited|before|after (?:being|the \w+ was|it was|they were)|since (?:being|the \w+ (?:\w+ )?(?:was|were)|it was|they were|[A-Z][\w'-]+ was)|had (?:been|graded|rated|judged|found|called)|back in|at the time|in the past|years ago|in the old)\b(?![^.;]*\b(?:now|has|have|is|are)\b)[^.;]{0,90}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PastBefore();

    /// <summary><c>has shaken off its </c>: what is lost was there before.</summary>
    [GeneratedRegex(@"\b(?:shak(?:en|es|ing|e) off|shook off|sheds?|shedding|los(?:t|es|ing|e)|escap(?:ed|es|ing|e)|ditch(?:ed|es)|rid(?: itself)? of|strip(?:s|ped|ping)(?: \w+){0,3} of) (?:its|their|the|an?|that) (?:\w+ ){0,2}[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LeftBehind();

    [GeneratedRegex(@"^[""',]* (?:in the old|at the (?:last|previous)|at its (?:last|previous)|in (?:its|the|their) (?:last|previous)|before (?:that|then)|previously|years? ago|(?:two|three|four|five|six|\d+) years ago|under the (?:old|previous))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PastAfter();

    [GeneratedRegex(@"\b(?:is|are|has|have|requires?|judges|rates|grades|says|calls|finds|keeps?|retains?|stays?|(?:hangs?|holds?|clings?) on(?:to)?|now|today|receives?|awards?|gets?|becomes?|remains?|latest|this (?:week|month|morning|term)|yesterday)\b[^.;]{0,80}$|^[^.;]{0,120}\b(?:" + GradingWords.Rated + @")\b(?: as)?[ ""']+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PresentBefore();

    [GeneratedRegex(@"^[""',]*[^.;]{0,40}\b(?:after (?:its |the |a )?(?:latest|new|most recent)|in (?:its |the )?(?:latest|new|most recent)|today|this week|yesterday|this (?:morning|month)|across the board)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PresentAfter();

    /// <summary>Told by <c>was</c> or <c>were</c>, without a word that makes it today's: <c>Leadership was graded </c>.</summary>
    public static bool IsToldAsPast(GradeClause clause) => WasBefore().IsMatch(clause.Before);

    [GeneratedRegex(@"\b(?:was|were) (?!(?:today|yesterday|this|now)\b)[^.;,]{0,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex WasBefore();

    [GeneratedRegex(@"\bfrom(?: being)?(?: an?)?(?: rated)? [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex From();

    [GeneratedRegex(@"\b(?:moved?|rose|risen|improved|gone|went|upgraded|downgraded|jump\w*|climb\w*|fall\w*|fell|dropped)\b.{0,60}\bto(?: an?)? [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex To();
}
