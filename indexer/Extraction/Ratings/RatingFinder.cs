using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Goes through the words of grades in order and keeps those used as grades, each with its area, date, subject and tense.</summary>
internal sealed partial class RatingFinder
{
    /// <summary>Words of grades looked at closely in one sentence, and in one document: far more than any text holds, and a bound for hostile ones.</summary>
    private const int MostInSentence = 24, MostInDocument = 4000;

    /// <summary>A place that is only compared with is not named so often.</summary>
    private const int MostOfANeighbour = 3;

    private readonly RatedText _text;
    private readonly List<GradeMention> _mentions;
    private readonly JudgementTable _table;
    private readonly DateFact _published;
    private DocumentSubject? _subject;
    private RatingDates? _dates;
    private NearbyDates? _nearby;
    private (PartialDate? Date, bool IsKnown) _event;
    private readonly List<FoundRating> _found = [];
    private TextSpan _sentence;
    private int _inSentence;
    private int _inDocument;
    private readonly List<FoundRating> _again = [];

    public RatingFinder(RatedText text, List<GradeMention> mentions, DateFact published)
    {
        _text = text;
        _mentions = mentions;
        _table = new JudgementTable(text);
        _published = published;
    }

    /// <summary>When the inspection was that the document reports, or null.</summary>
    public PartialDate? Event => (_event = _event.IsKnown ? _event : (Dates.Event(_text), true)).Date;

    // Most texts have the words and no grade: what they are worth is looked up when the first is found.
    private DocumentSubject Subject => _subject ??= DocumentSubject.Of(_text);

    private RatingDates Dates => _dates ??= new RatingDates(_text.Text, _published);

    private NearbyDates Nearby => _nearby ??= new NearbyDates(_text, Dates, _mentions, _found, () => Now);

    /// <summary>What years are counted back from: the document's own date, or that of the inspection it reports.</summary>
    private PartialDate? Now => _published.Date ?? Event;

    public List<FoundRating> Find()
    {
        int paragraph = 0;
        for (int i = 0; i < _mentions.Count; i++)
        {
            GradeMention mention = _mentions[i];
            while (paragraph < _text.ParagraphCount && _text.Span(paragraph).End <= mention.Start) paragraph++;
            if (paragraph == _text.ParagraphCount) break;
            // a row of short cells looks like a menu, and a menu has no grades in it
            if (_text.Span(paragraph).Start > mention.Start || (_text.IsFurniture(paragraph) && _text.Article.Furniture[paragraph] != "menu")) continue;
            int next = i + 1 < _mentions.Count ? _mentions[i + 1].Start : int.MaxValue;
            if (GradeClause.IsPlainAdjective(_text.Text, mention)) continue;
            FoundRating? rating = _table.Row(paragraph, mention) is JudgementRow row ? OfRow(paragraph, mention, row)
                : _text.IsFurniture(paragraph) ? null : OfSentence(paragraph, mention, i == 0 ? -1 : _mentions[i - 1].Start, next);
            if (rating is null) continue;
            ShareDate(rating);
            _found.Add(rating);
            _found.AddRange(_again);
            _again.Clear();
        }

        DatePrevious();
        return _found;
    }

    /// <summary>
    /// An overall grade left behind without a date was given when the document says that the last inspection was: <c>stripped of its
    /// outstanding rating. It was last inspected in 2018.</c>
    /// </summary>
    private void DatePrevious()
    {
        if (!_found.Exists(IsPreviousGrade)) return;
        PartialDate? last = Nearby.OfLastInspection();
        if (last is null || _found.Exists(r => r.Date?.Year == last.Value.Year)) return;
        string? grade = _found.Find(IsPreviousGrade)?.Mention.Grade;
        if (_found.Exists(r => IsPreviousGrade(r) && r.Mention.Grade != grade)) return;
        for (int i = 0; i < _found.Count; i++)
        {
            if (IsPreviousGrade(_found[i])) _found[i] = _found[i] with { Date = last };
        }
    }

