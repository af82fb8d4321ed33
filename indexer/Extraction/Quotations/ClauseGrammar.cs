using SearchEngine.Indexer.Extraction.Persons;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Finds subjects of verbs among the tokens of a paragraph: before the verb (past appositions and relative clauses set off by commas, dashes
/// or brackets), after it (said the leader of the council, Jane Doe), and of the sentence as a whole. Looks no further than
/// <see cref="Reach"/> tokens, so that no text is slow.
/// </summary>
internal sealed class ClauseGrammar(string text, List<ClauseToken> tokens)
{
    /// <summary>How many tokens a subject may stand from its verb.</summary>
    internal const int Reach = 70;

    /// <summary>Whether a token is a reporting verb in use, not a noun or a participle before a noun.</summary>
    internal bool IsReportingVerb(int i)
    {
        var t = tokens[i];
        if (!t.Is(WordClass.AnyVerb) || t.Possessive) return false;
        var before = At(i - 1, t.Sentence);
        var after = At(i + 1, t.Sentence);
        if (before.Possessive || before.Is(WordClass.Determiner) && !IsAlone(before)) return false;
        if (t.Is(WordClass.Bare))
        {
            bool plural = before.Is(WordClass.People) || t.Is(WordClass.Speech) && IsPluralNoun(before) || before.Is(WordClass.Pronoun) && !IsWord(before, "he") && !IsWord(before, "she") && !IsWord(before, "it");
            bool led = before.Is(WordClass.Auxiliary) || IsWord(before, "to") || IsWord(before, "not") || IsWord(before, "who") || IsHeard(i);
            bool inverted = before.Kind == TokenKind.Quote || before.Kind == TokenKind.Comma && At(i - 2, t.Sentence).Kind == TokenKind.Quote;
            if (!plural && !led && !inverted && !IsSameVerbRow(i)) return false;
            return !t.Is(WordClass.NounToo) || led || after.Is(WordClass.Subordinator) || after.Is(WordClass.Determiner) || after.Kind is TokenKind.Quote or TokenKind.Colon or TokenKind.Comma;
        }
        if (t.Is(WordClass.NounToo) && !t.Is(WordClass.Past))
        {
            if (t.Is(WordClass.Ing)) return !before.Is(WordClass.Preposition) || after.Kind == TokenKind.Quote || IsWord(after, "that");
            bool subject = before.Kind == TokenKind.Person || before.Is(WordClass.Noun) && !before.Is(WordClass.People) || before.Is(WordClass.Pronoun) || IsWord(before, "who") || before.Is(WordClass.Adverb) ||
                IsCapital(before) || before.Kind is TokenKind.Quote or TokenKind.Comma or TokenKind.Dash;
            return subject && !after.Is(WordClass.Auxiliary) && !after.Is(WordClass.AnyVerb) && !after.Is(WordClass.Preposition) && !after.Is(WordClass.Conjunction) && (after.Kind != TokenKind.Stop || FollowsQuotation(i));
        }
        return !(t.Is(WordClass.Past) && before.Is(WordClass.Preposition));
    }

    // I once heard a head teacher say that…
    private bool IsHeard(int i)
    {
        for (int k = i - 1; k > i - 8; k--)
        {
            var t = At(k, tokens[i].Sentence);
            if (t.Kind is not (TokenKind.Word or TokenKind.Person)) return false;
            if (IsOneOf(t, "heard", "hear", "saw", "let")) return true;
        }
        return false;
    }

    // One said; others wrote: these stand without a noun.
    private bool IsAlone(ClauseToken t) => IsOneOf(t, "one", "another", "some", "many") || IsOneOf(t, "most", "others", "both", "several");

    private bool IsPluralNoun(ClauseToken t) => t.Kind == TokenKind.Word && t.Class == WordClass.None && t.End - t.Start > 4 && char.IsLower(text[t.End - 1]) && text[t.End - 1] == 's' && text[t.End - 2] is not ('s' or 'u' or 'i');

    private bool FollowsQuotation(int i)
    {
        for (int k = i - 1; k >= 0 && k > i - 10 && tokens[k].Sentence == tokens[i].Sentence; k--)
        {
            if (tokens[k].Kind == TokenKind.Quote) return true;
        }
        return false;
    }

    /// <summary>The subject before a verb.</summary>
    internal Subject Before(int verb)
    {
        int sentence = tokens[verb].Sentence;
        int low = Math.Max(0, verb - Reach);
        int j = verb - 1;
        while (j >= low && tokens[j].Sentence == sentence && (tokens[j].Is(WordClass.Adverb | WordClass.Auxiliary) && !tokens[j].Is(WordClass.Noun)
            || tokens[j].Kind == TokenKind.Comma && j > low && tokens[j - 1].Is(WordClass.Adverb) && verb - j < 4)) j--;
        if (j < low || tokens[j].Sentence != sentence) return Subject.None;
        var t = tokens[j];
        switch (t.Kind)
        {
            case TokenKind.Quote or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop:
                return Subject.None;
            case TokenKind.Comma or TokenKind.Dash or TokenKind.Shut or TokenKind.Open:
                return tokens[verb].Is(WordClass.Ing) ? Main(verb) : PastSegments(j, low, sentence, verb);
            case TokenKind.Person when !t.Possessive:
                return PersonOrItsPhrase(j, low);
        }
        if (t.Is(WordClass.Pronoun)) return Pronoun(j);
        if (IsWord(t, "who") || IsWord(t, "which") || IsWord(t, "that") && At(j - 1, sentence) is { Kind: TokenKind.Person } or { Class: > WordClass.None })
        {
            if (IsWord(t, "that") && !At(j - 1, sentence).Is(WordClass.Noun)) return Main(verb);
            int k = j - 1;
            if (k >= low && tokens[k].Kind is TokenKind.Comma or TokenKind.Dash) k--;
            if (k < low || tokens[k].Sentence != sentence) return Subject.None;
            return tokens[k].Kind == TokenKind.Person ? PersonSubject(k) : IsWord(t, "which") && tokens[j - 1].Kind == TokenKind.Comma ? Subject.None : PhraseEndingAt(k, low);
        }
        if (t.Is(WordClass.Conjunction) || IsWord(t, "to")) return Main(verb);
        if (tokens[verb].Is(WordClass.Ing))
        {
            if (t.Is(WordClass.Preposition | WordClass.Subordinator)) return Main(verb);
            var near = PhraseEndingAt(j, low);
            return near.Exists && (near.Head & (WordClass.Document | WordClass.Body | WordClass.People | WordClass.Role)) != 0 && near.End == t.End ? near : Main(verb);
        }
        if (t.Is(WordClass.Preposition | WordClass.Subordinator)) return Subject.None;
        if (WithPost(j, low) is { Exists: true } named) return named;
        var phrase = BeforeRelative(PhraseEndingAt(j, low), low);
        return phrase.Kind == SubjectKind.Phrase && ApposedPerson(phrase, low) is { Exists: true } person ? person : phrase;
    }

    // Jane Doe of the charity Carers Together said: who, and what of.
    private Subject WithPost(int j, int low)
    {
        for (int k = j; k > low && k > j - 10 && tokens[k].Sentence == tokens[j].Sentence && tokens[k].Kind == TokenKind.Word; k--)
        {
            if (tokens[k].Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Subordinator | WordClass.Pronoun) && !tokens[k].Is(WordClass.Noun | WordClass.NounToo)) return Subject.None;
            if (tokens[k - 1].Kind != TokenKind.Person) continue;
            bool post = IsOneOf(tokens[k], "of", "from", "at") && !tokens[k - 1].Possessive && tokens[k - 1].Sentence == tokens[j].Sentence;
            return post ? PersonOrItsPhrase(k - 1, low) : Subject.None;
        }
        return Subject.None;
    }

    // A grandmother who raised four children in the town has told: the phrase next to the verb belongs to the relative clause.
    private Subject BeforeRelative(Subject phrase, int low)
    {
        if (phrase.Kind != SubjectKind.Phrase) return phrase;
        int sentence = tokens[phrase.Token].Sentence;
        for (int k = phrase.Token - 1; k > low && k > phrase.Token - 15 && tokens[k].Sentence == sentence && tokens[k].Kind is TokenKind.Word or TokenKind.Person; k--)
        {
            if (tokens[k].Is(WordClass.Speech) && !tokens[k].Is(WordClass.Noun | WordClass.NounToo) && !IsWord(tokens[k - 1], "who") || tokens[k].Is(WordClass.Conjunction)) break;
            if (!IsWord(tokens[k], "who") || tokens[k - 1].Sentence != sentence) continue;
            if (tokens[k - 1].Kind == TokenKind.Person) return PersonSubject(k - 1);
            return tokens[k - 1].Kind == TokenKind.Word ? PhraseEndingAt(k - 1, low) : phrase;
        }
        return phrase;
    }

    // Jane Doe, executive mayor of Croydon said; Jane Doe, from the opposition and chair of the panel said: the second comma is forgotten.
    private Subject ApposedPerson(Subject phrase, int low)
    {
        int sentence = tokens[phrase.Token >= 0 ? phrase.Token : 0].Sentence;
        int first = phrase.Token;
        while (first - 1 > low && tokens[first - 1].Kind == TokenKind.Word && tokens[first - 1].Sentence == sentence && !tokens[first - 1].Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Subordinator)) first--;
        int comma = first - 1;
        if (comma - 1 < low || tokens[comma].Kind is not (TokenKind.Comma or TokenKind.Dash) || tokens[comma].Sentence != sentence) return Subject.None;
        bool apposed = first == phrase.Token ? (phrase.Head & WordClass.Role) != 0 && !IsOneOf(tokens[first], "a", "an") : IsOneOf(tokens[first], "from", "of", "for", "at");
        if (!apposed || tokens[comma - 1].Kind != TokenKind.Person || tokens[comma - 1].Possessive || tokens[comma - 1].Sentence != sentence) return Subject.None;
        for (int k = comma - 2; k >= low && tokens[k].Sentence == sentence && tokens[k].Kind == TokenKind.Word; k--)
        {
            if (tokens[k].Is(WordClass.Preposition | WordClass.AnyVerb | WordClass.Auxiliary)) return Subject.None;
        }
        return PersonSubject(comma - 1);
    }

    // Jane Doe, who joined in 2019, said; Jane Doe, leader of the council, said; the leader, Jane Doe, said.
    private Subject PastSegments(int comma, int low, int sentence, int verb)
    {
        var fallback = Subject.None;
        int end = comma;
        while (end > low)
        {
            int start = end;
            while (start - 1 >= low && tokens[start - 1].Sentence == sentence && !tokens[start - 1].IsBreak
                && tokens[start - 1].Kind is not (TokenKind.Quote or TokenKind.Colon or TokenKind.Semicolon or TokenKind.Stop)) start--;
            if (start < end)
            {
                var first = tokens[start];
                bool aside = first.Is(WordClass.Subordinator | WordClass.Preposition | WordClass.Adverb) || IsWord(first, "whose") || IsParticiple(first) || IsWord(first, "according") || IsWord(first, "no");
                var found = aside ? Subject.None : SegmentSubject(start, end, low);
                if (found.Kind == SubjectKind.Person) return found;
                if (found.Kind == SubjectKind.Phrase && (found.Head & WordClass.Noun) != 0 && !HasVerb(start, end)) fallback = found;
                else if (found.Kind == SubjectKind.Pronoun) return fallback.Exists ? fallback : found;
                else if (!aside && HasVerb(start, end) && fallback.Exists) break;
            }
            int separator = start - 1;
            if (separator < low || tokens[separator].Sentence != sentence || !tokens[separator].IsBreak) break;
            end = separator;
        }
        return fallback.Exists ? fallback : Main(verb);
    }

    private Subject SegmentSubject(int start, int end, int low)
    {
        for (int k = start; k < end; k++)
        {
            var t = tokens[k];
            if (t.Kind == TokenKind.Person && !t.Possessive)
            {
                if (k > start && tokens[k - 1].Is(WordClass.Preposition)) continue;
                return PersonSubject(k);
            }
            if (t.Is(WordClass.Pronoun) && k + 1 < end) return Pronoun(k);
            if (t.Is(WordClass.AnyVerb | WordClass.Auxiliary) && !t.Is(WordClass.NounToo) && k > start) break;
        }
        return PhraseFrom(start, end);
    }

    /// <summary>The subject after a verb: said Jane Doe; wrote the inspectors, who; said a spokesman for the council.</summary>
    internal Subject After(int from, int sentence)
    {
        int high = Math.Min(tokens.Count, from + 16);
        if (from >= high || tokens[from].Sentence != sentence) return Subject.None;
        if (tokens[from].Is(WordClass.Pronoun)) return Pronoun(from);
        bool passedPreposition = false;
        int k = from;
        for (; k < high && tokens[k].Sentence == sentence; k++)
        {
            var t = tokens[k];
            if (t.Kind == TokenKind.Person)
            {
                if (!passedPreposition && !t.Possessive) return PersonSubject(k);
                continue;
            }
            if (t.Kind != TokenKind.Word) break;
            if (t.Is(WordClass.Preposition))
            {
                if (k == from || !IsOneOf(t, "of", "for", "from", "at") || !tokens[k - 1].Is(WordClass.Noun) && !passedPreposition) break;
                passedPreposition = true;
                continue;
            }
            if (t.Is(WordClass.Subordinator | WordClass.Auxiliary | WordClass.Pronoun)) break;
            if (t.Is(WordClass.Conjunction) && !passedPreposition) break;
            if (t.Is(WordClass.AnyVerb) && !t.Is(WordClass.Noun) && k > from) break;
            if (t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun)) break;
        }
        if (k == from) return Subject.None;
        var phrase = PhraseFrom(from, k);
        // said the leader of the council, Jane Doe.
        if (k + 1 < tokens.Count && tokens[k].Kind == TokenKind.Comma && tokens[k + 1].Kind == TokenKind.Person && !tokens[k + 1].Possessive && tokens[k + 1].Sentence == sentence
            && (phrase.Head & (WordClass.People | WordClass.Document)) == 0 && (k + 2 >= tokens.Count || tokens[k + 2].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Quote || tokens[k + 2].Sentence != sentence))
            return PersonSubject(k + 1);
        return phrase;
    }

    /// <summary>The subject of the sentence, as far as it stands before a token.</summary>
    internal Subject Main(int before)
    {
        int sentence = tokens[before].Sentence;
        int k = before;
        int low = Math.Max(0, before - Reach);
        while (k - 1 >= low && tokens[k - 1].Sentence == sentence && tokens[k - 1].Kind is not (TokenKind.Semicolon or TokenKind.Stop)) k--;
        return MainFrom(k, before);
    }

    /// <summary>The subject of a sentence that begins at a token.</summary>
    internal Subject MainFrom(int start, int before)
    {
        int k = start;
        int guard = 0;
        while (k < before && guard++ < 6)
        {
            var t = tokens[k];
            if (t.Is(WordClass.Conjunction) || t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun) || t.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Quote or TokenKind.Open)
            {
                k++;
                continue;
            }
            // This time inspectors…; last month the council…
            if ((IsOneOf(t, "this", "last", "that", "next") || IsOneOf(t, "every", "each", "one")) && k + 1 < before && IsTime(tokens[k + 1]))
            {
                k += 2;
                continue;
            }
            bool adjunct = t.Is(WordClass.Preposition) || t.Is(WordClass.Subordinator) || IsParticiple(t);
            if (!adjunct) break;
            int comma = k;
            while (comma < before && tokens[comma].Kind != TokenKind.Comma) comma++;
            if (comma >= before) break;
            k = comma + 1;
        }
        if (k >= before) return Subject.None;
        if (tokens[k].Is(WordClass.Pronoun)) return Pronoun(k);
        if (tokens[k].Is(WordClass.Preposition | WordClass.Subordinator)) return Subject.None;
        int first = k;
        for (; k < before && k < first + 25; k++)
        {
            var t = tokens[k];
            if (t.Kind == TokenKind.Person)
            {
                if (t.Possessive) continue;
                if (k > first && tokens[k - 1].Is(WordClass.Preposition)) break;
                return PersonSubject(k);
            }
            if (t.IsBreak)
            {
                // The commissioner, Jane Doe, has…
                if (k + 1 < before && tokens[k + 1].Kind == TokenKind.Person && !tokens[k + 1].Possessive && k > first) return PersonSubject(k + 1);
                break;
            }
            if (t.Kind != TokenKind.Word || t.Is(WordClass.Auxiliary | WordClass.Subordinator) || k > first && t.Is(WordClass.AnyVerb) && !t.Is(WordClass.Noun)) break;
        }
        return k > first ? PhraseFrom(first, k) : Subject.None;
    }

    // A person at the end of a phrase: "a spokesman for Jane Doe", "a report by Jane Doe" are not Jane Doe.
    private Subject PersonOrItsPhrase(int j, int low)
    {
        if (j > low && tokens[j - 1].Is(WordClass.Preposition) && tokens[j - 1].Sentence == tokens[j].Sentence)
        {
            var phrase = PhraseEndingAt(j, low);
            return phrase.Exists && ((phrase.Head & WordClass.Noun) != 0 || tokens[phrase.Token].Is(WordClass.Determiner)) && phrase.Start < tokens[j].Start ? phrase : Subject.None;
        }
        return PersonSubject(j);
    }

    private Subject PhraseEndingAt(int j, int low)
    {
        int sentence = tokens[j].Sentence;
        int start = j + 1;
        for (int k = j; k >= low && tokens[k].Sentence == sentence; k--)
        {
            var t = tokens[k];
            if (t.Kind == TokenKind.Person && (t.Possessive || k == j || k > low && tokens[k - 1].Is(WordClass.Preposition)))
            {
                start = k;
                continue;
            }
            if (t.Kind != TokenKind.Word) break;
            if (t.Is(WordClass.Pronoun | WordClass.Subordinator | WordClass.Auxiliary) && !t.Is(WordClass.Noun | WordClass.Number))
            {
                // Ofsted inspectors who went back in June have…: the phrase goes on before the relative pronoun.
                if (!IsOneOf(t, "who", "that") || k == low || !tokens[k - 1].Is(WordClass.People | WordClass.Role | WordClass.Body)) break;
                start = k;
                continue;
            }
            if (t.Is(WordClass.Conjunction) && !(k > low && k < j && IsCapital(tokens[k - 1]) && IsCapital(tokens[k + 1])) && !(k > low && k < j && tokens[k - 1].Is(WordClass.Body | WordClass.Role | WordClass.People) && InPreposition(k - 1, low))) break;
            if (t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun) && k == j) break;
            if (t.Is(WordClass.AnyVerb) && !t.Is(WordClass.NounToo | WordClass.Noun | WordClass.Past | WordClass.Ing)) break;
            start = k;
            if (t.Is(WordClass.Determiner) && !(k - 1 >= low && tokens[k - 1].Is(WordClass.Preposition) && !BeginsClause(tokens[k - 1]) && tokens[k - 1].Sentence == sentence && !IsWord(tokens[k - 1], "with") && k - 2 >= low && tokens[k - 2].Sentence == sentence && tokens[k - 2].Kind == TokenKind.Word)) break;
        }
        if (start > j) return Subject.None;
        if (tokens[start].Is(WordClass.Preposition) || tokens[start].Is(WordClass.Conjunction))
        {
            // In February Ofsted said: only what stands at the verb.
            start = j;
            while (start - 1 > low && IsCapital(tokens[start - 1]) && IsCapital(tokens[j]) && !tokens[start - 1].Is(WordClass.Number | WordClass.Preposition) && tokens[start - 1].Sentence == sentence) start--;
            if (start > low && tokens[start - 1].Is(WordClass.Preposition)) return Subject.None;
        }
        return PhraseFrom(start, j + 1);
    }

    // after the ombudsman found: a clause of its own.
    private bool BeginsClause(ClauseToken t) => IsOneOf(t, "after", "before", "since", "until");

    private bool InPreposition(int k, int low)
    {
        for (int i = k; i >= low && i > k - 6; i--)
        {
            if (tokens[i].Is(WordClass.Preposition)) return true;
            if (tokens[i].Kind != TokenKind.Word) return false;
        }
        return false;
    }

    // The noun phrase that begins at a token: its head is the last noun before whatever follows it.
    private Subject PhraseFrom(int start, int end)
    {
        int k = start;
        while (k < end && tokens[k].Is(WordClass.Adverb) && !tokens[k].Is(WordClass.Noun)) k++;
        start = k;
        int head = -1;
        for (; k < end; k++)
        {
            var t = tokens[k];
            if (t.Kind == TokenKind.Person && t.Possessive) continue;
            if (t.Kind != TokenKind.Word) break;
            if (t.Is(WordClass.Determiner) && head < 0)
            {
                if (k + 1 < end && tokens[k + 1].Is(WordClass.Preposition)) head = k;
                else if (k + 1 >= end) head = k;
                continue;
            }
            if (t.Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction | WordClass.Auxiliary) && !t.Is(WordClass.Number)) break;
            if (head >= 0 && t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun)) break;
            if (head >= 0 && tokens[head].Is(WordClass.Noun) && (IsParticiple(t) || t.Is(WordClass.AnyVerb) && !t.Is(WordClass.Noun))) break;
            if (head >= 0 && IsWord(t, "close") && IsWord(At(k + 1, t.Sentence), "to")) break;
            if (t.Is(WordClass.Number) && head >= 0) continue;
            if (head >= 0 && tokens[head].Is(WordClass.Noun) && IsVerbInS(k)) break;
            head = k;
        }
        if (head < 0) return Subject.None;
        int last = head;
        bool who = tokens[head].Is(WordClass.Role | WordClass.People | WordClass.Body | WordClass.Determiner) || tokens[head].Class == WordClass.None && !IsCapital(tokens[head]);
        bool known = (tokens[head].Class & (WordClass.Noun | WordClass.Determiner)) != 0;
        if (who && head + 1 < end && (known ? IsOneOf(tokens[head + 1], "of", "for", "from", "at") : IsOneOf(tokens[head + 1], "of", "for")))
        {
            for (int m = head + 1; m < end && !(tokens[m].Is(WordClass.Subordinator) && m > head + 1) && tokens[m].Kind is TokenKind.Word or TokenKind.Person && !tokens[m].Is(WordClass.Auxiliary); m++)
            {
                // One of our lads put it…: the word before a pronoun is the verb.
                if (tokens[m].Is(WordClass.Pronoun) && m > head + 2)
                {
                    last = m - 2;
                    break;
                }
                last = m;
            }
        }
        // a source close to him
        else if (who && IsWord(At(head + 1, tokens[head].Sentence), "close") && IsWord(At(head + 2, tokens[head].Sentence), "to"))
        {
            for (int m = head + 3; m < end && m < head + 7 && tokens[m].Kind is TokenKind.Word or TokenKind.Person && !tokens[m].Is(WordClass.AnyVerb | WordClass.Auxiliary); m++) last = m;
        }
        int classes = (int)(tokens[head].Class & WordClass.Noun);
        if (classes == 0 && tokens[head].Kind == TokenKind.Word && (NameLexicon.Of(text.AsSpan(tokens[head].Start, tokens[head].End - tokens[head].Start)) & WordKinds.Role) != 0) classes = (int)WordClass.Role;
        if (last > head && (classes & (int)WordClass.Body) != 0 && tokens[last].Is(WordClass.Role)) classes = (int)WordClass.Role;
        if (classes == 0 && tokens[head].Is(WordClass.Determiner)) classes = (int)WordClass.Role;
        return new Subject(SubjectKind.Phrase, tokens[start].Start, tokens[last].End, -1, (WordClass)classes, start);
    }

    // The report runs to ninety pages: a word in -s after a noun and before a new phrase is its verb.
    private bool IsVerbInS(int k)
    {
        var t = tokens[k];
        if (t.Class != WordClass.None || t.Possessive || IsCapital(t) || text[t.End - 1] != 's') return false;
        var next = At(k + 1, t.Sentence);
        return next.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Adverb | WordClass.Pronoun | WordClass.Subordinator);
    }

    private bool IsTime(ClauseToken t) => t.Is(WordClass.Number) || IsOneOf(t, "time", "week", "month", "year") || IsOneOf(t, "day", "morning", "evening", "afternoon");

    private bool HasVerb(int start, int end)
    {
        for (int k = start; k < end; k++)
        {
            if (tokens[k].Is(WordClass.Auxiliary | WordClass.AnyVerb) && !tokens[k].Is(WordClass.NounToo | WordClass.Noun)) return true;
        }
        return false;
    }

    // said and wrote; say or write: the second of two verbs.
    private bool IsSameVerbRow(int i) => i > 1 && tokens[i - 1].Is(WordClass.Conjunction) && tokens[i].Sentence == tokens[i - 1].Sentence && !tokens[i].Is(WordClass.NounToo);

    private bool IsParticiple(ClauseToken t)
    {
        if (t.Kind != TokenKind.Word || t.Is(WordClass.Noun | WordClass.Auxiliary)) return false;
        if (t.Is(WordClass.AnyVerb) && t.Is(WordClass.Ing | WordClass.Past)) return true;
        var word = text.AsSpan(t.Start, t.End - t.Start);
        return word.Length > 4 && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)) || word is "led" or "held" or "born" or "made" or "Led" or "seen" or "given" or "written" or "taken" or "shown" or "sent" or "known" or "drawn" or "set" or "run" or "Held" or "Born" or "Seen" or "Given";
    }

    private Subject PersonSubject(int k)
    {
        var (first, last) = JointSubject.Of(text, tokens, k);
        return new(SubjectKind.Person, tokens[first].Start, tokens[last].End, tokens[first].Ref, WordClass.None, first) { Other = last > first ? tokens[last].Ref : -1 };
    }

    private Subject Pronoun(int k) => new(SubjectKind.Pronoun, tokens[k].Start, tokens[k].End, -1, WordClass.None, k);

    /// <summary>The token at an index when it stands in a sentence, else one that is nothing.</summary>
    internal ClauseToken At(int i, int sentence) => i >= 0 && i < tokens.Count && tokens[i].Sentence == sentence ? tokens[i] : new ClauseToken(TokenKind.Stop, 0, 0, WordClass.None, -1, -1, false);

    internal bool IsWord(ClauseToken t, string word) =>
        t.Kind == TokenKind.Word && t.End - t.Start == word.Length && text.AsSpan(t.Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsOneOf(ClauseToken t, string a, string b, string c = "", string d = "") => IsWord(t, a) || IsWord(t, b) || c.Length > 0 && IsWord(t, c) || d.Length > 0 && IsWord(t, d);

    internal bool IsCapital(ClauseToken t) => t.Kind == TokenKind.Word && t.End > t.Start && char.IsUpper(text[t.Start]);
}
