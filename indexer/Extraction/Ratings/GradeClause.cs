using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>
/// A grade's words within their sentence, cut to a bounded stretch on each side, and the question whether they are used as a grade. English
/// grades by a verb (<c>was rated good</c>), by a noun (<c>a "Good" rating</c>, <c>a judgement of adequate</c>), by saying what a judged
/// service is (<c>the department was inadequate</c>) and by naming the way from one grade to another. Everything else is an adjective.
/// </summary>
internal sealed partial class GradeClause
{
    private const int MostBefore = 260;
    private const int MostAfter = 160;

    public GradeClause(string text, GradeMention mention, int sentenceStart, int sentenceEnd)
    {
        Mention = mention;
        SentenceStart = sentenceStart;
        SentenceEnd = sentenceEnd;
        int from = Math.Max(sentenceStart, mention.Start - MostBefore);
        Before = text[from..mention.Start];
        Before = Before[AfterFullStop(Before)..];
        int preceding = mention.Start - Before.Length;
        Preceding = text[Math.Max(0, preceding - MostAfter)..preceding];
        int end = Math.Max(sentenceEnd, mention.End);
        if (end + 1 < text.Length && text[end] == ' ' && text[end + 1] != ' ' && text[end - 1] is not ('.' or '!' or '?' or ':' or ';')) end = Math.Min(text.Length, end + 40); // a line that goes on
        After = text[mention.End..Math.Min(end, mention.End + MostAfter)];
        Word = text[mention.Start..mention.End];
        IsMarked = Before.Length > 0 && Before[^1] is '"' or '\'' && MarkAfter().IsMatch(After);
    }

    /// <summary>Most often the word is an adjective of the noun right behind it; told before anything else is looked at.</summary>
    public static bool IsPlainAdjective(string text, GradeMention mention)
    {
        if (mention.Grade == Grades.RequiresImprovement || mention.End + 1 >= text.Length || text[mention.End] != ' ' || char.IsUpper(text[mention.Start])) return false;
        if (mention.Start > 0 && text[mention.Start - 1] is '"' or '\'') return false;
        if (CapacityAfter().IsMatch(text.AsSpan(mention.End, Math.Min(20, text.Length - mention.End)))) return false;
        if (mention.Grade is Grades.Adequate or Grades.Inadequate or Grades.Satisfactory && AuthorityAfter().IsMatch(text.AsSpan(mention.End, Math.Min(20, text.Length - mention.End)))) return false;
        int end = mention.End + 1;
        while (end < text.Length && end - mention.End < 20 && (char.IsAsciiLetter(text[end]) || text[end] is '\'' or '-')) end++;
        ReadOnlySpan<char> next = text.AsSpan(mention.End + 1, end - mention.End - 1);
        return next.Length > 0 && char.IsAsciiLetterLower(next[0]) && !next.EndsWith("ed", StringComparison.Ordinal) && !FunctionWord().IsMatch(next) && !RatingNoun().IsMatch(next);
    }

    public GradeMention Mention { get; }

    public int SentenceStart { get; }

    public int SentenceEnd { get; }

    /// <summary>The sentence before the grade, at most <see cref="MostBefore"/> characters.</summary>
    public string Before { get; }

    /// <summary>Some words before the sentence.</summary>
    public string Preceding { get; }

    /// <summary>The sentence after the grade.</summary>
    public string After { get; }

    public string Word { get; }

    /// <summary>A year stands right behind the grade.</summary>
    public bool HasYearAfter => YearAfter().IsMatch(After);

    /// <summary>The grade alone stands in quotation marks.</summary>
    public bool IsMarked { get; }