    private static bool IsPreviousGrade(FoundRating rating) => rating is { IsPast: true, Date: null, OnlyMentioned: null, IsElsewhere: false, Area: JudgementArea.Overall };

    /// <summary><c>rated Good with Outstanding leadership in our 2022 inspection</c>: the date behind the second is the first's too.</summary>
    private void ShareDate(FoundRating rating)
    {
        if (_found.Count == 0 || rating is not { Date: not null, OnlyMentioned: null, Rule: not "judgement-row" } || _found[^1] is not { Date: null, OnlyMentioned: null, IsPast: false } before || before.Sentence != rating.Sentence) return;
        if (Beside().IsMatch(_text.Text[before.Mention.End..rating.Mention.Start])) _found[^1] = before with { Date = rating.Date };
    }

    private FoundRating OfRow(int paragraph, GradeMention mention, JudgementRow row)
    {
        PartialDate? date = row.Place is not null ? row.Column is int of ? new PartialDate(of) : null : row.Column is int year ? Event is PartialDate e && e.Year == year ? e : new PartialDate(year) : Dates.LastIn(row.Label, mention.Start);
        if (date is null && row.IsPrevious && _table.Lead(paragraph) is int lead)
        {
            TextSpan span = _text.Span(lead);
            date = Dates.LastIn(_text.Span(Math.Max(0, lead - 1)).Start, span.End);
        }

        if (date is null && row.IsPrevious) date = Dates.LastInspection(_text);
        return new(mention, new TextSpan(row.Label, mention.End), "judgement-row", row.Area)
        {
            Date = date,
            IsPast = row.IsPrevious,
            IsPresent = !row.IsPrevious && (row.Column is null || IsLatestColumn(row.Column.Value)),
            Subject = row.Place ?? Subject.Name,
            IsOfKnownPlace = row.Place is not null,
        };
    }

    private bool IsLatestColumn(int year) => Event is null || Event.Value.Year <= year;

