using SearchEngine.Indexer.Extraction.Persons;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Noun phrases among the tokens of a paragraph: from where they begin or back from where they end, with the class of their head.</summary>
internal sealed class NounPhrases(string text, List<ClauseToken> tokens, ClauseWords words)
{
    // A person at the end of a phrase: "a spokesman for Jane Doe", "a report by Jane Doe" are not Jane Doe.
    internal Subject PersonOrItsPhrase(int j, int low)
    {
        if (j > low && tokens[j - 1].Is(WordClass.Preposition) && tokens[j - 1].Sentence == tokens[j].Sentence)
        {
            var phrase = PhraseEndingAt(j, low);
            return phrase.Exists && ((phrase.Head & WordClass.Noun) != 0 || tokens[phrase.Token].Is(WordClass.Determiner)) && phrase.Start < tokens[j].Start ? phrase : Subject.None;
        }
        return PersonSubject(j);
    }

    internal Subject PhraseEndingAt(int j, int low)
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
            // to a trust after ministers said: they begin a clause
            if (k < j && BeginsClause(t) && (tokens[k + 1].Is(WordClass.People | WordClass.Role | WordClass.Body) || j == k + 1 && tokens[j].Class == WordClass.None && text[tokens[j].End - 1] == 's')) break;
            if (t.Is(WordClass.Pronoun | WordClass.Subordinator | WordClass.Auxiliary) && !t.Is(WordClass.Noun | WordClass.Number))
            {
                // Ofsted inspectors who went back in June have…: the phrase goes on before the relative pronoun.
                if (!words.IsOneOf(t, "who", "that") || k == low || !tokens[k - 1].Is(WordClass.People | WordClass.Role | WordClass.Body)) break;
                start = k;
                continue;
            }
            if (words.IsWord(t, "and") && k > low && k < j && tokens[j].Is(WordClass.People | WordClass.Body) && BeginsClauseWith(k - 1, low) is int both and >= 0)
            {
                return new Subject(SubjectKind.Phrase, tokens[both].Start, tokens[j].End, -1, tokens[j].Class & WordClass.Noun, both);
            }