    /// <summary>The rule by which the words are a grade, or null for a mere adjective.</summary>
    /// <param name="isHeading">The sentence has no full stop, as a heading has none.</param>
    public string? Rule(bool isHeading)
    {
        bool isPhrase = Mention.Grade == Grades.RequiresImprovement;
        if (Word.Length == 2) return ShortForm().IsMatch(Before) ? "judged-subject" : null;
        if (!isPhrase && Mention.Grade is not (Grades.Good or Grades.Outstanding) && IsA().IsMatch(Before) && AuthorityAfter().IsMatch(After) && Before.Length < 60) return "judged-subject";
        if (!isPhrase && OrBetter().IsMatch(After) && !Enough().IsMatch(After)) return "grade-or-better";
        if (!isPhrase && RatingNounAfter().IsMatch(After) && (Mention.Grade != Grades.Good || !PlainNounAfter().IsMatch(After) || IsEmphatic)) return "rating-noun";
        if (isPhrase && OfArticle().IsMatch(Before) && RatingNounAfter().IsMatch(After)) return "rating-noun";
        if (IsEmphatic && ReportAfter().IsMatch(After)) return "rating-noun";
        if (!isPhrase && (Enough().IsMatch(After) || QualifiesNoun())) return null;
        if (Metalinguistic().IsMatch(Before)) return "grade-as-word";
        if (Mention.Grade == Grades.Good && VerdictColon().IsMatch(Before) && GoodAt().IsMatch(After)) return null;
        if (RatingNounBefore().IsMatch(Before) || Extreme().IsMatch(Before)) return "rating-noun";
        if (GradedSo().IsMatch(Before) || (GradingVerb().IsMatch(Before) && !VerbThatOpensAClause().IsMatch(Before))) return "grading-verb";
        if (GradesSo().IsMatch(Before) || GradedAs().IsMatch(Before)) return "grading-verb";
        if (CapacitySubject().IsMatch(Before)) return "judged-subject";
        if (FoundToBe().IsMatch(Before) && (Mention.Grade is not (Grades.Good or Grades.Outstanding) || IsEmphatic || JudgementArea.Named(Before) is not null)) return "grading-verb";
        if (FoundSo().IsMatch(Before) && (Mention.Grade != Grades.Good || IsMarked || Inspectorate().IsMatch(Before + After))) return "grading-verb";
        if (Movement().IsMatch(Before) && !Ranging().IsMatch(Before) && (Mention.Grade != Grades.Good || IsMarked || OtherGrade().IsMatch(Before) || OtherGrade().IsMatch(After))) return "grade-to-grade";
        if (Mention.IsFull) return "requires-improvement-to-be-good";
        if (IsMarked && (Inspectorate().IsMatch(Before + After) || Receives().IsMatch(Before))) return "marked-grade";
        if (AcrossTheBoard().IsMatch(After) || (OfArticle().IsMatch(Before) && ThatTheyGot().IsMatch(After))) return "rating-noun";
        if (JudgedSubject().IsMatch(Before) && (Mention.Grade != Grades.Good || HasYearAfter || (isHeading && !GoodAt().IsMatch(After)))) return "judged-subject";
        if (RelativeSubject().IsMatch(Before) || (Mention.Grade == Grades.Good && WholeService().IsMatch(Before) && !GoodAt().IsMatch(After))) return "judged-subject";
        if (isPhrase && (SubjectOfRequire().IsMatch(Before) || (HasYearAfter && CoordinatedGrade().IsMatch(Before)))) return "judged-subject";
        if (isPhrase && (SaidToRequire().IsMatch(Before) || NamedWhich().IsMatch(Before))) return "judged-subject";
        if (ReportedSo().IsMatch(Before) && (Mention.Grade != Grades.Good || IsEmphatic || OtherGrade().IsMatch(Preceding) || JudgedInYear().IsMatch(Before))) return "judged-subject";
        if (Mention.Grade == Grades.Good && StillSo().IsMatch(Before) && SaysWho().IsMatch(After)) return "judged-subject";
        if (OverallColon().IsMatch(Before)) return "rating-noun";
        if (IsTitled || (IsEmphatic && IsBefore().IsMatch(Before) && !CapitalAfter().IsMatch(After) && Inspectorate().IsMatch(Preceding + Before + After))) return "judged-subject";
        if (isPhrase && BothAreas().IsMatch(Before) && JudgementArea.Named(Before) is not null) return "judged-subject";
        if (IsMarked && Before.Length < 60 && JudgementArea.Named(Before) is not null && IsBefore().IsMatch(Before)) return "judged-subject";
        if (isPhrase && ServicesBefore().IsMatch(Before) && Inspectorate().IsMatch(Before)) return "judged-subject";
        if (DatedPronoun().IsMatch(Before) || (HasYearAfter && Pronoun().IsMatch(Before)))
        {
            if (Mention.Grade != Grades.Good || DatedPronoun().IsMatch(Before) && Inspectorate().IsMatch(Before + Preceding) || OtherGrade().IsMatch(Preceding) || OtherGrade().IsMatch(Before) || OtherGrade().IsMatch(After)) return "judged-subject";
        }

        if (HasYearAfter && Apposed().IsMatch(Before)) return "apposed-grade";
        return Ambition().IsMatch(Before) ? "ambition" : null;
    }