    private FoundRating? OfSentence(int paragraph, GradeMention mention, int previous, int next)
    {
        TextSpan sentence = _text.Sentence(paragraph, mention.Start);
        _inSentence = sentence == _sentence ? _inSentence + 1 : 1;
        _sentence = sentence;
        if (_inSentence > MostInSentence || ++_inDocument > MostInDocument) return null;
        var clause = new GradeClause(_text.Text, mention, sentence.Start, sentence.End);
        bool isHeading = _text.IsHeading(paragraph, sentence);
        if ((clause.Rule(isHeading) ?? RuleAmongOthers(clause, sentence)) is not string rule) return null;
        string? only = GradeModality.OnlyMentioned(clause, rule, Subject.IsOfServices);
        string? place = DocumentSubject.Graded(clause.Before) ?? DocumentSubject.Opening(clause.Before) ?? (PlaceIs().Match(clause.Before) is { Success: true } named && Subject.Knows(named.Groups[1].Value) ? named.Groups[1].Value : null);
        if (only is null && _found.Count > 0 && _found[^1] is { OnlyMentioned: { } reason, IsElsewhere: false } && _found[^1].Sentence == sentence && _text.Text.AsSpan(_found[^1].Mention.End, mention.Start - _found[^1].Mention.End).Trim("\"'") is " or ") only = reason;
        if (only is null && GivenTo(clause) is string given) (place, only) = (given, "another-place");
        if (only is null && (Neighbour().Match(clause.Before) is { Success: true } near && IsNeighbour(near.ValueSpan, clause) || place is not null && Subject.IsAnother(place, _text.Text))) only = "another-place";
        bool elsewhere = only == "another-place" || only == "other-body" && rule is "grading-verb" or "judged-subject" or "grade-to-grade" && GradeModality.IsOneBody(clause);
        PartialDate? date = Dates.OfClause(mention, sentence.Start, sentence.End, previous, next);
        PartialDate? relative = date is null && Now is PartialDate now ? RelativeGradeDate.Of(clause, rule, now) : null;
        date ??= relative;
        // a neighbour is rated so now: the date of the sentence is that of what it tells of
        if (elsewhere && !clause.HasYearAfter && IsNow().IsMatch(clause.Before)) date = null;
        else if (only is null && place is not null && place != Subject.Name && Subject.Knows(place) && IsNow().IsMatch(clause.Before)) elsewhere = true;
        if (date is PartialDate of && NearbyDates.YearsEarlier(clause) is int earlier && !clause.HasYearAfter) date = new PartialDate(of.Year - earlier);
        if (date is null && only is null) date = Nearby.YearsBefore(clause, sentence);
        PartialDate? shared = date is null && only is null ? Nearby.OfSameSentence(sentence, clause) : null;
        PartialDate? before = date is null && shared is null && only is null ? Nearby.OfSentenceBefore(paragraph, sentence) ?? Nearby.OfStory(paragraph, sentence, clause) : null;
        var rating = new FoundRating(mention, sentence, rule, Area(clause))
        {
            OnlyMentioned = only,
            Date = date ?? shared ?? before ?? (only is null && _published.Date is null ? Nearby.OfSentenceAfter(paragraph, sentence) : null),
            IsElsewhere = elsewhere,
            IsRelative = relative is not null,
            IsToldAsPast = RatingTense.IsToldAsPast(clause),
            IsOfKnownPlace = place is not null && (Subject.Name is null || Subject.Knows(place)),
            IsPast = RatingTense.IsPast(clause, rule) || before is not null || relative is { Month: null },
            IsPresent = RatingTense.IsPresent(clause, rule) && date is null,
            Subject = place ?? Subject.Name,
        };
        if (only is null && date is not null && (SameAs().IsMatch(clause.After) || (Keeps().IsMatch(clause.Before) && HeldSince().IsMatch(clause.After))))
        {
            _again.Add(rating with { IsPast = true, IsPresent = false });
            return rating with { Date = null, IsPast = false, IsPresent = true };
        }

        if (only is null && date is PartialDate first && AndAgain().Match(clause.After) is { Success: true } again)
        {
            foreach (Capture year in again.Groups[1].Captures)
            {
                if (Dates.FirstIn(mention.End + year.Index, mention.End + year.Index + 1) is PartialDate other && other.Year != first.Year) _again.Add(rating with { Date = other });
            }
        }

        return only == "word" ? ExplainedWord(rating, paragraph, sentence) : rating;
    }

    /// <summary>The area a grade is of; what a hospital or a school has of its own is part of it: <c>its urgent care required improvement</c>.</summary>
    private string Area(GradeClause clause)
    {
        if (clause.IsOfCapacity) return "capacity-to-improve";
        if (BesideArea().IsMatch(clause.After) || SomeOfThem().IsMatch(clause.Before)) return "some-areas";
        string area = JudgementArea.OfClause(clause.Before, clause.After);
        return area == JudgementArea.Overall && !Subject.IsOfServices && PartOfBody().IsMatch(clause.Before) ? "some-areas" : area;
    }

    /// <summary>A neighbour of the document's own place; where no place is known as that, one whose standing grade is told to compare with.</summary>
    private bool IsNeighbour(ReadOnlySpan<char> words, GradeClause clause) =>
        Subject.Name is { } own ? !words.Contains(own, StringComparison.Ordinal) : IsNow().IsMatch(clause.Before);

    /// <summary>The place a grade was given to, by the words beside it: <c>an outstanding rating for Duxbury</c>, <c>Calverton, which requires improvement</c>. Null for the document's own.</summary>
    private string? GivenTo(GradeClause clause)
    {
        Match match = RatingFor().Match(clause.After);
        if (!match.Success) match = PlaceWhich().Match(clause.Before);
        if (!match.Success) return null;
        string place = match.Groups[1].Value;
        bool isOwn = Subject.Name is { } own ? own.Contains(place, StringComparison.Ordinal) || !Subject.IsAnother(place, _text.Text) : DocumentSubject.Occurrences(_text.Text, place) >= MostOfANeighbour;
        return isOwn ? null : place;
    }

