using System.Text.RegularExpressions;
using SearchEngine.Indexer.Extraction.Dates;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Dates a grade whose own clause has no date by what stands near it: the grade before, the sentences around, a count of years.</summary>
/// <param name="text">The document.</param>
/// <param name="dates">Its dates.</param>
/// <param name="mentions">Its words of grades.</param>
/// <param name="found">The grades found so far.</param>
/// <param name="now">What years are counted back from, or null.</param>
internal sealed partial class NearbyDates(RatedText text, RatingDates dates, List<GradeMention> mentions, List<FoundRating> found, Func<PartialDate?> now)
{
    /// <summary>How long before the date of its clause a grade was given, in years: <c>good in 2019, two years after it was rated</c>. Null where the clause does not say.</summary>
    public static int? YearsEarlier(GradeClause clause) => YearsAfter().Match(clause.Before) is { Success: true } match ? Calendar.Number(match.Groups[1].ValueSpan) : null;

    /// <summary>When the document says that the last inspection was; null where it does not, or gives several years.</summary>
    public PartialDate? OfLastInspection()
    {
        PartialDate? last = null;
        foreach (ValueMatch match in LastInspected().EnumerateMatches(text.Text))
        {
            if (dates.FirstIn(match.Index, match.Index + match.Length + 1) is not PartialDate date) continue;
            if (last is PartialDate other && other.Year != date.Year) return null;
            last = date;
        }

        return last;
    }

    /// <summary>Grades joined in one sentence share its date: <c>judged good overall in 2018, with leadership graded inadequate</c>.</summary>
    public PartialDate? OfSameSentence(TextSpan sentence, GradeClause clause)
    {
        if (found.Count == 0 || found[^1].Sentence != sentence || found[^1].OnlyMentioned is not null || found[^1].IsRelative || found[^1].Date is not PartialDate date || NowBefore().IsMatch(clause.Before)) return null;
        if (NextPredicate().IsMatch(text.Text.AsSpan(found[^1].Mention.End, clause.Mention.Start - found[^1].Mention.End))) return null;
        if (YearsAfter().Match(clause.Before) is not { Success: true } after) return date;
        return Calendar.Number(after.Groups[1].ValueSpan) is int years ? new PartialDate(date.Year - years) : null;
    }

    /// <summary><c>The previous inspection was in January 2012. The local authority was judged to be good.</c></summary>
    public PartialDate? OfSentenceBefore(int paragraph, TextSpan sentence)
    {
        int from = Math.Max(text.Span(Math.Max(0, paragraph - 2)).Start, sentence.Start - 260);
        if (from >= sentence.Start) return null;
        Match before = PreviousInspection().Match(text.Text[from..sentence.Start]);
        while (before.NextMatch() is { Success: true } nearer) before = nearer;
        // an inspection whose own grade is told is not this one
        if (!before.Success) return null;
        int at = from + before.Index;
        int holder = paragraph;
        while (holder > 0 && text.Span(holder).Start > at) holder--;
        int start = Math.Max(text.Span(holder).Start, at - 80);
        start += Math.Max(0, text.Text.AsSpan(start, at - start).LastIndexOfAny(".!?"));
        if (mentions.Exists(m => m.Start >= start && m.End <= sentence.Start)) return null;
        return dates.LastIn(from + before.Index, sentence.Start);
    }

    /// <summary><c>In 2013 it was the worst of all. Ofsted had graded it inadequate.</c> <c>Five years later it was good.</c></summary>
    public PartialDate? OfStory(int paragraph, TextSpan sentence, GradeClause clause)
    {
        int start = Math.Max(text.Span(paragraph).Start, sentence.Start - 160);
        if (Pluperfect().IsMatch(clause.Before) && dates.LastIn(start, sentence.Start) is PartialDate told) return found.Exists(r => r.Date == told) ? null : told;
        Match later = YearsLater().Match(clause.Before);
        if (!later.Success || Calendar.Number(later.Groups[1].ValueSpan) is not int years) return null;
        PartialDate? from = found.Count > 0 && found[^1] is { OnlyMentioned: null, IsElsewhere: false } last ? last.Date : dates.LastIn(start, sentence.Start);
        return from is PartialDate date ? new PartialDate(date.Year + years) : null;
    }

    /// <summary><c>Ofsted says they require improvement. The report came out in 2024.</c></summary>
    public PartialDate? OfSentenceAfter(int paragraph, TextSpan sentence)
    {
        int end = Math.Min(text.Span(paragraph).End, sentence.End + 120);
        if (end <= sentence.End) return null;
        string after = text.Text[sentence.End..end];
        return ReportOut().IsMatch(after) ? dates.FirstIn(sentence.End, end) : null;
    }

    /// <summary><c>five years after they were found inadequate</c>: so long before this document's own inspection.</summary>
    public PartialDate? YearsBefore(GradeClause clause, TextSpan sentence)
    {
        Match match = YearsAfter().Match(clause.Before);
        if (!match.Success && RatingTense.IsLeftBehind(clause)) match = YearsAfterThis().Match(clause.After);
        if (!match.Success || Calendar.Number(match.Groups[1].ValueSpan) is not int years) return null;
        PartialDate? told = (found.Count > 0 && found[^1].Sentence == sentence ? found[^1].Date : null) ?? now();
        return told is PartialDate date ? new PartialDate(date.Year - years) : null;
    }

    [GeneratedRegex(@"\b(?:last (?:full |full-scale )?(?:inspected|inspection)|previous (?:full )?inspection|last visited by (?:ofsted|inspectors))\b[^.;]{0,30}?\b(?:in|of|on) [^.;,]{0,16}?(?:19|20)\d\d", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex LastInspected();

    [GeneratedRegex(@"\b(?:report|letter|judge?ment|inspection|verdict|result)\b[^.;]{0,40}\b(?:came|published|out|released|arrived|was|is|dated)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReportOut();

    /// <summary><c>shaken off its inadequate tag, three years after inspectors</c>.</summary>
    [GeneratedRegex(@"^[""']?(?: \w+)?,? (\w+) years after (?:inspectors|ofsted|the (?:last|previous) inspection|being|it was|they were)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearsAfterThis();

    /// <summary><c>two years after they were found</c>: so long before the date of the sentence.</summary>
    [GeneratedRegex(@"\b(\w+) years? (?:after|since) (?:being|(?:\w+ ){1,4}(?:was|were|had been) )[^.;]{0,40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearsAfter();

    /// <summary><c>The trust, which was rated good in 2018, was told</c>: the aside's date is not the sentence's.</summary>
    [GeneratedRegex(@"\d, (?:is|was|were|are|has|have|had|now)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NextPredicate();

    [GeneratedRegex(@"\bhad (?:been )?(?:already |just )?(?:" + GradingWords.Rated + @"|found|called)\b[^.;]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pluperfect();

    [GeneratedRegex(@"\b(\w+) years? later\b[^.;]{0,80}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearsLater();

    [GeneratedRegex(@"\bnow[ ""'\w]{0,20}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NowBefore();

    [GeneratedRegex(@"\b(?:previous|last|most recent|earlier) (?:\w+ )?(?:inspection|review)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PreviousInspection();
}
