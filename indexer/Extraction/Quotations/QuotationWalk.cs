using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Goes through a document paragraph by paragraph and gives each marked span its speaker, most reliable rule first: the attribution right
/// after it, the one right before it, the nearest in its sentence, a label or a heading above, the utterance it continues. Nothing guesses:
/// where no rule holds, nobody is named.
/// </summary>
internal sealed class QuotationWalk
{
    private readonly Article _article;
    private readonly IReadOnlyList<Person> _persons;
    private readonly string _text;
    private readonly List<MarkedSpan> _spans;
    private readonly ClauseTokenizer _tokenizer;
    private readonly List<ClauseToken> _tokens;
    private readonly AttributionFinder _finder;
    private readonly IntroductionReader _reader;
    private readonly SpeakerBuilder _speakers;
    private readonly ReportedSpeech _reported;
    private readonly NestedQuotations _nested;
    private readonly List<Quotation> _result = [];
    private readonly List<(TextSpan Outer, int Number)> _touching = [];
    private readonly List<(MarkedSpan Span, Attachment Bond)> _withNested = [];
    private readonly Introduction[] _introductions;
    private readonly bool[] _isTerm;
    private readonly Headlines _headlines;
    private readonly SpeakerTurns _turns;
    private readonly Afterword _afterword;
    private readonly Interviewee _interviewee;
    private readonly Discourse _discourse;

    // The quotation that filled the paragraph before and has no speaker yet: its place in the result, or -1.
    private int _unsigned = -1, _own, _place;

    // Whose words the heading above promises: What the inspectors said.
    private Attachment _headingSpeaker = Attachment.None;

    // What the paragraph before this one leaves behind.
    private Attachment _tailQuote = Attachment.None, _tailColon = Attachment.None, _tailSubject = Attachment.None, _tailHeading = Attachment.None;
    private bool _tailIsQuote;

    // The report, letter or inspection last quoted, and where.
    private Attachment _source = Attachment.None;
    private int _sourceParagraph = -10, _order;

    // The bond and place of the quotation before, for what continues it.
    private Attachment _last = Attachment.None;
    private int _lastIndex = -1, _lastKey = -1, _groups;

    internal QuotationWalk(Article article, IReadOnlyList<Person> persons, int author)
    {
        _article = article;
        _persons = persons;
        _text = article.Text;
        _spans = MarkedSpanFinder.Find(article);
        var mentions = new List<(Mention Mention, int Person)>();
        for (int i = 0; i < persons.Count; i++)
        {
            foreach (var mention in persons[i].Mentions) mentions.Add((mention, i));
        }
        mentions.Sort((a, b) => a.Mention.FormStart != b.Mention.FormStart ? a.Mention.FormStart.CompareTo(b.Mention.FormStart) : b.Mention.End.CompareTo(a.Mention.End));
        _tokenizer = new ClauseTokenizer(_text, mentions);
        _tokens = _tokenizer.Tokens;
        var discourse = _discourse = new Discourse(_text, persons);
        _interviewee = Interviewee.Of(article, persons);
        _turns = new SpeakerTurns(_text, persons, author >= 0 ? author : _interviewee.Person) { Addressee = LetterSigner.Addressee(article, persons) };
        _finder = new AttributionFinder(_text, _tokens, discourse, new RoleIndex(_text, persons), _turns);
        _afterword = new Afterword(_text, _tokens, _finder.Grammar, _finder);
        _reader = new IntroductionReader(_text, _tokens, _finder.Grammar, _finder, _interviewee, new QuotedSource(_text, _tokens, _finder.Grammar, discourse, _finder));
        _speakers = new SpeakerBuilder(_text, persons);
        bool[] isTerm = _isTerm = new bool[_spans.Count];
        _reported = new ReportedSpeech(_text, _tokens, _finder.Grammar, number => isTerm[number]);
        _nested = new NestedQuotations(_text, _tokenizer, _finder);
        _introductions = new Introduction[_spans.Count];
        _headlines = new Headlines(article);
    }

