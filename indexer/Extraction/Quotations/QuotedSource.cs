namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Reads when somebody holds up the words of a document: "one sentence in the letter: “…”", "paragraph 61: “…”", "another line from it: “…”",
/// "he reads out the line about police, where …". They are the document's words, whoever the sentence is about.
/// </summary>
internal sealed class QuotedSource(string text, List<ClauseToken> tokens, ClauseGrammar grammar, Discourse discourse, AttributionFinder finder)
{
    /// <summary>The document whose words a quotation gives, or nobody.</summary>
    /// <param name="first">The first token of its sentence.</param>
    /// <param name="at">The quotation.</param>
    /// <param name="paragraph">The paragraph's number.</param>
    internal Attachment Before(int first, int at, int paragraph)
    {
        if (at - first < 2) return Attachment.None;
        bool colon = tokens[at - 1].Kind == TokenKind.Colon;
        if (colon && at - first <= 4 && IsPart(first, at - 2) && SubjectBefore(first, at) is { Exists: true } reader) return reader;
        // The relevant sentence reads: “…”
        if (colon && at - first > 3 && grammar.Words.IsOneOf(tokens[at - 2], "reads", "read", "says", "runs") && IsPartNoun(tokens[at - 3])) return Last(first, at, paragraph);
        if (colon && (IsPart(first, at - 2) || IsThisOne(first, at - 2))) return Last(first, at, paragraph);
        return ReadsOut(first, at) ? Last(first, at, paragraph) : Attachment.None;
    }

    // Teegan, 17, reads a poem. Last line: “…”.
    private Attachment SubjectBefore(int first, int at)
    {
        var who = first > 0 ? finder.SubjectOf(tokens[first - 1].Sentence) : Attributed.Nobody;
        return who is { Exists: true, IsPerson: true } ? new Attachment(who, new TextSpan(tokens[first].Start, tokens[at - 1].End), "subject-of-sentence-before", Basis.Inferred, -1) : Attachment.None;
    }

    /// <summary>He drew attention to one sentence in the letter: “…”.</summary>
    internal Attachment Named(int first, int at)
    {
        int noun = at - 2;
        if (noun < first + 2 || !tokens[noun].Is(WordClass.Document) || tokens[noun].Possessive) return Attachment.None;
        int start = noun;
        while (start > first && tokens[start].Kind == TokenKind.Word && !tokens[start].Is(WordClass.Determiner | WordClass.Preposition)) start--;
        if (!tokens[start].Is(WordClass.Determiner) || !grammar.Words.IsOneOf(grammar.Words.At(start - 1, tokens[at].Sentence), "in", "from", "of")) return Attachment.None;
        var phrase = new TextSpan(tokens[start].Start, tokens[noun].End);
        return new Attachment(new Attributed(-1, phrase, phrase, WordClass.Document, Basis.Stated, ""), new TextSpan(tokens[start - 1].Start, tokens[at - 1].End), "label-before-colon", Basis.Stated, tokens[start].Start);
    }

    // paragraph 61: the line: another sentence from it:
    private bool IsPart(int first, int last)
    {
        if (last - 1 > first && grammar.Words.IsOneOf(tokens[last], "it", "them") && grammar.Words.IsOneOf(tokens[last - 1], "from", "in", "of")) last -= 2;
        else if (last > first && char.IsAsciiDigit(text[tokens[last].Start])) last--;
        return IsPartNoun(tokens[last]) && !(last > first && grammar.Words.IsOneOf(tokens[last - 1], "her", "his", "their", "my"));
    }

    // The sentence that I cannot forget is this one: The line that matters is this:
    private bool IsThisOne(int first, int last)
    {
        if (last > first && grammar.Words.IsWord(tokens[last], "one")) last--;
        return grammar.Words.IsWord(tokens[last], "this") && last > first && grammar.Words.IsOneOf(tokens[last - 1], "is", "was", "reads") && tokens.FindIndex(first, Math.Min(4, last - first), IsPartNoun) >= 0;
    }

    private bool ReadsOut(int first, int at)
    {
        for (int k = at - 1; k > first; k--)
        {
            var t = tokens[k];
            if (t.Kind is TokenKind.Quote or TokenKind.Semicolon) return false;
            if (!IsPartNoun(t) && !t.Is(WordClass.Document)) continue;
            int verb = k - 1;
            while (verb > first && tokens[verb].Kind == TokenKind.Word && (tokens[verb].Is(WordClass.Determiner | WordClass.Preposition) || grammar.Words.IsOneOf(tokens[verb], "from", "out", "aloud") || grammar.Words.IsOneOf(tokens[verb], "another", "one")) && k - verb < 5) verb--;
            if (grammar.Words.IsOneOf(tokens[verb], "reads", "read", "reading") && (IsPartNoun(t) || grammar.Words.IsWord(tokens[verb + 1], "from"))) return true;
            if (grammar.Words.IsOneOf(tokens[verb], "quotes", "quoted", "quoting", "quote") && (IsPartNoun(t) || grammar.Words.IsWord(tokens[verb + 1], "from"))) return true;
        }

        return false;
    }

    private bool IsPartNoun(ClauseToken t) =>
        grammar.Words.IsOneOf(t, "sentence", "line", "passage", "paragraph") || grammar.Words.IsOneOf(t, "extract", "section", "page", "clause") || grammar.Words.IsOneOf(t, "finding", "footnote", "heading", "excerpt");

    private Attachment Last(int first, int at, int paragraph) =>
        discourse.LastSource(paragraph) is { Exists: true } source
            ? new Attachment(source, new TextSpan(tokens[first].Start, tokens[at - 1].End), "words-of-document", Basis.Inferred, tokens[first].Start)
            : Attachment.None;
}