    /// <summary>A grade that only goes on with one before it, or that says what a place known as an authority is.</summary>
    private string? RuleAmongOthers(GradeClause clause, TextSpan sentence)
    {
        if (_found.Count > 0 && _found[^1] is { OnlyMentioned: null } before && before.Sentence == sentence && (before.Rule != "requires-improvement-to-be-good" || GoodFor().IsMatch(clause.After)) && GoesOn().IsMatch(_text.Text[before.Mention.End..clause.Mention.Start])) return "coordinated-grade";
        if (_found.Count > 0 && _found[^1].Sentence == sentence && (clause.IsEmphatic ? BesideArea().IsMatch(clause.After) || JudgementArea.Named(clause.After.AsSpan(0, Math.Min(20, clause.After.Length))) is not null : clause.IsOfCapacity) && Beside().IsMatch(_text.Text[_found[^1].Mention.End..clause.Mention.Start])) return "coordinated-grade";
        if (_found.Count > 0 && _found[^1] is { OnlyMentioned: null } main && main.Sentence == sentence && WithArea().IsMatch(_text.Text[main.Mention.End..clause.Mention.Start])) return "coordinated-grade";
        if (clause.HasYearAfter && NamedIs().IsMatch(clause.Before) && clause.Mention.Grade is Grades.Inadequate or Grades.RequiresImprovement) return "judged-subject";
        if (GoodByThen().IsMatch(clause.After) && _found.Count > 0 && _found[^1].OnlyMentioned is null && clause.Mention.Start - _found[^1].Mention.End < 200 && IsBefore().IsMatch(clause.Before)) return "judged-subject";
        if (clause.Mention.Grade is Grades.Inadequate or Grades.RequiresImprovement && Subject.IsOfServices && DocumentSubject.Opening(clause.Before) is not null) return "judged-subject";
        if (clause.Mention.Grade == Grades.Good && !clause.IsEmphatic) return null;
        Match place = PlaceIs().Match(clause.Before);
        return place.Success && Subject.Knows(place.Groups[1].Value) ? "judged-subject" : null;
    }

    /// <summary>
    /// A grade spoken of as a word, which the next sentence says was given to somebody: <c>This referred to the grade given to the home in
    /// June.</c>
    /// </summary>
    private FoundRating ExplainedWord(FoundRating rating, int paragraph, TextSpan sentence)
    {
        int end = Math.Min(_text.Span(paragraph).End, sentence.End + 240);
        if (end <= sentence.End) return rating;
        string after = _text.Text[sentence.End..end];
        Match given = GradeGivenTo().Match(after);
        if (!given.Success) return rating;
        return rating with
        {
            OnlyMentioned = null,
            IsAside = true,
            Area = "other",
            Subject = given.Groups[1].Value,
            Date = Dates.FirstIn(sentence.End, end),
            Sentence = new TextSpan(sentence.Start, sentence.End + given.Index + given.Length),
        };
    }

