namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Reads what introduces and what follows a quotation, from the tokens and attributions of one paragraph.</summary>
internal sealed class IntroductionReader(string text, List<ClauseToken> tokens, ClauseGrammar grammar, AttributionFinder finder, Interviewee interviewee, QuotedSource sources)
{
    private readonly PossessedWords _possessed = new(text, tokens, grammar.Words, finder);

    /// <summary>What stands before a quotation in its own sentence.</summary>
    internal Introduction Before(int at, List<Attribution> attributions, TextSpan words, int sentence, int paragraph)
    {
        var result = new Introduction { Before = Attachment.None, Carried = Attachment.None };
        int number = tokens[at].Sentence;
        int first = at;
        int low = Math.Max(0, at - 2 * ClauseGrammar.Reach);
        while (first > low && tokens[first - 1].Sentence == number) first--;
        int lead = first;
        while (lead < at && (tokens[lead].Is(WordClass.Conjunction | WordClass.Adverb) || tokens[lead].Kind is TokenKind.Dash or TokenKind.Semicolon)) lead++;
        result.SentenceInitial = lead == at;
        result.ParagraphInitial = at == 0 || lead == at && first == 0 || IsClip(at);
        var before = grammar.Words.At(at - 1, number);
        result.Direct = before.Kind is TokenKind.Colon or TokenKind.Comma;
        result.Term = IsTermContext(at, number);
        int high = Math.Min(tokens.Count, at + ClauseGrammar.Reach);
        for (int k = first; k < high && tokens[k].Sentence == number; k++) result.Personal |= grammar.Words.IsOneOf(tokens[k], "I", "we", "you");
        result.Before = sources.Before(first, at, paragraph);
        if (result.Before.Exists) return result;
        result.Before = Nearest(at, number, attributions, words, ref result);
        bool adjacent = before.Kind == TokenKind.Colon || before.Is(WordClass.Be) || grammar.Words.IsWord(before, "that");
        if (!result.Before.Exists && !result.Impersonal) result.Before = _possessed.Before(first, at, sentence, paragraph, adjacent);
        // The view heard most was that “…”
        if (!result.Before.Exists && grammar.Words.IsWord(before, "that") && grammar.Words.IsOneOf(grammar.Words.At(at - 2, number), "was", "is")) result.Impersonal = true;
        if (result.SentenceInitial && first > 0 && QuestionBefore(first) is >= 0 and int question)
        {
            result.Before = _possessed.Before(question, first, sentence - 1, paragraph);
            if (!result.Before.Exists) result.Before = Answered(question, first, attributions);
        }


        if (!result.Before.Exists && before.Kind == TokenKind.Dash && at >= 2 && tokens[at - 2].Kind == TokenKind.Person && at - 2 - first < 4 && !grammar.Words.HasVerb(first, at)) result.Before = Label(first, at, sentence, paragraph);
        if (!result.Before.Exists && before.Kind == TokenKind.Colon && !result.Impersonal && !result.Unresolved) result.Before = Label(first, at, sentence, paragraph);
        return result;
    }

    // (CLIP: “…”)
    private bool IsClip(int at) =>
        at is 2 or 3 && tokens[at - 1].Kind == TokenKind.Colon && (grammar.Words.IsOneOf(tokens[at - 2], "clip", "audio", "video", "soundbite") || grammar.Words.IsOneOf(tokens[at - 2], "tape", "vt", "insert", "actuality"));

    private bool IsOfMind(ClauseToken t) =>
        grammar.Words.IsOneOf(t, "feel", "feels", "felt", "feeling") || grammar.Words.IsOneOf(t, "think", "believe", "fear", "hope") || grammar.Words.IsOneOf(t, "thought", "believed", "feared", "hoped");

    private Attachment OuterSource(List<Attribution> attributions, int inner, int number)
    {
        for (int i = inner - 1; i >= 0 && attributions[i].Sentence == number; i--)
        {
            if (attributions[i].Who.IsSource(text) && (attributions[i].Class & WordClass.Speech) != 0) return Attachment.Of(attributions[i], "verb-in-sentence");
        }

        return Attachment.None;
    }