    /// <summary>Where the last sentence of a stretch begins: a line of a report may hold the end of one and the start of another.</summary>
    private static int AfterFullStop(string words)
    {
        for (int i = words.Length - 3; i >= 2; i--)
        {
            if (words[i] is not ('.' or '!' or '?') || !(char.IsAsciiLetterLower(words[i - 1]) || words[i - 1] == ')') || !(char.IsAsciiLetterLower(words[i - 2]) || char.IsAsciiDigit(words[i - 2]))) continue;
            int next = i + 1;
            if (words[next] is '"' or '\'') next++;
            int start = next;
            while (start < words.Length && words[start] == ' ') start++;
            if (start > next && start < words.Length && char.IsAsciiLetterUpper(words[start])) return start;
        }

        return 0;
    }

    /// <summary>In marks or with a capital inside a sentence: written as a title is.</summary>
    public bool IsEmphatic => IsMarked || (char.IsUpper(Word[0]) && Before.Length > 0);

    /// <summary>Both words of the phrase have a capital inside a sentence.</summary>
    private bool IsTitled => Before.Length > 0 && char.IsUpper(Word[0]) && Word.AsSpan().Contains(" Improvement", StringComparison.Ordinal);

    /// <summary><c>good capacity to improve</c>: the second grade of the inspections before 2013.</summary>
    public bool IsOfCapacity => CapacityAfter().IsMatch(After);

    /// <summary>A noun right after the word makes it that noun's adjective: <c>an inadequate service</c>.</summary>
    private bool QualifiesNoun()
    {
        if (IsMarked || Mention.Grade == Grades.RequiresImprovement) return false;
        Match next = NextWord().Match(After);
        return next.Success && !next.Groups[1].ValueSpan.EndsWith("ed", StringComparison.Ordinal) && !FunctionWord().IsMatch(next.Groups[1].ValueSpan);
    }

    [GeneratedRegex(@"^[.,;:!?]?[""']", RegexOptions.CultureInvariant)]
    private static partial Regex MarkAfter();