    /// <summary><c>inadequate in 2016, good in 2019 and, since July, outstanding</c>.</summary>
    [GeneratedRegex(@"^[""']?(?: overall)?(?: (?:in|since|from|until|by|at|for) [\w ]{2,30}?)?(?:,? (?:and|then|but|now|later|finally|again)\b|,)+(?: (?:in|since|by) [\w ]{2,20},)?(?: (?:now|then|finally|again|is now|was then|rated|judged|merely|only|just))* [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    /// <summary><c>inadequate, the same verdict as in 2021</c>: the grade was given twice, now and then.</summary>
    [GeneratedRegex(@"^[^.;]{0,40}?\b(?:the same(?: (?:verdict|grade|rating|judge?ment|mark|result|outcome|category))?|unchanged|(?<=, )as|just as|exactly as)\b[^.;]{0,60}?\b(?:in|since|from|at)\b[^.;]{0,20}(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex SameAs();

    /// <summary><c>inadequate in 2017 and again in 2019</c>.</summary>
    [GeneratedRegex(@"^[""']? in (?:[A-Z][a-z]+ )?(?:19|20)\d\d(?:, (?:in )?(?:[A-Z][a-z]+ )?(?<1>(?:19|20)\d\d))*,? and (?:again |then |once more |also )?(?:in )?(?:[A-Z][a-z]+ )?(?<1>(?:19|20)\d\d)\b(?! (?:it|the|they|was|is)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex AndAgain();

    [GeneratedRegex(@"\b(?:keeps?|kept|retain\w*|(?:h[eo]lds?|hangs?|hung|clung) on to|maintain(?:s|ed)|remains?|remained)\b[^.;]{0,40}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Keeps();

    /// <summary><c>kept the good rating it has held since 2019</c>.</summary>
    [GeneratedRegex(@"^[""']?(?: rating| grade| judge?ment| status| verdict)?(?: that| which)? (?:it|they) (?:was|were|has|have|had|first|received|got|won|gained|achieved|earned)\b[^.;,]{0,40}\b(?:in|since) [^.;,]{0,20}(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex HeldSince();

    [GeneratedRegex(@"\b(?:its|their) (?:[\w']+ ){0,2}(?:care|wards?|unit|teaching|education|sixth form|early years|leadership|safety)(?: (?:is|are|was|were|now|still))* ?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex PartOfBody();

    /// <summary><c>Of the five judgements, two were </c>.</summary>
    [GeneratedRegex(@"\b(?:judge?ments|areas|grades|categories), (?:\w+ )?(?:one|two|three|four) (?:was|were) [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SomeOfThem();

    /// <summary><c>Good with Outstanding features</c>.</summary>
    [GeneratedRegex(@"^[""']? (?:features|elements|aspects|areas)\b", RegexOptions.CultureInvariant)]
    private static partial Regex BesideArea();

    /// <summary><c>to require improvement to be good overall and good for children in care</c>.</summary>
    [GeneratedRegex(@"^[""']? for\b", RegexOptions.CultureInvariant)]
    private static partial Regex GoodFor();

    [GeneratedRegex(@"\b([A-Z][\w'-]+), which (?:also |now |still |currently )?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWhich();

    /// <summary><c>rated good, with leadership </c>, before "outstanding".</summary>
    [GeneratedRegex(@"^[""']?(?: overall)?(?: (?:in|since) [\w ]{2,20})?,? (?:with|and|but) (?:the )?(?:leadership|help and protection|care leavers|children in care|adoption|(?:support|services) for care leavers|the (?:impact|quality) of leaders\w*|safeguarding|governance)(?: and management)?(?: as| being| to be)? [""']?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithArea();

    [GeneratedRegex(@"^[""']?(?: overall)?,? (?:with|and(?: with)?|but|for) [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex Beside();

    [GeneratedRegex(@"\b[A-Z][\w'-]+ (?:is|was|were) [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamedIs();

    [GeneratedRegex(@"^[""']? (?:in|by|since) (?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex GoodByThen();

    [GeneratedRegex(@"\b(?:is|was|were|are) [""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsBefore();

    [GeneratedRegex(@"\b(?:is|are|remains?) (?:now |still |itself )?(?:(?:" + GradingWords.Rated + @") )?(?:as )?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex IsNow();

    [GeneratedRegex(@"^[""']? (?:overall |Ofsted )?(?:rating|grade|judge?ment|verdict) (?:for|to|at) ([A-Z][\w-]+(?: [A-Z][\w-]+)*)(?='s? |[ .,;])(?! (?:council|services)'s)", RegexOptions.CultureInvariant)]
    private static partial Regex RatingFor();

    [GeneratedRegex(@"\b(?:neighbouring|nearby|next-door|adjoining|bordering|rival|sister)\b[^.;]{0,120}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Neighbour();

    [GeneratedRegex(@"\b([A-Z][\w'-]+) (?:is|was|remains) (?:now |still |already |itself )?[""']?$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceIs();

    [GeneratedRegex(@"\b(?:grade|rating|judge?ment) (?:given|awarded) to ((?:[\w'-]+ ?){1,8}?)(?= (?:by|in|at|after|following|from)\b|[.,;])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GradeGivenTo();
}