    // Her verdict on us? “…”: where the short question before the quotation begins, or -1.
    private int QuestionBefore(int first)
    {
        const int longest = 14;
        int last = first - 1;
        if (tokens[last].Kind != TokenKind.Stop || text[tokens[last].Start] != '?') return -1;
        int start = last;
        while (start > 0 && tokens[start - 1].Sentence == tokens[last].Sentence) start--;
        return last - start <= longest ? start : -1;
    }

    // What would she say to them? “…”
    private static Attachment Answered(int question, int end, List<Attribution> attributions)
    {
        for (int i = FirstFrom(attributions, question); i < attributions.Count && attributions[i].Verb < end; i++)
        {
            if ((attributions[i].Class & WordClass.Speech) != 0 && attributions[i].Who.Exists && (attributions[i].Class & WordClass.Bare) != 0) return Attachment.Of(attributions[i], "answer-to-question") with { Basis = Basis.Inferred };
        }

        return Attachment.None;
    }

    private Attachment Nearest(int at, int number, List<Attribution> attributions, TextSpan words, ref Introduction result)
    {
        bool saysI = WordsInMarks.SaysI(text, words);
        var fallback = Attachment.None;
        for (int i = FirstFrom(attributions, at) - 1; i >= 0; i--)
        {
            var a = attributions[i];
            if (a.Sentence != number || at - a.Verb > ClauseGrammar.Reach) break;
            // What an inquiry called “…” is its words; what young people say “goes nowhere” is not theirs.
            bool names = a.Order == AttributionOrder.Embedded && a.Verb == at - 1 && tokens[a.Verb].Is(WordClass.Transitive);
            // What I told the minister was, “…”
            names |= a.Order == AttributionOrder.Embedded && (grammar.Words.At(at - 1, number).Kind == TokenKind.Colon && a.Verb == at - 2 || grammar.Words.At(at - 1, number).Is(WordClass.Be) || result.Direct && grammar.Words.At(at - 2, number).Is(WordClass.Be));
            // What it does say is that the council “…”
            if (a.Order == AttributionOrder.Embedded && !names)
            {
                for (int k = a.Verb + 1; k + 1 < at && !names; k++) names = tokens[k].Is(WordClass.Be) && grammar.Words.IsWord(tokens[k + 1], "that");
            }

            if (a.Order == AttributionOrder.Embedded && !names) continue;
            if (a.Order == AttributionOrder.Impersonal)
            {
                if (fallback.Exists) break;
                result.Impersonal = true;
                return Attachment.None;
            }
            if (!a.Who.Exists)
            {
                if (a.SubjectToken >= 0 && !fallback.Exists) result.Unresolved = true;
                continue;
            }
            var found = Attachment.Of(a, a.Order switch
            {
                AttributionOrder.According => "according-to",
                AttributionOrder.Passive => "by-agent",
                _ => result.Direct && at - a.Verb <= 12 ? "verb-before" : "verb-in-sentence",
            });
            if (!fallback.Exists) result.Distance = at - a.Verb;
            // Who says I is somebody, not a report: the outer verb's subject.
            if (saysI && !a.Who.IsPerson && (a.Who.Head & (WordClass.Role | WordClass.People)) == 0 | a.Who.IsSource(text))
            {
                if (!fallback.Exists) fallback = found;
                continue;
            }
            if (fallback.Exists && !a.Who.IsPerson) continue;
            // The report says that carers feel “…”: the words are the report's.
            if (!fallback.Exists && !a.Who.IsPerson && IsOfMind(tokens[a.Verb]) && OuterSource(attributions, i, number) is { Exists: true } outer) return outer;
            return found;
        }
        return fallback;
    }