    [GeneratedRegex(@"^[""']? or (?:even )?[""']?(?:better|outstanding|good|above)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OrBetter();

    [GeneratedRegex(@"^ enough\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Enough();

    [GeneratedRegex(@"^[.,]?[""']? (?:overall |Ofsted |inspection |CQC )?(?:ratings?|grades?|grading|judge?ments?|verdict|status|tag|label|badge|one[ .,;])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RatingNounAfter();

    [GeneratedRegex(@"^[""']? (?:grades|judge?ment|judge?ments|status|ratings|one)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PlainNounAfter();

    [GeneratedRegex(@"^[.,]?[""']? (?:overall )?Ofsted (?:report|inspection|result|outcome|review|score|mark)|^[.,]?[""']? (?:inspection|report|result|outcome)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReportAfter();

    [GeneratedRegex(@"\b(?:the word|the term|the use of(?: the word)?|explained that|defines?|definition of) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Metalinguistic();

    /// <summary><c>Its verdict: </c>, before "good for holidays".</summary>
    [GeneratedRegex(@"\bverdict: ?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VerdictColon();

    /// <summary><c>the lowest mark there is, </c>, <c>the top grade, </c>.</summary>
    [GeneratedRegex(@"\b(?:lowest|highest|worst|top|bottom|best)(?: possible| available)? (?:mark|grade|rating|judge?ment|category|verdict|score)\b[^.;]{0,30}[,:-] ?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Extreme();

    /// <summary><c>Ofsted says they </c>, before "require improvement".</summary>
    [GeneratedRegex(@"\b(?:ofsted|inspectors|watchdog|inspectorate|report)\b (?:now |has |have )?(?:says?|said|found|ruled|concluded|decided) (?:that )?(?:now )?(?:it|they|we|[\w' ]{0,30}services?) (?:now |still )?[""']?$|\b(?:we|they|it) (?:was|were|had been|have been) told (?:that )?(?:we|they|it) (?:still |now )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaidToRequire();

    /// <summary><c>Dunmere is an </c>, before "inadequate authority".</summary>
    [GeneratedRegex(@"\b(?:is|was|remains?|remained) (?:now |still )?an? [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsA();

    [GeneratedRegex(@"^[""']? (?:authority|council|local authority|department)\b", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorityAfter();

    /// <summary><c>we are still </c>, before the short form.</summary>
    [GeneratedRegex(@"\b(?:is|are|was|were|remains?|still|rated|judged|graded|from|to|as|an?|at) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ShortForm();

    [GeneratedRegex(@"\b(?:overall effectiveness|ratings?|grades?|judge?ments?|graded judge?ment|verdict|status)\b[^.;]{0,110}?(?:\b(?:of|is|are|was|were|be|been|as|to|from|at|remains?|remained|requires?|that it|that they)\b|:|-)[ ""']*(?:an? |the |now |still |overall )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RatingNounBefore();

    [GeneratedRegex(@"\b(?:rated|re-rated|ofsted rates|inspectors rate|graded|judged|judges|classed|ranked|branded|deemed|(?:(?:is|are|was|were|been|being|inspectors|ofsted) (?:\w+ )?|^)marked|labelled|awarded|downgraded|upgraded|assessed as|scored|adjudged|given an?|given a|declared|found to be)\b(?:(?: as| to be| to| at| an?| the| overall| still| now| only| just| both| being| either| a full| double)*[ ""']+$| (?:[\w'&""-]+[ ,]+){1,9}(?:as )?(?:to be |an? |overall )?[""']?$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GradingVerb();

    [GeneratedRegex(@"^ capacity (?:to|for) improve?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CapacityAfter();

    [GeneratedRegex(@"\b(?:is|are|was|were|remains?) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IsBefore();

    [GeneratedRegex(@"^ [A-Z]", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalAfter();

    /// <summary><c>Norford's services are still </c>, before "good, according to Ofsted".</summary>
    [GeneratedRegex(@"\b(?:services?|council|authority|department|care) (?:is|are|remains?) (?:still |now |again )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StillSo();

    [GeneratedRegex(@"^[""']?[.,]?[""']? ?(?:overall,? )?(?:according to (?:ofsted|inspectors|the)|(?:ofsted|inspectors|the (?:watchdog|inspectorate|report)) (?:has |have )?(?:say|said|found|ruled|concluded|told))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaysWho();

    /// <summary><c>(overall: </c>.</summary>
    [GeneratedRegex(@"\boverall: [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OverallColon();

    /// <summary><c>its </c>, before "requires improvement rating".</summary>
    [GeneratedRegex(@"\b(?:an?|the|its|their|our|that|this|second|third) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OfArticle();

    /// <summary><c>scraped a </c>, before a grade in marks.</summary>
    [GeneratedRegex(@"\b(?:scrap\w+|got|gets?|w[io]n|won|secur\w+|manag\w+|earn\w*|receiv\w*|given|hand\w*|land\w*) (?:an?|its|the|another) [""']$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Receives();

    [GeneratedRegex(@"^[""']?,? across the board\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AcrossTheBoard();

    /// <summary><c>the outstanding that they received in 2018</c>.</summary>
    [GeneratedRegex(@"^[""']? (?:that |which )?(?:it|they|we|the \w+) (?:had )?(?:received|got|held|won|earned|achieved|was given|were given|was awarded|were awarded)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ThatTheyGot();

    /// <summary><c>care leavers and adoption both </c>, before "required improvement".</summary>
    [GeneratedRegex(@"\b(?:both|all|each) $", RegexOptions.CultureInvariant)]
    private static partial Regex BothAreas();

    /// <summary><c>The council's capacity to improve was </c>.</summary>
    [GeneratedRegex(@"\b(?:prospects for improvement|capacity (?:to improve|for improvement)) (?:is|are|was|were) (?:also |now )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CapacitySubject();

    /// <summary><c>The inspection of 2012 concluded that safeguarding was </c>: dated, and said of what is graded as a whole.</summary>
    [GeneratedRegex(@"\b(?:19|20)\d\d\b.* that (?:its |the |their |our )?(?:[\w']+ )?(?:safeguarding|services?|leadership|provision|authority|council) (?:is|are|was|were) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex JudgedInYear();

    /// <summary>The present tense of chronicles and notices: <c>Inspectors judge safeguarding </c>, <c>Ofsted returns and rates the service </c>; and <c>which they found </c>.</summary>
    [GeneratedRegex(@"\b(?:inspectors|ofsted|watchdog|and|then) (?:rates?|judges?|grades?) (?:the |its |their |our |them |it |us )?(?:(?:children's |safeguarding |social )?(?:services?|care|council|authority|safeguarding|leadership|protection|department) ?)?(?:as |to be )?[""']?$|\b(?:which|that) (?:they|it|inspectors|ofsted|the (?:watchdog|regulator|inspectors|report)) (?:found|judged|rated|graded|considered|called)(?: to be)? [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GradesSo();

    /// <summary><c>graded our work with children in care as </c>.</summary>
    [GeneratedRegex(@"\b(?:" + GradingWords.Rated + @"|labelled|branded|described) [^.;,""]{1,80} as (?:an? |overall )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GradedAs();

    /// <summary><c>A further inspection found the arrangements for protection to be </c>.</summary>
    [GeneratedRegex(@"\b(?:ofsted|inspectors|inspection|watchdog|inspectorate|regulator|review|report)\b[^.;]{0,40}\b(?:found|judged|deemed|considered) (?!that\b)(?:[\w'-]+ ){1,12}to be (?:overall )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FoundToBe();

    /// <summary><c>it judges to be </c>: the verb and its grade, with nothing between them.</summary>
    [GeneratedRegex(@"\b(?:" + GradingWords.Rated + @"|rates|judges|grades)(?: as| to be| both| all)*[ ""']+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GradedSo();

    /// <summary><c>a review found that its safeguarding of children is </c>.</summary>
    [GeneratedRegex(@"\b(?:ofsted|inspectors|watchdog|inspectorate|regulator|report|review|inspection|assessment|commission|letter)\b (?:of (?:\w+ )?\d{4} )?(?:\w+ ){0,2}(?:says?|said|found|finds|ruled|concluded|concludes|decided|states?|confirmed|confirms) that (?:[\w'-]+ ){1,8}(?:is|are|had been|was|were|remains?|remained) (?:now |still |overall )?[""']?$|\b(?:told|informed)\b[^.;]{0,40} that (?:we|it|they|its [\w' ]{4,30}|our [\w' ]{4,30}|their [\w' ]{4,30}) (?:is|are|was|were) (?:now |still |overall )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ReportedSo();

    /// <summary><c>Calverton, which </c>, before "requires improvement".</summary>
    [GeneratedRegex(@"\b(?:[A-Z][\w'-]+|adoption|leavers|leadership|protection|fostering|in care|looked after), which (?:also |now |still |currently )?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedWhich();

    /// <summary><c>inspectors found the service </c>, <c>Ofsted called it </c>, <c>they were found </c>.</summary>
    [GeneratedRegex(@"\b(?:(?:is|are|was|were|been|being|be) found|(?:found|finds|called|calls|considered|declared) (?:it|them|us|(?:safeguarding|services?|children's (?:services|social care)|provision|leadership)(?: (?:in|for|at) [\w' -]{2,40})?|(?:the|its|their|our|all|that|[A-Z][\w'-]+)(?: [\w'-]+){0,6}? (?:services?|department|council|authority|trust|hospital|ward|home|school|academy|provision|protection|care|leadership|governance|work|arrangements|safeguarding)|[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}))(?: to be| overall)? ?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex FoundSo();

    /// <summary>What inspectors say of a place's services: <c>told that its services </c>.</summary>
    [GeneratedRegex(@"\b(?:services?|care|provision|department|home|school|academy|hospital)(?: now| still)?[ :-]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ServicesBefore();

    /// <summary><c>By 2016 we were </c>.</summary>
    [GeneratedRegex(@"\b(?:by|in|since) (?:19|20)\d\d,? (?:when )?(?:we|it|they|services|(?:the|this|that) (?:same )?(?:authority|council|service|services|department|county|borough|trust)) (?:is|are|was|were|had been|have been) (?:last )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DatedPronoun();

    [GeneratedRegex(@"(?:^[\W]*|[,;.] |\b(?:and|but|when|that|because|though|although) )(?:we|it|they) (?:was|were|had been) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pronoun();

    /// <summary>A place, and what it was: <c>Norford, inadequate in 2023, is</c>.</summary>
    [GeneratedRegex(@"\b[A-Z][\w'-]+, [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex Apposed();

    [GeneratedRegex(@"^(?:overall|ofsted|inspection|ratings?|grades?|grading|judge?ments?|verdict|status|tag|label|badge|one|report|result|outcome)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RatingNoun();

    /// <summary><c>judged that</c>, <c>rated highly for</c>: what follows is another clause.</summary>
    [GeneratedRegex(@"\b(?:judged|rated|graded|deemed|marked|declared)\b[^.;]{0,60}?\b(?:that|who|which|because|but|while|although|where|with)\b[^.;]{0,60}$|\b(?:awarded|marked|given an?|assessed as|scored)\b(?: [\w'-]+){3,}[ ""']*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VerbThatOpensAClause();

    [GeneratedRegex(@"(?:\b(?:from(?: being)?|to|into|become|became|becoming|reached?|achieved?|lost its|out of|remains?|remained)\b|\((?:previously|formerly|was|last time:?))(?: an?| rated| its)?[ ""']+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Movement();

    [GeneratedRegex(@"\b(?:rang(?:es?|ed|ing)|var(?:y|ied|ies|ying|iable)|access|quality|graded from)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ranging();

    [GeneratedRegex(@"\b(?:" + GradingWords.NotGood + @")\b|[""']good[""']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OtherGrade();

    [GeneratedRegex(@"\b(?:ofsted|inspect\w*|watchdog|ratings?|rated|regulator|judge?ments?|grade[sd]?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inspectorate();

    /// <summary>A service, an authority or a board, and what it is.</summary>
    [GeneratedRegex(@"\b(?:departments?|council|authority|services|service|directorate|trust|board|LSCB|effectiveness|borough|provision overall|leadership, management and governance|leadership|performance|judge?ment|children's services in [A-Z][\w '-]{2,40}|services for [a-z ]{5,60}|(?:progress|experiences) of [a-z ]{5,60}|outcomes for [a-z ]{5,50}|quality of provision|permanence|protection|safeguarding|governance|quality of practice),? (?:is|are|was|were|remains?|remained|had been|has been|have been|continues? to be|became)(?: that it is| that they are)?(?: now| still| also| overall| then| previously| generally| currently| both| all| each)? ?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex JudgedSubject();

    /// <summary><c>a department which was</c>.</summary>
    [GeneratedRegex(@"\b(?:an?|the|this|our|whose) (?:children's )?(?:services?|department|council|authority|directorate)(?:,? which| that) (?:is|are|was|were|had been|has been) ?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex RelativeSubject();

    /// <summary>A sentence that says what all of a place's services are, and nothing before it.</summary>
    [GeneratedRegex(@"^\W*(?:overall,? |summary )?(?:children's services|children's social care services|services for (?:vulnerable )?children|services to children|this local authority)(?: in [A-Z][\w '&-]{2,50})? (?:is|are|continues? to be|remains?) ?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WholeService();

    [GeneratedRegex(@"\b(?:departments?|council|authority|children's services(?: in [A-Z][\w '-]{2,40})?|the service|directorate|Safeguarding Children Board(?: \(LSCB\))?|LSCB|governance|protection|permanence|leavers|local authority)(?:,? which|,? that| (?:has |have )?(?:slipped|fallen|dropped|gone)(?: back)? and(?: now)?)?(?: now| still| also| both| all)?[ :-]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SubjectOfRequire();

    [GeneratedRegex(@"\b(?:outstanding|inadequate|good|satisfactory|adequate)\b.{0,40}\band $", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CoordinatedGrade();

    [GeneratedRegex(@"\b(?:ambition|aim|aims|target|goal|aspiration|aspires?|vision|bid)\b[^.;]{0,50}\b(?:be|being|become|becoming|to|is) (?:an? |rated )?[""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ambition();

    [GeneratedRegex(GradingWords.YearAfter, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex YearAfter();

    [GeneratedRegex(@"^ (?:at|for|from|to)\b", RegexOptions.CultureInvariant)]
    private static partial Regex GoodAt();

    [GeneratedRegex(@"^[ -]+([a-z][\w'-]*)", RegexOptions.CultureInvariant)]
    private static partial Regex NextWord();

    [GeneratedRegex(@"^(?:in|by|for|at|on|since|with|within|without|overall|across|after|before|following|under|and|or|but|when|while|as|during|from|to|until|last|this|again|because|than|though|although|nearly|almost|two|three|four|five|six|is|are|was|were|has|had|having|where|which|who|that|it|they|he|she|we|both|just|only|so|if|despite|against|according|despite|amid|over|because|due|then|now|earlier|twice|once|due|yesterday|today|means?|meant|would|will|could|should|not|of|throughout|into|about|through|up|per|a|an|the|its|their|every|all|says|said|rather|instead|thanks|ahead|out)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FunctionWord();
}