    internal List<Quotation> Run()
    {
        int next = 0, sentence = 0;
        for (int p = 0; p < _article.Paragraphs.Count; p++)
        {
            if (_article.Furniture[p] is not null) continue;
            var paragraph = _article.Paragraphs[p];
            while (next < _spans.Count && _spans[next].LastParagraph < p) next++;
            _touching.Clear();
            for (int i = next; i < _spans.Count && _spans[i].FirstParagraph <= p; i++) _touching.Add((new TextSpan(_spans[i].OuterStart, _spans[i].OuterEnd), i));
            _tokenizer.Tokenize(paragraph.Start, paragraph.End, _article.Sentences[p], System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_touching));
            _order++;
            _turns.Read(_tokens);
            _discourse.Speaking = _turns.Turn.Person;
            SignBefore(p);
            // A list is one paragraph to whoever reads on behind it.
            if (paragraph.Kind != ParagraphKind.ListItem) _place++;
            var attributions = _finder.Read(sentence, _place);
            ReadParagraph(p, attributions, sentence);
            sentence += _article.Sentences[p].Count + 1;
        }
        return _result;
    }

    private void ReadParagraph(int p, List<Attribution> attributions, int sentence)
    {
        bool headline = _headlines.Is(p);
        int previousEnd = -1;
        bool person = _tokens.Exists(t => t.Kind == TokenKind.Person);
        int subjectOfLast = -1;
        for (int at = 0; at < _tokens.Count; at++)
        {
            if (_tokens[at].Kind != TokenKind.Quote) continue;
            int number = _tokens[at].Ref;
            var span = _spans[number];
            if (span.FirstParagraph == p)
            {
                var intro = _reader.Before(at, attributions, span.Segments[0], sentence + _tokens[at].Sentence, _place);
                intro.PersonNear = person;
                if (!intro.Before.Exists && !intro.Impersonal) intro.Carried = Carry(at, previousEnd, attributions, in intro, span, headline);
                _introductions[number] = intro;
            }
            if (span.LastParagraph == p)
            {
                Finish(number, at, attributions, p, headline);
                previousEnd = at;
                subjectOfLast = at;
            }
        }
        _reported.Read(attributions, _speakers, _result, headline);
        LeaveTail(attributions, subjectOfLast, p);
        foreach (var (span, bond) in _withNested) _nested.Read(span, bond, _article, _speakers, _result);
        _withNested.Clear();
    }

    // The paragraph after a quotation without a speaker signs it: – Jane Doe, foster carer.
    private void SignBefore(int p)
    {
        int unsigned = _unsigned, paragraphStart = _article.Paragraphs[p].Start;
        _unsigned = -1;
        if (unsigned < 0 || _tokens.Count == 0) return;
        bool below = p > 0 && _text.AsSpan(_article.Paragraphs[p - 1].End, paragraphStart - _article.Paragraphs[p - 1].End).Count('\n') == 1;
        var bond = _afterword.Signature(0, bare: true, below);
        if (!bond.Exists) bond = _afterword.Verdict(0);
        if (!bond.Exists) return;
        var signed = _result[unsigned];
        _result[unsigned] = signed with { Speaker = _speakers.Build(bond), Kind = signed.Kind == QuotationKind.Term ? QuotationKind.Direct : signed.Kind };
    }

    // Whose words a quotation goes on with that has no attribution of its own.
    private Attachment Carry(int at, int previousEnd, List<Attribution> attributions, in Introduction intro, MarkedSpan span, bool headline)
    {
        if (headline) return Attachment.None;
        if (intro.ParagraphInitial)
        {
            if (_tailColon.Exists) return _tailColon;
            bool alone = at + 1 >= _tokens.Count || _tokens[at + 1].Kind == TokenKind.Stop && at + 2 >= _tokens.Count || span.LastParagraph > span.FirstParagraph || _tokens[at + 1].Sentence != _tokens[at].Sentence;
            if (!alone) return Attachment.None;
            if (_interviewee.Answers(span.FirstParagraph)) return new Attachment(new Attributed(_interviewee.Person, new TextSpan(span.OuterStart, span.Start), default, WordClass.None, Basis.Inferred, ""), new TextSpan(span.OuterStart, span.Start), "answer-to-question", Basis.Inferred, -1);
            if (_tailHeading.Exists) return _tailHeading;
            if (_headingSpeaker.Exists && !(_tailIsQuote && _tailQuote.Exists)) return _headingSpeaker.Carried("heading-above", -1);
            if (_tailIsQuote && _tailQuote.Exists) return _tailQuote.Carried("carried-from-paragraph", _tailQuote.Key);
            return WordsInMarks.StartsUpper(_text, span.Segments[0]) && !_tailIsQuote ? _tailSubject.Carried("carried-from-subject", -1) : Attachment.None;
        }
        if (!intro.SentenceInitial) return Attachment.None;
        int number = _tokens[at].Sentence;
        // “…,” he said. “…”: the sentence before is a quotation with its attribution.
        if (previousEnd >= 0 && _last.Exists && _tokens[previousEnd].Sentence >= number - 1) return _last.Carried("carried-in-paragraph", _lastKey);
        // The deputy leader paid tribute to her. “…”
        int low = Math.Max(0, at - 2 * ClauseGrammar.Reach);
        for (int i = IntroductionReader.FirstFrom(attributions, at) - 1; i >= 0 && attributions[i].Verb >= low; i--)
        {
            if (attributions[i].Sentence == number) continue;
            if (attributions[i].Sentence < number - 1) break;
            if (i > 0 && Continuation.IsInThatClause(_tokens, _finder.Grammar.Words, attributions[i - 1], attributions[i])) continue;
            if (attributions[i].Order is AttributionOrder.Before or AttributionOrder.According && attributions[i].Who.Exists) return Attachment.Of(attributions[i], "verb-in-sentence-before") with { Basis = Basis.Inferred, Key = -1 };
        }
        int before = at - 1;
        while (before > low && _tokens[before].Sentence == number) before--;
        var who = _finder.SubjectOf(_tokens[Math.Max(0, before)].Sentence);
        bool last = at + 1 >= _tokens.Count || at + 2 >= _tokens.Count && _tokens[at + 1].Kind == TokenKind.Stop;
        bool another = who is { Exists: true, IsPerson: false } && (who.Head & WordClass.Role) != 0 && last && WordsInMarks.StartsUpper(_text, span.Segments[0]);
        return who.IsPerson && who.Exists || another ? new Attachment(who, who.Printed, "subject-of-sentence-before", Basis.Inferred, -1) : Attachment.None;
    }

    private void Finish(int number, int at, List<Attribution> attributions, int p, bool headline)
    {
        var span = _spans[number];
        var intro = _introductions[number];
        var after = _reader.After(at, attributions, span.Segments[^1]);
        var signed = intro.ParagraphInitial && !intro.Before.Exists && !after.Exists ? _afterword.Signature(at + 1, IsOwnLine(at + 1), IsOwnLine(at + 1)) : Attachment.None;
        var bond = signed.Exists ? signed : Choose(_text, span, intro, after);
        // Opened by one and closed by another: two utterances, the first of them never closed.
        if (span.Segments.Count > 1 && after.Exists && intro.Before.Exists && after.Who.IsPerson && intro.Before.Who.IsPerson && after.Who.Person != intro.Before.Who.Person) bond = intro.Before;
        bool sentenceEnd = false;
        if (!bond.Exists && !intro.Impersonal && !after.IsUnresolved)
        {
            bond = _reader.AtSentenceEnd(at, attributions);
            sentenceEnd = bond.Exists;
            bool whole = WordsInMarks.StartsUpper(_text, span.Segments[0]) && WordsInMarks.EndsSentence(_text, span.Segments[^1]);
            if (!bond.Exists && !intro.ParagraphInitial && (intro.SentenceInitial || whole && at + 1 < _tokens.Count && _tokens[at + 1].Kind == TokenKind.Open)) bond = _afterword.Signature(at + 1, bare: false);
            if (!bond.Exists && intro.SentenceInitial && at + 1 < _tokens.Count) bond = _afterword.Verdict(_tokens[at + 1].Kind == TokenKind.Stop ? at + 2 : at + 1);
        }
        if (!bond.Exists && (!intro.SentenceInitial || IsListedFragment(span, p)) && !headline && (!intro.PersonNear || intro.Impersonal) && !after.IsUnresolved && !intro.Unresolved && !intro.Direct && !intro.Personal && span.Segments.Count == 1)
        {
            bond = Continuation.SourceInParagraph(_text, _tokens, at, attributions);
            if (!bond.Exists && (_order - _sourceParagraph <= 1 || IsListedFragment(span, p))) bond = _source.Carried("carried-from-source", -1);
            if (bond.Exists && _order - _sourceParagraph == 1) _sourceParagraph = _order;
        }

        if (!bond.Exists && !headline && !after.IsUnresolved && !intro.Impersonal && !intro.SentenceInitial && WordsInMarks.SaysI(_text, span.Segments[0])) bond = Continuation.LastPersonBefore(at, attributions);
        if (IsStray(span, bond, intro)) return;
        if (p <= _headlines.Body + 1) bond = NamedInNextParagraph(bond, p);
        if (!bond.Exists && !intro.Impersonal && _reader.IsImpersonalAtEnd(at, attributions)) intro.Impersonal = true;
        var kind = QuotationKinds.Of(_text, span, in intro, bond, _reader.IsAttributive(at, WordsInMarks.Count(_text, span.Segments[0]) == 1), headline);
        _isTerm[number] = kind == QuotationKind.Term;
        Add(span, kind, bond);
        if (kind == QuotationKind.Term || sentenceEnd && !bond.Exists) return;
        if (span.Nested.Count > 0) _withNested.Add((span, bond));
        if (bond.Exists) _finder.NoteSpeaker(bond.Who, _place);
    }

    // “…” and below it in the same paragraph: Foster carer
    private bool IsOwnLine(int next) => next < _tokens.Count && _tokens[next].Kind is TokenKind.Word or TokenKind.Person && _text.AsSpan(_tokens[next - 1].End, _tokens[next].Start - _tokens[next - 1].End).Contains('\n');

    // A list of findings gives the document's words in pieces.
    private bool IsListedFragment(MarkedSpan span, int p) =>
        _article.Paragraphs[p].Kind == ParagraphKind.ListItem && _article.Sentences[p].Count == 1 && !WordsInMarks.StartsUpper(_text, span.Segments[0]) && WordsInMarks.Count(_text, span.Segments[0]) > 3;

    // An opening mark that nothing closes, before another that is closed or in the middle of a text that nobody is given as saying.
    private static bool IsStray(MarkedSpan span, Attachment bond, in Introduction intro)
    {
        if (!span.Flags.Contains("unclosed")) return false;
        bool bound = bond.Exists && bond.Rule is "verb-after" or "verb-before" or "verb-in-sentence" or "label-before-colon" or "colon-before";
        return span.Flags.Remove("followed") ? !bound : !bond.Exists && !intro.ParagraphInitial;
    }

    // News holds the name back: "the departing boss … has warned" in the first paragraph, and the next begins with the name, full and for the first time.
    private Attachment NamedInNextParagraph(Attachment bond, int p)
    {
        if (!bond.Exists || bond.Who.IsPerson || (bond.Who.Head & WordClass.Role) == 0 || bond.Rule is "label-before-colon" or "colon-before" or "signature-after" or "heading-before" or "heading-above" or "possessed-words") return bond;
        bool definite = _text.AsSpan(bond.Who.Phrase.Start).StartsWith("the ", StringComparison.OrdinalIgnoreCase);
        int next = p + 1;
        while (next < _article.Paragraphs.Count && _article.Furniture[next] is not null) next++;
        if (next >= _article.Paragraphs.Count) return bond;
        int start = _article.Paragraphs[next].Start;
        for (int i = 0; i < _persons.Count; i++)
        {
            if (_persons[i].Mentions.Count == 0 || _persons[i].Mentions[0].FormStart != start || !_persons[i].Name.Contains(' ', StringComparison.Ordinal)) continue;
            if (_article.Paragraphs[next].End - _persons[i].Mentions[0].End < 12) continue; // a signature
            if (!definite && !AgeFollows(_persons[i].Mentions[0].End) || IsPossessive(_persons[i].Mentions[0].End)) continue;
            var who = new Attributed(i, bond.Who.Printed, default, WordClass.None, Basis.Inferred, "named-in-next-paragraph");
            return bond with { Who = who, Basis = Basis.Inferred };
        }
        return bond;
    }

    private bool IsPossessive(int at) => at + 1 < _text.Length && _text[at] is '’' or '\'' && _text[at + 1] == 's';

    // Maureen Tully, 71,
    private bool AgeFollows(int at) =>
        at + 4 < _text.Length && _text[at] == ',' && _text[at + 1] == ' ' && char.IsAsciiDigit(_text[at + 2]) && char.IsAsciiDigit(_text[at + 3]) && !char.IsLetterOrDigit(_text[at + 4]);

    private static Attachment Choose(string text, MarkedSpan span, in Introduction intro, Attachment after)
    {
        if (!after.Exists) return intro.Before.Exists ? intro.Before : after.IsUnresolved || intro.Unresolved ? Attachment.None : intro.Carried;
        bool introduced = intro.Before.Exists && intro.Direct && intro.Before.Rule is "verb-before" or "label-before-colon";
        // She asked, “Which gate?” I said, “All.”: what is introduced and ends is not said once more.
        bool ends = span.Segments.Count > 0 && WordsInMarks.Last(text, span.Segments[^1]) is '.' or '?' or '!';
        return introduced && span.Segments.Count == 1 && after.Key != intro.Before.Key && (intro.Before.Rule == "label-before-colon" || ends) ? intro.Before : after;
    }

    private void Add(MarkedSpan span, QuotationKind kind, Attachment bond)
    {
        int? group = null;
        if (kind != QuotationKind.Term)
        {
            if (bond.Exists && bond.Key >= 0 && bond.Key == _lastKey && _lastIndex >= 0)
            {
                group = _result[_lastIndex].Group ?? ++_groups;
                _result[_lastIndex] = _result[_lastIndex] with { Group = group };
            }
            _lastKey = bond.Exists ? bond.Key : -1;
            _last = bond;
            _lastIndex = _result.Count;
        }
        _result.Add(new Quotation(kind, span.Start, span.End, [.. span.Segments], kind != QuotationKind.Term && bond.Exists ? _speakers.Build(bond) : null, group, span.Rule)
        {
            Flags = [.. span.Flags],
        });
    }

    // Question 3: Ms Jane Doe to the Cabinet Member; Jane Doe, foster carer: a line that names somebody and says nothing, over that person's words.
    private int HeadingName()
    {
        const int longest = 30;
        int last = _tokens.Count - 1;
        if (_tokens.Count > longest || _tokens[last].Kind is TokenKind.Stop or TokenKind.Comma) return -1;
        int named = _tokens.FindIndex(t => t is { Kind: TokenKind.Person, Possessive: false });
        if (named < 0 || _tokens.Exists(t => t.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Subordinator) || t.Is(WordClass.Speech) && !t.Is(WordClass.NounToo | WordClass.Noun))) return -1;
        for (int k = 0; k < named; k++)
        {
            if (_tokens[k].Is(WordClass.Preposition)) return -1;
        }

        return named;
    }

    private void LeaveTail(List<Attribution> attributions, int lastQuote, int p)
    {
        foreach (var a in attributions)
        {
            if (a.Who.Exists && a.Who.IsSource(_text) && a.Order is not AttributionOrder.Embedded)
            {
                _source = Attachment.Of(a, "carried-from-source");
                _sourceParagraph = _order;
            }
        }
        _tailColon = _tailQuote = _tailSubject = _tailHeading = Attachment.None;
        _tailIsQuote = false;
        bool alone = _tokens.Count > 0 && _tokens.TrueForAll(t => t.Kind is TokenKind.Quote or TokenKind.Stop);
        if (alone && _result.Count > 0 && _result[^1] is { Speaker: null or { Cue.Rule: "heading-above" } } last0 && last0.Start >= _article.Paragraphs[p].Start && last0.End <= _article.Paragraphs[p].End && !_headlines.Is(p)) _unsigned = _result.Count - 1;
        if (_tokens.Count == 0) return;
        int last = _tokens.Count - 1;
        while (last > 0 && _tokens[last].Kind == TokenKind.Stop) last--;
        int sentence = _tokens[last].Sentence;
        var ending = attributions.Count > 0 && attributions[^1].Sentence == sentence ? attributions[^1] : default;
        bool heading = _article.Paragraphs[p].Kind == ParagraphKind.Heading;
        if (lastQuote < 0 && _tokens.Count < 20 && _tokens[^1].Kind is not (TokenKind.Stop or TokenKind.Comma or TokenKind.Colon) && _article.Paragraphs[p].Kind is ParagraphKind.Heading or ParagraphKind.Text)
        {
            int what = attributions.FindIndex(a => a.Order == AttributionOrder.Embedded && a.Who.Exists);
            _headingSpeaker = what >= 0 ? Attachment.Of(attributions[what], "heading-above") : Attachment.None;
            if (what >= 0) return;
        }

        if (_tokens[last].Kind == TokenKind.Colon || heading && ending.Verb == last && ending.Who.Exists)
        {
            if (ending.Who.Exists) _tailColon = Attachment.Of(ending, heading ? "heading-before" : "colon-before");
            else
            {
                int first = last;
                while (first > 0 && _tokens[first - 1].Sentence == sentence) first--;
                var subject = _finder.Grammar.MainFrom(first, last);
                bool names = subject.Kind == SubjectKind.Person || (subject.Head & WordClass.Noun) != 0 && subject.Token == first;
                var who = names ? _finder.Who(subject, 0, 0) : Attributed.Nobody;
                if (who.Exists) _tailColon = new Attachment(who, new TextSpan(_tokens[first].Start, _tokens[last].End), "label-before-colon", who.Basis, _tokens[first].Start);
            }
            return;
        }
        if (lastQuote < 0 && _own++ > 0 && HeadingName() is >= 0 and int named)
        {
            var t = _tokens[named];
            _tailHeading = new Attachment(new Attributed(t.Ref, new TextSpan(t.Start, t.End), default, WordClass.None, Basis.Inferred, ""), new TextSpan(t.Start, t.End), "heading-before", Basis.Inferred, t.Start);
            return;
        }

        if (lastQuote >= 0 && _tokens[lastQuote].Sentence == sentence && _spans[_tokens[lastQuote].Ref].LastParagraph == p)
        {
            _tailIsQuote = true;
            _tailQuote = _last;
            return;
        }
        if (lastQuote >= 0 && _tokens[lastQuote].Kind == TokenKind.Quote && _spans[_tokens[lastQuote].Ref].LastParagraph > p) return;
        // An item of a list or a line without a stop is about nobody who goes on to speak.
        if (_tokens[^1].Kind != TokenKind.Stop) return;
        if (ending.Who.Exists && ending.Who.IsPerson && ending.Order is AttributionOrder.Before) _tailSubject = Attachment.Of(ending, "carried-from-subject");
        else if (_finder.LastSubject.IsPerson) _tailSubject = new Attachment(_finder.LastSubject, _finder.LastSubject.Printed, "carried-from-subject", Basis.Inferred, -1);
    }
}
