namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Finds subjects of verbs among the tokens of a paragraph: before the verb (past appositions and relative clauses set off by commas, dashes
/// or brackets), after it (said the leader of the council, Jane Doe), and of the sentence as a whole. Looks no further than
/// <see cref="Reach"/> tokens, so that no text is slow.
/// </summary>
internal sealed class ClauseGrammar
{
    /// <summary>How many tokens a subject may stand from its verb.</summary>
    internal const int Reach = 70;

    private readonly List<ClauseToken> _tokens;
    private readonly NounPhrases _phrases;
    private readonly ReportingVerbUse _verbs;

    internal ClauseGrammar(string text, List<ClauseToken> tokens)
    {
        _tokens = tokens;
        Words = new ClauseWords(text, tokens);
        _phrases = new NounPhrases(text, tokens, Words);
        _verbs = new ReportingVerbUse(text, tokens, Words);
    }

    /// <summary>The words of the same tokens.</summary>
    internal ClauseWords Words { get; }

    /// <summary>Whether a token is a reporting verb in use.</summary>
    internal bool IsReportingVerb(int i) => _verbs.IsReportingVerb(i);

    /// <summary>The subject before a verb.</summary>
    internal Subject Before(int verb)
    {
        int sentence = _tokens[verb].Sentence;
        int low = Math.Max(0, verb - Reach);
        int j = verb - 1;
        while (j >= low && _tokens[j].Sentence == sentence && (_tokens[j].Is(WordClass.Adverb | WordClass.Auxiliary) && !_tokens[j].Is(WordClass.Noun)
            || _tokens[j].Kind == TokenKind.Comma && j > low + 1 && _tokens[j - 1].Is(WordClass.Adverb) && _tokens[j - 2].Kind is TokenKind.Comma or TokenKind.Person && verb - j < 4)) j--;
        if (j < low || _tokens[j].Sentence != sentence) return Subject.None;
        // An inspection this September found
        if (j - 2 >= low && Words.IsTime(_tokens[j]) && Words.IsOneOf(_tokens[j - 1], "this", "last") && _tokens[j - 2] is { Kind: TokenKind.Word } timed && timed.Sentence == sentence && !timed.Is(WordClass.Preposition)) return Main(verb);
        // Jane Doe MP said
        if (j - 1 >= low && Words.IsOneOf(_tokens[j], "MP", "MSP", "KC", "QC") && _tokens[j - 1] is { Kind: TokenKind.Person, Possessive: false } && _tokens[j - 1].Sentence == sentence) j--;
        var t = _tokens[j];
        switch (t.Kind)
        {
            case TokenKind.Quote or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop:
                return Subject.None;
            case TokenKind.Comma or TokenKind.Dash or TokenKind.Shut or TokenKind.Open:
                return _tokens[verb].Is(WordClass.Ing) ? Main(verb) : PastSegments(j, low, sentence, verb);
            case TokenKind.Person when !t.Possessive:
                return _phrases.PersonOrItsPhrase(j, low);
        }
        // One of you wrote to me
        if ((t.Is(WordClass.Pronoun) || Words.IsOneOf(t, "us", "them")) && j - 2 >= low && Words.IsWord(_tokens[j - 1], "of") && _tokens[j - 2].Is(WordClass.Determiner) && _tokens[j - 2].Sentence == sentence)
            return new Subject(SubjectKind.Phrase, _tokens[j - 2].Start, t.End, -1, WordClass.Role, j - 2);
        if (t.Is(WordClass.Pronoun)) return _phrases.Pronoun(j);
        if (Words.IsWord(t, "who") || Words.IsWord(t, "which") || Words.IsWord(t, "that") && Words.At(j - 1, sentence) is { Kind: TokenKind.Person } or { Class: > WordClass.None })
        {
            if (Words.IsWord(t, "that") && !Words.At(j - 1, sentence).Is(WordClass.Noun)) return Main(verb);
            int k = j - 1;
            if (k >= low && _tokens[k].Kind is TokenKind.Comma or TokenKind.Dash) k--;
            if (k < low || _tokens[k].Sentence != sentence) return Subject.None;
            return _tokens[k].Kind == TokenKind.Person ? _phrases.PersonSubject(k) : Words.IsWord(t, "which") && _tokens[j - 1].Kind == TokenKind.Comma && !_tokens[k].Is(WordClass.Document | WordClass.Body | WordClass.Event) ? Subject.None : WhoIs(_phrases.WithModifiers(_phrases.PhraseEndingAt(k, low), k, low), low);
        }
        // My grandmother used to say; she liked to say.
        if (Words.IsWord(t, "to") && j - 2 > low && Words.IsHabit(_tokens[j - 1])) return Before(Words.IsWord(_tokens[j - 1], "on") ? j - 2 : j - 1);
        if (t.Is(WordClass.Conjunction) || Words.IsWord(t, "to")) return Main(verb);
        if (_tokens[verb].Is(WordClass.Ing) && Words.IsWord(t, "as") && Quoted(j, low) is { Exists: true } quoted) return quoted;
        if (_tokens[verb].Is(WordClass.Ing))
        {
            if (t.Is(WordClass.Preposition | WordClass.Subordinator)) return Main(verb);
            var near = _phrases.PhraseEndingAt(j, low);
            return near.Exists && (near.Head & (WordClass.Document | WordClass.Body | WordClass.People | WordClass.Role)) != 0 && near.End == t.End ? near : Main(verb);
        }
        if (t.Is(WordClass.Preposition | WordClass.Subordinator)) return Subject.None;
        if (WithPost(j, low) is { Exists: true } named) return named;
        var phrase = BeforeRelative(_phrases.PhraseEndingAt(j, low), low);
        return phrase.Kind == SubjectKind.Phrase && ApposedPerson(phrase, low) is { Exists: true } person ? person : phrase;
    }

    // Jane Doe, a New Zealander who lists…: the phrase only says what she is.
    private Subject WhoIs(Subject phrase, int low)
    {
        int at = phrase.Token;
        bool apposed = phrase.Kind == SubjectKind.Phrase && at - 2 >= low && Words.IsOneOf(_tokens[at], "a", "an") && _tokens[at - 1].Kind == TokenKind.Comma && _tokens[at - 2] is { Kind: TokenKind.Person, Possessive: false } && _tokens[at - 2].Sentence == _tokens[at].Sentence;
        return apposed ? _phrases.PersonSubject(at - 2) : phrase;
    }

    // The paper quotes a minister as saying; Jane Doe was quoted as saying.
    private Subject Quoted(int at, int low)
    {
        for (int k = at - 1; k > low && k > at - 10 && _tokens[k].Sentence == _tokens[at].Sentence; k--)
        {
            if (!Words.IsOneOf(_tokens[k], "quoted", "quotes", "quote", "quoting") && !Words.IsOneOf(_tokens[k], "reported", "recorded", "cited", "cites")) continue;
            if (k == at - 1) return Before(k);
            return _tokens[k + 1].Kind == TokenKind.Person ? _phrases.PersonSubject(k + 1) : _phrases.PhraseFrom(k + 1, at);
        }
        return Subject.None;
    }

    // Jane Doe of the charity Carers Together said: who, and what of.
    private Subject WithPost(int j, int low)
    {
        for (int k = j; k > low && k > j - 10 && _tokens[k].Sentence == _tokens[j].Sentence && _tokens[k].Kind == TokenKind.Word; k--)
        {
            if (_tokens[k].Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Pronoun) && !_tokens[k].Is(WordClass.Noun | WordClass.NounToo)) return Subject.None;
            if (_tokens[k - 1].Kind != TokenKind.Person) continue;
            bool post = Words.IsOneOf(_tokens[k], "of", "from", "at") && !_tokens[k - 1].Possessive && _tokens[k - 1].Sentence == _tokens[j].Sentence;
            return post ? _phrases.PersonOrItsPhrase(k - 1, low) : Subject.None;
        }
        return Subject.None;
    }

    // A grandmother who raised four children in the town has told: the phrase next to the verb belongs to the relative clause.
    private Subject BeforeRelative(Subject phrase, int low)
    {
        if (phrase.Kind != SubjectKind.Phrase) return phrase;
        int sentence = _tokens[phrase.Token].Sentence;
        for (int k = phrase.Token - 1; k > low && k > phrase.Token - 15 && _tokens[k].Sentence == sentence && _tokens[k].Kind is TokenKind.Word or TokenKind.Person; k--)
        {
            if (_tokens[k].Is(WordClass.Speech) && !_tokens[k].Is(WordClass.Noun | WordClass.NounToo) && !Words.IsWord(_tokens[k - 1], "who") || _tokens[k].Is(WordClass.Conjunction)) break;
            if (!Words.IsWord(_tokens[k], "who") || _tokens[k - 1].Sentence != sentence) continue;
            if (_tokens[k - 1].Kind == TokenKind.Person) return _phrases.PersonSubject(k - 1);
            return _tokens[k - 1].Kind == TokenKind.Word ? _phrases.PhraseEndingAt(k - 1, low) : phrase;
        }
        return phrase;
    }

    // Jane Doe, executive mayor of Croydon said; Jane Doe, from the opposition and chair of the panel said: the second comma is forgotten.
    private Subject ApposedPerson(Subject phrase, int low)
    {
        int sentence = _tokens[phrase.Token >= 0 ? phrase.Token : 0].Sentence;
        int first = phrase.Token;
        while (first - 1 > low && _tokens[first - 1].Kind == TokenKind.Word && _tokens[first - 1].Sentence == sentence && !_tokens[first - 1].Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Subordinator)) first--;
        int comma = first - 1;
        if (comma - 1 < low || _tokens[comma].Kind is not (TokenKind.Comma or TokenKind.Dash) || _tokens[comma].Sentence != sentence) return Subject.None;
        bool apposed = first == phrase.Token ? (phrase.Head & WordClass.Role) != 0 && !Words.IsOneOf(_tokens[first], "a", "an") : Words.IsOneOf(_tokens[first], "from", "of", "for", "at");
        if (!apposed || _tokens[comma - 1].Kind != TokenKind.Person || _tokens[comma - 1].Possessive || _tokens[comma - 1].Sentence != sentence) return Subject.None;
        for (int k = comma - 2; k >= low && _tokens[k].Sentence == sentence && _tokens[k].Kind == TokenKind.Word; k--)
        {
            if (_tokens[k].Is(WordClass.Preposition | WordClass.AnyVerb | WordClass.Auxiliary)) return Subject.None;
        }
        // In a letter to the chief executive, Jane Doe, the former inspector says: she is whom he wrote to.
        if (comma - 3 > low && _tokens[comma - 2].Kind == TokenKind.Comma && _tokens[comma - 3].Is(WordClass.Role) && OpensWithPreposition(comma)) return Subject.None;
        return _phrases.PersonSubject(comma - 1);
    }

    private bool OpensWithPreposition(int at)
    {
        int first = at;
        while (first > 0 && at - first < Reach && _tokens[first - 1].Sentence == _tokens[at].Sentence) first--;
        return _tokens[first].Is(WordClass.Preposition);
    }

    // Jane Doe, who joined in 2019, said; Jane Doe, leader of the council, said; the leader, Jane Doe, said.
    private Subject PastSegments(int comma, int low, int sentence, int verb)
    {
        var fallback = Subject.None;
        int end = comma;
        while (end > low)
        {
            int start = end;
            while (start - 1 >= low && _tokens[start - 1].Sentence == sentence && !_tokens[start - 1].IsBreak
                && _tokens[start - 1].Kind is not (TokenKind.Quote or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop)) start--;
            if (start < end)
            {
                var first = _tokens[start];
                bool aside = first.Is(WordClass.Subordinator | WordClass.Preposition | WordClass.Adverb) || Words.IsWord(first, "whose") || Words.IsParticiple(first) || Words.IsWord(first, "according") || Words.IsWord(first, "no");
                var found = aside ? Subject.None : SegmentSubject(start, end, low);
                if (found.Kind == SubjectKind.Person) return found;
                if (found.Kind == SubjectKind.Phrase && (found.Head & WordClass.Noun) != 0 && !Words.HasVerb(start, end)) fallback = found;
                else if (found.Kind == SubjectKind.Pronoun) return fallback.Exists ? fallback : found;
                else if (!aside && Words.HasVerb(start, end) && fallback.Exists) break;
            }
            int separator = start - 1;
            if (separator < low || _tokens[separator].Sentence != sentence || !_tokens[separator].IsBreak) break;
            end = separator;
        }
        return fallback.Exists ? fallback : Main(verb);
    }

    private Subject SegmentSubject(int start, int end, int low)
    {
        for (int k = start; k < end; k++)
        {
            var t = _tokens[k];
            if (t.Kind == TokenKind.Person && !t.Possessive)
            {
                if (k > start && _tokens[k - 1].Is(WordClass.Preposition)) continue;
                return _phrases.PersonSubject(k);
            }
            if (t.Is(WordClass.Pronoun) && k + 1 < end) return _phrases.Pronoun(k);
            if (t.Is(WordClass.AnyVerb | WordClass.Auxiliary) && !t.Is(WordClass.NounToo) && k > start) break;
        }
        return _phrases.PhraseFrom(start, end);
    }

    /// <summary>The subject after a verb: said Jane Doe; wrote the inspectors, who; said a spokesman for the council.</summary>
    internal Subject After(int from, int sentence)
    {
        int high = Math.Min(_tokens.Count, from + 16);
        if (from >= high || _tokens[from].Sentence != sentence) return Subject.None;
        if (_tokens[from].Is(WordClass.Pronoun)) return _phrases.Pronoun(from);
        bool passedPreposition = false;
        int k = from;
        for (; k < high && _tokens[k].Sentence == sentence; k++)
        {
            var t = _tokens[k];
            if (t.Kind == TokenKind.Person)
            {
                if (!passedPreposition && !t.Possessive) return _phrases.PersonSubject(k);
                continue;
            }
            if (t.Kind != TokenKind.Word) break;
            if (t.Is(WordClass.Preposition))
            {
                if (k == from || !Words.IsOneOf(t, "of", "for", "from", "at") || !_tokens[k - 1].Is(WordClass.Noun) && !passedPreposition) break;
                passedPreposition = true;
                continue;
            }
            if (t.Is(WordClass.Subordinator | WordClass.Auxiliary | WordClass.Pronoun)) break;
            if (t.Is(WordClass.Conjunction) && !passedPreposition) break;
            if (t.Is(WordClass.AnyVerb) && !t.Is(WordClass.Noun) && k > from) break;
            if (t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun)) break;
        }
        if (k == from) return Subject.None;
        var phrase = _phrases.PhraseFrom(from, k);
        // said one, Labour’s Kit Farrant.
        if (k + 1 < _tokens.Count && _tokens[k].Kind == TokenKind.Comma && Words.IsOneOf(_tokens[from], "one", "another") && k == from + 1 && ApposedAfter(k) is >= 0 and int apposed) return _phrases.PersonSubject(apposed);
        // said the leader of the council, Jane Doe.
        if (k + 1 < _tokens.Count && _tokens[k].Kind == TokenKind.Comma && _tokens[k + 1].Kind == TokenKind.Person && !_tokens[k + 1].Possessive && _tokens[k + 1].Sentence == sentence
            && (phrase.Head & (WordClass.People | WordClass.Document)) == 0 && (k + 2 >= _tokens.Count || _tokens[k + 2].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Quote || _tokens[k + 2].Sentence != sentence))
            return _phrases.PersonSubject(k + 1);
        return phrase;
    }

    /// <summary>The subject of the sentence, as far as it stands before a token.</summary>
    internal Subject Main(int before)
    {
        int sentence = _tokens[before].Sentence;
        int k = before;
        int low = Math.Max(0, before - Reach);
        while (k - 1 >= low && _tokens[k - 1].Sentence == sentence && _tokens[k - 1].Kind is not (TokenKind.Semicolon or TokenKind.Stop)) k--;
        // Assessments are long: one ran to 74 pages and concluded
        for (int colon = before - 1; colon > k; colon--)
        {
            if (_tokens[colon].Kind == TokenKind.Colon && MainFrom(colon + 1, before) is { Exists: true } own) return own;
        }

        return MainFrom(k, before);
    }

    // The person at the end of an apposition of a few words behind a comma, or -1.
    private int ApposedAfter(int comma)
    {
        for (int k = comma + 1; k < _tokens.Count && k < comma + 6 && _tokens[k].Sentence == _tokens[comma].Sentence; k++)
        {
            if (_tokens[k].Kind == TokenKind.Person) return _tokens[k].Possessive ? -1 : k;
            if (_tokens[k].Kind != TokenKind.Word || _tokens[k].Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Preposition | WordClass.Subordinator | WordClass.Pronoun) && !_tokens[k].Is(WordClass.Noun)) return -1;
        }

        return -1;
    }

    // Where the noun phrase begins that follows an opening prepositional phrase without a comma, or -1.
    private int PastPhrase(int preposition, int before)
    {
        if (!_tokens[preposition].Is(WordClass.Preposition)) return -1;
        int k = preposition + 1;
        if (k < before && _tokens[k].Is(WordClass.Determiner)) k++;
        for (int words = 0; k < before && words < 5; k++, words++)
        {
            var t = _tokens[k];
            if (words > 0 && (t.Is(WordClass.Pronoun) || t.Is(WordClass.Determiner) || t.Kind == TokenKind.Person && !_tokens[k - 1].Is(WordClass.Preposition))) return _tokens[k - 1].Is(WordClass.Preposition) ? -1 : k;
            if (t.Kind != TokenKind.Word || t.Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Conjunction) && !t.Is(WordClass.Noun)) return -1;
        }

        return -1;
    }

    /// <summary>The subject of a sentence that begins at a token.</summary>
    internal Subject MainFrom(int start, int before)
    {
        int k = start;
        int guard = 0;
        while (k < before && guard++ < 6)
        {
            var t = _tokens[k];
            // This time inspectors…; last month the council…
            if ((Words.IsOneOf(t, "this", "last", "that", "next") || Words.IsOneOf(t, "every", "each", "one")) && k + 1 < before && Words.IsTime(_tokens[k + 1]))
            {
                k += 2;
                continue;
            }
            if (t.Is(WordClass.Conjunction) || t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun | WordClass.Preposition) || t.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Quote or TokenKind.Open)
            {
                k++;
                continue;
            }
            // The day the inspectors came, my manager said…
            bool dayOf = Words.IsWord(t, "the") && k + 1 < before && Words.IsTime(_tokens[k + 1]) && !_tokens[k + 1].Possessive;
            bool adjunct = t.Is(WordClass.Preposition) || t.Is(WordClass.Subordinator) || Words.IsParticiple(t) || dayOf;
            if (!adjunct) break;
            int comma = k;
            while (comma < before && _tokens[comma].Kind != TokenKind.Comma) comma++;
            if (comma >= before)
            {
                // On my first day a social worker came: the phrase ends where the next begins.
                int next = PastPhrase(k, before);
                if (next < 0) break;
                k = next;
                continue;
            }

            if (dayOf && !Words.HasVerb(comma + 1, Math.Min(before + 1, _tokens.Count))) break;
            k = comma + 1;
        }
        if (k >= before) return Subject.None;
        if (_tokens[k].Is(WordClass.Pronoun)) return _phrases.Pronoun(k);
        if (_tokens[k].Is(WordClass.Preposition | WordClass.Subordinator)) return Subject.None;
        int first = k;
        for (; k < before && k < first + 25; k++)
        {
            var t = _tokens[k];
            if (t.Kind == TokenKind.Person)
            {
                if (t.Possessive) continue;
                if (k > first && _tokens[k - 1].Is(WordClass.Preposition)) break;
                return _phrases.PersonSubject(k);
            }
            if (t.IsBreak)
            {
                // The daughter of a docker, she said…
                if (k + 1 < before && _tokens[k + 1].Is(WordClass.Pronoun) && t.Kind == TokenKind.Comma && k > first) return _phrases.Pronoun(k + 1);
                // The commissioner, Jane Doe, has…
                if (k + 1 < before && _tokens[k + 1].Kind == TokenKind.Person && !_tokens[k + 1].Possessive && k > first) return _phrases.PersonSubject(k + 1);
                // The other, independent member Jane Doe, went further
                if (k > first && t.Kind == TokenKind.Comma && ApposedAfter(k) is >= 0 and int apposed && apposed + 1 < before && _tokens[apposed + 1].Kind == TokenKind.Comma) return _phrases.PersonSubject(apposed);
                break;
            }
            // One morning I met…: the phrase was a time
            if (t.Is(WordClass.Pronoun) && k > first && !_tokens[k - 1].Is(WordClass.Preposition | WordClass.AnyVerb)) return _phrases.Pronoun(k);
            if (t.Kind != TokenKind.Word || t.Is(WordClass.Auxiliary | WordClass.Subordinator) || k > first && t.Is(WordClass.AnyVerb) && (!t.Is(WordClass.Noun) || IsReportingVerb(k))) break;
        }
        return k > first ? _phrases.PhraseFrom(first, k) : Subject.None;
    }
}