            if (t.Is(WordClass.Conjunction) && !(k > low && k < j && words.IsCapital(tokens[k - 1]) && words.IsCapital(tokens[k + 1])) && !(k > low && k < j && tokens[k - 1].Is(WordClass.Body | WordClass.Role | WordClass.People) && InPreposition(k - 1, low))) break;
            if (t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun) && k == j) break;
            if (t.Is(WordClass.AnyVerb) && !t.Is(WordClass.NounToo | WordClass.Noun | WordClass.Past | WordClass.Ing)) break;
            start = k;
            if (t.Is(WordClass.Determiner) && !(k - 1 >= low && tokens[k - 1].Is(WordClass.Preposition) && !BeginsClause(tokens[k - 1]) && tokens[k - 1].Sentence == sentence && !words.IsWord(tokens[k - 1], "with") && k - 2 >= low && tokens[k - 2].Sentence == sentence && tokens[k - 2].Kind == TokenKind.Word && !(words.IsParticiple(tokens[k - 2]) && words.At(k - 3, sentence).Is(WordClass.Be)))) break;
        }
        if (start > j) return Subject.None;
        if (tokens[start].Is(WordClass.Preposition) || tokens[start].Is(WordClass.Conjunction))
        {
            // In February Ofsted said: only what stands at the verb.
            start = j;
            while (start - 1 > low && words.IsCapital(tokens[start - 1]) && words.IsCapital(tokens[j]) && !tokens[start - 1].Is(WordClass.Number | WordClass.Preposition) && tokens[start - 1].Sentence == sentence) start--;
            if (start > low && tokens[start - 1].Is(WordClass.Preposition)) return Subject.None;
        }
        return PhraseFrom(start, j + 1);
    }

    // the support given to care leavers, who said: the noun after a preposition with the words that describe it.
    internal Subject WithModifiers(Subject phrase, int j, int low)
    {
        if (phrase.Kind != SubjectKind.Phrase || words.IsCapital(tokens[j])) return phrase;
        bool stopsShort = phrase.End <= tokens[j].Start && tokens[j].Is(WordClass.People);
        if (phrase.Token != j && !stopsShort) return phrase;
        int start = j;
        while (start > low && tokens[start - 1] is { Kind: TokenKind.Word, Class: WordClass.None } && tokens[start - 1].Sentence == tokens[j].Sentence) start--;
        if (stopsShort && !(start > low && words.IsOneOf(tokens[start - 1], "to", "from", "by", "with"))) return phrase;
        return (start < j || stopsShort) && start > low && tokens[start - 1].Is(WordClass.Preposition) ? PhraseFrom(start, j + 1) : phrase;
    }

    // Police and council chiefs said: the first of two begins the sentence or follows a comma, and has no verb; its first token, or -1.
    private int BeginsClauseWith(int k, int low)
    {
        int sentence = tokens[k].Sentence;
        if (!tokens[k].Is(WordClass.People | WordClass.Body | WordClass.Role)) return -1;
        int start = k;
        while (start > low && tokens[start - 1].Sentence == sentence && tokens[start - 1].Kind == TokenKind.Word && !tokens[start - 1].Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction | WordClass.Pronoun) && k - start < 6) start--;
        bool opens = start == 0 || tokens[start - 1].Sentence != sentence || tokens[start - 1].Kind is TokenKind.Comma or TokenKind.Quote || tokens[start - 1].Is(WordClass.Subordinator);
        return opens ? start : -1;
    }

    // after the ombudsman found: a clause of its own.
    private bool BeginsClause(ClauseToken t) => words.IsOneOf(t, "after", "before", "since", "until");

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
    internal Subject PhraseFrom(int start, int end)
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
                if (StandsAlone(t) && (k + 1 >= end || tokens[k + 1].Is(WordClass.Preposition) || words.IsIrregularPast(tokens[k + 1]))) head = k;
                continue;
            }
            // the children in care council
            if (head >= 0 && words.IsWord(t, "in") && words.IsOneOf(tokens[head], "children", "people") && k + 2 < end && words.IsWord(tokens[k + 1], "care") && tokens[k + 2].Is(WordClass.Body)) continue;
            if (t.Is(WordClass.Preposition | WordClass.Subordinator | WordClass.Conjunction | WordClass.Auxiliary) && !t.Is(WordClass.Number)) break;
            if (head >= 0 && t.Is(WordClass.Adverb) && !t.Is(WordClass.Noun)) break;
            if (head >= 0 && tokens[head].Is(WordClass.Noun) && (words.IsParticiple(t) || t.Is(WordClass.AnyVerb) && !t.Is(WordClass.Noun))) break;
            if (head >= 0 && words.IsWord(t, "close") && words.IsWord(words.At(k + 1, t.Sentence), "to")) break;
            if (t.Is(WordClass.Number) && head >= 0) continue;
            if (head >= 0 && (tokens[head].Is(WordClass.Noun) && IsVerbInS(k) || words.IsIrregularPast(t))) break;
            head = k;
        }
        if (head < 0) return Subject.None;
        int last = head;
        bool who = tokens[head].Is(WordClass.Role | WordClass.People | WordClass.Body | WordClass.Determiner) || tokens[head].Class == WordClass.None && !words.IsCapital(tokens[head]);
        bool known = (tokens[head].Class & (WordClass.Noun | WordClass.Determiner)) != 0;
        if (who && head + 1 < end && (known ? words.IsOneOf(tokens[head + 1], "of", "for", "from", "at") : words.IsOneOf(tokens[head + 1], "of", "for")))
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
        else if (who && words.IsWord(words.At(head + 1, tokens[head].Sentence), "close") && words.IsWord(words.At(head + 2, tokens[head].Sentence), "to"))
        {
            for (int m = head + 3; m < end && m < head + 7 && tokens[m].Kind is TokenKind.Word or TokenKind.Person && !tokens[m].Is(WordClass.AnyVerb | WordClass.Auxiliary); m++) last = m;
        }
        int classes = (int)(tokens[head].Class & WordClass.Noun);
        // Ms F, Officer A
        if (classes == 0 && head > start && tokens[head].End - tokens[head].Start == 1 && tokens[head - 1].Is(WordClass.Role)) classes = (int)WordClass.Role;
        if (classes == 0 && tokens[head].Kind == TokenKind.Word && (NameLexicon.Of(text.AsSpan(tokens[head].Start, tokens[head].End - tokens[head].Start)) & WordKinds.Role) != 0) classes = (int)WordClass.Role;
        if (last > head && (classes & (int)WordClass.Body) != 0 && tokens[last].Is(WordClass.Role)) classes = (int)WordClass.Role;
        if (classes == 0 && tokens[head].Is(WordClass.Determiner)) classes = (int)(IsSeveral(tokens[head]) ? WordClass.People : WordClass.Role);
        return new Subject(SubjectKind.Phrase, tokens[start].Start, tokens[last].End, -1, (WordClass)classes, start);
    }

    private bool IsSeveral(ClauseToken t) =>
        text.AsSpan(t.Start, t.End - t.Start) is "some" or "Some" or "many" or "Many" or "most" or "Most" or "several" or "Several" or "all" or "All" or "both" or "Both" or "few" or "these" or "These" or "those" or "Those" or "two" or "Two" or "three" or "Three" or "four" or "Four";

    // One of our lads said; both said; but "this" and "the" by themselves name nobody.
    private bool StandsAlone(ClauseToken t) =>
        text.AsSpan(t.Start, t.End - t.Start) is not ("the" or "The" or "a" or "A" or "an" or "An" or "this" or "This" or "that" or "That" or "his" or "His" or "her" or "Her" or "its" or "Its" or "their" or "Their" or "our" or "Our" or "my" or "My" or "your" or "Your" or "every" or "Every" or "no" or "No" or "other");

    // The report runs to ninety pages: a word in -s after a noun and before a new phrase is its verb.
    private bool IsVerbInS(int k)
    {
        var t = tokens[k];
        if (t.Class != WordClass.None || t.Possessive || words.IsCapital(t) || text[t.End - 1] != 's') return false;
        var next = words.At(k + 1, t.Sentence);
        return next.Is(WordClass.Determiner | WordClass.Preposition | WordClass.Adverb | WordClass.Pronoun | WordClass.Subordinator) || words.IsWord(next, "bare");
    }

    internal Subject PersonSubject(int k)
    {
        List<int> together = JointSubject.Of(text, tokens, k);
        int first = together[0];
        return new(SubjectKind.Person, tokens[first].Start, tokens[together[^1]].End, tokens[first].Ref, WordClass.None, first)
        {
            Others = together.Count == 1 ? null : [.. together.Skip(1).Select(t => tokens[t].Ref).Where(r => r != tokens[first].Ref).Distinct()],
        };
    }

    internal Subject Pronoun(int k) => new(SubjectKind.Pronoun, tokens[k].Start, tokens[k].End, -1, WordClass.None, k);
}