    // Jane Doe: “…”; The leader of the council: “…”; He had one message for staff: “…”.
    private Attachment Label(int first, int at, int sentence, int paragraph)
    {
        if (first >= at - 1) return Attachment.None;
        if (sources.Named(first, at) is { Exists: true } document) return document;
        if (at - first == 2 && grammar.Words.IsOneOf(tokens[first], "A", "Q"))
        {
            // The letters of questions and answers are nobody's name.
            return grammar.Words.IsWord(tokens[first], "A") && interviewee.Person >= 0
                ? new Attachment(new Attributed(interviewee.Person, new TextSpan(tokens[first].Start, tokens[first].End), default, WordClass.None, Basis.Inferred, "interviewee"), new TextSpan(tokens[first].Start, tokens[at - 1].End), "label-before-colon", Basis.Inferred, tokens[first].Start)
                : Attachment.None;
        }
        // Email 2, 6 October, from the director to the inspector: “…”
        int from = tokens[first].Is(WordClass.Document) ? tokens.FindIndex(first, at - first, t => grammar.Words.IsWord(t, "from")) : -1;
        var subject = from >= 0 ? grammar.After(from + 1, tokens[at].Sentence) : grammar.MainFrom(first, at - 1);
        if (!subject.Exists || subject.Kind == SubjectKind.Phrase && (subject.Head & WordClass.Noun) == 0) return Attachment.None;
        var who = finder.Who(subject, sentence, paragraph);
        return who.Exists ? new Attachment(who, new TextSpan(tokens[first].Start, tokens[at - 1].End), "label-before-colon", who.Basis, tokens[first].Start) : Attachment.None;
    }

    /// <summary>An attribution directly after a quotation: “…,” said Jane Doe; “…,” Jane Doe, the leader, told the BBC.</summary>
    internal Attachment After(int at, List<Attribution> attributions, TextSpan words)
    {
        int number = tokens[at].Sentence;
        int next = at + 1;
        while (grammar.Words.At(next, number).Kind is TokenKind.Comma or TokenKind.Dash && next < tokens.Count && tokens[next].Sentence == number && next < at + 3) next++;
        if (next >= tokens.Count || tokens[next].Sentence != number) return Attachment.None;
        if (grammar.Words.IsWord(tokens[next], "as")) next++;
        int first = FirstFrom(attributions, next);
        if (first >= attributions.Count) return Attachment.None;
        var a = attributions[first];
        if (a.Sentence != number || a.Verb - next > 40) return Attachment.None;
        if (a.Order is AttributionOrder.Inverted or AttributionOrder.According && a.Verb == next) return a.Who.Exists ? Attachment.Of(a, "verb-after") : a.SubjectToken >= 0 ? Attachment.Unresolved : Attachment.None;
        if (a.Order != AttributionOrder.Before || a.SubjectToken < next) return Attachment.None;
        if (tokens[next].Is(WordClass.Conjunction | WordClass.Preposition | WordClass.Subordinator | WordClass.Auxiliary)) return Attachment.None;
        for (int k = next; k < a.SubjectToken; k++)
        {
            if (tokens[k].Is(WordClass.Auxiliary | WordClass.Subordinator | WordClass.Pronoun) || tokens[k].Kind is TokenKind.Quote or TokenKind.Colon or TokenKind.Stop) return Attachment.None;
        }
        // “…” Jane Doe said: “…” – a new utterance, unless the comma inside says that the first goes on.
        if (IntroducesNext(a.Verb) && WordsInMarks.Last(text, words) is '.' or '!' or '?') return Attachment.None;
        return a.Who.Exists ? Attachment.Of(a, "verb-after") : Attachment.Unresolved;
    }

    /// <summary>An attribution that closes the sentence: Staff were under “real strain”, and left, the report said.</summary>
    internal Attachment AtSentenceEnd(int at, List<Attribution> attributions)
    {
        int number = tokens[at].Sentence;
        int end = at + 1, high = Math.Min(tokens.Count, at + 2 * ClauseGrammar.Reach);
        while (end < high && tokens[end].Sentence == number) end++;
        if (end == high && end < tokens.Count) return Attachment.None;
        while (end > at && tokens[end - 1].Kind == TokenKind.Stop) end--;
        int last = FirstFrom(attributions, end) - 1;
        if (last < 0 || attributions[last] is var a && (a.Sentence != number || a.Verb <= at || !a.Who.Exists)) return Attachment.None;
        bool before = a.Order == AttributionOrder.Before && end - a.Verb <= 2 && grammar.Words.At(a.SubjectToken - 1, number).IsBreak;
        bool inverted = a.Order is AttributionOrder.Inverted or AttributionOrder.According && grammar.Words.At(a.Verb - 1, number).IsBreak && end - a.Verb <= 14;
        return before || inverted ? Attachment.Of(a, "verb-at-sentence-end") : Attachment.None;
    }

