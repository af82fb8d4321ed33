namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Phrases that give words to somebody without a verb of saying: according to, in the words of, in her words, as she put it, what they meant
/// by, went on, shot back.
/// </summary>
internal sealed class CuePhrases(List<ClauseToken> tokens, ClauseGrammar grammar)
{
    /// <summary>Reads the phrase that a word begins or carries.</summary>
    /// <param name="i">A word of the class <see cref="WordClass.Cue"/>.</param>
    /// <param name="start">The first token of its sentence.</param>
    /// <param name="main">The subject of the sentence.</param>
    /// <returns>Where the subject stands, and it; null where the word is no cue here.</returns>
    internal (AttributionOrder Order, Subject Subject)? Read(int i, int start, Subject main)
    {
        var t = tokens[i];
        ClauseWords words = grammar.Words;
        var next = words.At(i + 1, t.Sentence);
        if (words.IsOneOf(t, "put", "puts")) return words.IsOneOf(next, "it", "this") || next.Kind == TokenKind.Comma && words.At(i + 2, t.Sentence).Kind == TokenKind.Quote ? (AttributionOrder.Before, grammar.Before(i)) : null;
        if (words.IsOneOf(t, "meant", "mean", "means")) return words.IsWord(next, "by") && words.At(i + 2, t.Sentence).Kind == TokenKind.Quote ? (AttributionOrder.Before, grammar.Before(i)) : null;
        if (words.IsOneOf(t, "goes", "went", "go")) return words.IsWord(next, "on") && words.At(i + 2, t.Sentence).Kind is TokenKind.Quote or TokenKind.Comma or TokenKind.Colon or TokenKind.Stop ? (AttributionOrder.Before, grammar.Before(i)) : null;
        if (words.IsOneOf(t, "shot", "hit", "fired", "shoots"))
        {
            if (!words.IsWord(next, "back")) return null;
            bool inverted = i > start && words.At(i - 1, t.Sentence).Kind is TokenKind.Quote or TokenKind.Comma;
            return inverted ? (AttributionOrder.Inverted, grammar.After(i + 2, t.Sentence)) : (AttributionOrder.Before, grammar.Before(i));
        }

        if (words.IsWord(t, "according")) return words.IsWord(next, "to") ? (AttributionOrder.According, grammar.After(i + 2, t.Sentence)) : null;
        if (OwnWords(i, start) is >= 0 and int owner)
        {
            // in her words, Ms Doe has…: she is named behind
            bool named = main.Token == i + 2 && (main.Kind == SubjectKind.Person || (main.Head & WordClass.Role) != 0);
            return (AttributionOrder.According, named ? main : new Subject(SubjectKind.Pronoun, tokens[owner].Start, tokens[owner].End, -1, WordClass.None, owner));
        }

        return words.IsWord(t, "words") && words.IsWord(next, "of") && words.IsWord(words.At(i - 1, t.Sentence), "the") ? (AttributionOrder.According, grammar.After(i + 2, t.Sentence)) : null;
    }

    // in her words; to use his own phrase: the token of the pronoun, or -1.
    private int OwnWords(int noun, int start)
    {
        int owner = noun - 1;
        if (owner > start && grammar.Words.IsWord(tokens[owner], "own")) owner--;
        if (owner <= start || !grammar.Words.IsOneOf(tokens[owner], "her", "his", "their")) return -1;
        return grammar.Words.IsOneOf(tokens[owner - 1], "in", "use", "using", "borrow") ? owner : -1;
    }
}