    /// <summary>Whether the sentence ends by saying that it was said, not by whom: “…”, the inquest heard; “…”, a tribunal was told.</summary>
    internal bool IsImpersonalAtEnd(int at, List<Attribution> attributions)
    {
        int number = tokens[at].Sentence;
        int first = FirstFrom(attributions, at);
        if (first >= attributions.Count || attributions[first] is var a && (a.Sentence != number || a.Order != AttributionOrder.Impersonal)) return false;
        for (int k = a.Verb + 1; k < a.Verb + 5; k++)
        {
            if (grammar.Words.At(k, number).Kind == TokenKind.Stop) return true;
        }

        return false;
    }

    /// <summary>The first attribution at or after a token.</summary>
    internal static int FirstFrom(List<Attribution> attributions, int token)
    {
        int low = 0, high = attributions.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (attributions[middle].Verb < token) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private bool IntroducesNext(int verb)
    {
        int number = tokens[verb].Sentence;
        for (int k = verb + 1; k < verb + 12; k++)
        {
            var t = grammar.Words.At(k, number);
            if (t.Kind == TokenKind.Colon) return true;
            if (t.Kind == TokenKind.Quote) return grammar.Words.At(k - 1, number).Kind != TokenKind.Comma;
            if (t.Kind == TokenKind.Stop) return false;
        }
        return false;
    }

    // the word “x”, so-called “x”, a scheme called “x”, a rating of “x”, a “x” rule.
    private bool IsTermContext(int at, int number)
    {
        var before = grammar.Words.At(at - 1, number);
        if (before.Is(WordClass.Naming))
        {
            // "called it “x”" is speech, "a scheme called “x”" and "known as “x”" are names; "she called “x”" is speech again.
            return !before.Is(WordClass.AnyVerb) || grammar.Words.At(at - 2, number) is { Kind: TokenKind.Word } noun && !noun.Is(WordClass.Pronoun | WordClass.Auxiliary | WordClass.Conjunction) && !FollowsWhat(at - 2, number);
        }
        var second = grammar.Words.At(at - 2, number);
        if ((grammar.Words.IsOneOf(before, "as", "of", "the", "a") || grammar.Words.IsWord(before, "an")) && second.Is(WordClass.Naming) && !second.Is(WordClass.AnyVerb)) return true;
        var after = grammar.Words.At(at + 1, number);
        return grammar.Words.IsOneOf(after, "means", "meant", "refers", "referred") && !before.IsBreak;
    }

    // what a 1994 inquiry called “x”
    private bool FollowsWhat(int from, int number)
    {
        for (int k = from; k > from - 8; k--)
        {
            if (grammar.Words.IsWord(grammar.Words.At(k, number), "what")) return true;
            if (grammar.Words.At(k, number).Kind != TokenKind.Word) return false;
        }
        return false;
    }

    /// <summary>Whether a quotation stands before a noun as its adjective: a “no surprises” rule.</summary>
    internal bool IsAttributive(int at, bool single)
    {
        int number = tokens[at].Sentence;
        var before = grammar.Words.At(at - 1, number);
        var after = grammar.Words.At(at + 1, number);
        bool led = single && before.Kind == TokenKind.Word && !after.Is(WordClass.Pronoun | WordClass.AnyVerb) || before.Is(WordClass.Determiner) || before.Possessive || before.Kind == TokenKind.Person && before.Possessive;
        return led && after.Kind == TokenKind.Word && !after.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Subordinator | WordClass.Auxiliary | WordClass.Determiner | WordClass.Adverb);
    }
}
