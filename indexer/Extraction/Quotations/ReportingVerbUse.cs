namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Tells a reporting verb in use from the same word as a noun, or as a participle before a noun.</summary>
internal sealed class ReportingVerbUse(string text, List<ClauseToken> tokens, ClauseWords words)
{
    /// <summary>Whether a token is a reporting verb in use, not a noun or a participle before a noun.</summary>
    internal bool IsReportingVerb(int i)
    {
        var t = tokens[i];
        if (!t.Is(WordClass.AnyVerb) || t.Possessive) return false;
        var before = words.At(i - 1, t.Sentence);
        var after = words.At(i + 1, t.Sentence);
        // a young man called Dwayne
        if (words.IsOneOf(t, "called", "named", "dubbed") && after.Kind == TokenKind.Person && before.Is(WordClass.Noun)) return false;
        // read it twice, read a story: only what is followed by the words is quoted
        if (words.IsOneOf(t, "read", "reads", "reading") && after is not { Kind: TokenKind.Quote or TokenKind.Colon or TokenKind.Comma } && !words.IsOneOf(after, "that", "as", "out", "aloud") && !words.IsOneOf(after, "simply", "in")) return false;
        // had found it hardest; told their stories: no words are given
        if (words.IsOneOf(t, "found", "find", "finds") && words.IsWord(after, "it") && words.At(i + 2, t.Sentence) is { Kind: TokenKind.Word } how && !how.Is(WordClass.Auxiliary | WordClass.AnyVerb)) return false;
        if (words.IsOneOf(t, "told", "tell", "tells") && after.Is(WordClass.Determiner) && words.IsOneOf(words.At(i + 2, t.Sentence), "story", "stories")) return false;
        if (before.Possessive || before.Is(WordClass.Determiner) && !IsAlone(before)) return false;
        if (t.Is(WordClass.Bare))
        {
            // I always say; parents also say.
            int subject = i - 1;
            while (words.At(subject, t.Sentence).Is(WordClass.Adverb) && i - subject < 4) subject--;
            before = words.At(subject, t.Sentence);
            bool plural = before.Is(WordClass.People) || before.Is(WordClass.Document | WordClass.Body) && text[before.End - 1] == 's' && text[before.End - 2] != 's' || t.Is(WordClass.Speech) && IsPluralNoun(before) || before.Is(WordClass.Pronoun) && !words.IsWord(before, "he") && !words.IsWord(before, "she") && !words.IsWord(before, "it");
            bool led = before.Is(WordClass.Auxiliary) || before.Kind == TokenKind.Person && words.At(subject - 1, t.Sentence).Is(WordClass.Auxiliary) || before.Is(WordClass.Pronoun) && (words.At(subject - 1, t.Sentence).Is(WordClass.Auxiliary) || text.AsSpan(before.Start, before.End - before.Start).IndexOfAny('’', '\'') > 0) || words.IsWord(before, "to") || words.IsWord(before, "not") || words.IsWord(before, "who") || IsHeard(i);
            bool inverted = before.Kind == TokenKind.Quote || before.Kind == TokenKind.Comma && words.At(i - 2, t.Sentence).Kind == TokenKind.Quote;
            if (!plural && !led && !inverted && !IsSameVerbRow(i) && !HasPluralHead(i)) return false;
            return !t.Is(WordClass.NounToo) || led || after.Is(WordClass.Subordinator) || after.Is(WordClass.Determiner) || after.Kind is TokenKind.Quote or TokenKind.Colon or TokenKind.Comma;
        }
        if (t.Is(WordClass.NounToo) && !t.Is(WordClass.Past))
        {
            if (t.Is(WordClass.Ing)) return !before.Is(WordClass.Preposition) || after.Kind == TokenKind.Quote || words.IsWord(after, "that");
            bool named = before.Kind == TokenKind.Person || before.Is(WordClass.Noun) && !before.Is(WordClass.People) || before.Is(WordClass.Pronoun) || words.IsWord(before, "who") || before.Is(WordClass.Adverb) ||
                words.IsCapital(before) || before.Kind is TokenKind.Quote or TokenKind.Comma or TokenKind.Dash;
            return named && !after.Is(WordClass.Auxiliary) && !after.Is(WordClass.AnyVerb) && !after.Is(WordClass.Preposition) && !after.Is(WordClass.Conjunction) && (after.Kind != TokenKind.Stop || FollowsQuotation(i));
        }
        return !(t.Is(WordClass.Past) && before.Is(WordClass.Preposition));
    }

    // I once heard a head teacher say that…
    private bool IsHeard(int i)
    {
        for (int k = i - 1; k > i - 8; k--)
        {
            var t = words.At(k, tokens[i].Sentence);
            if (t.Kind is not (TokenKind.Word or TokenKind.Person)) return false;
            if (words.IsOneOf(t, "heard", "hear", "saw", "let")) return true;
        }
        return false;
    }

    // One said; others wrote: these stand without a noun.
    private bool IsAlone(ClauseToken t) => words.IsOneOf(t, "one", "another", "some", "many") || words.IsOneOf(t, "most", "others", "both", "several");

    private bool IsPluralNoun(ClauseToken t) => t.Kind == TokenKind.Word && t.Class == WordClass.None && t.End - t.Start > 4 && char.IsLower(text[t.End - 1]) && text[t.End - 1] == 's' && text[t.End - 2] is not ('s' or 'u' or 'i');

    // Council documents seen by the Gazette describe the building as…: the head stands before its participle or preposition.
    private bool HasPluralHead(int i)
    {
        if (words.At(i + 1, tokens[i].Sentence) is not ({ Kind: TokenKind.Quote } or { Class: > WordClass.None }) || tokens[i].Is(WordClass.NounToo)) return false;
        for (int k = i - 2; k > i - 10; k--)
        {
            var t = words.At(k, tokens[i].Sentence);
            if (t.Kind is not (TokenKind.Word or TokenKind.Person) || t.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Subordinator)) return false;
            var next = words.At(k + 1, tokens[i].Sentence);
            if (!next.Is(WordClass.Preposition) && !words.IsParticiple(next)) continue;
            if (t.Is(WordClass.People) || t.Is(WordClass.Document | WordClass.Body) && text[t.End - 1] == 's') return !words.At(k - 1, t.Sentence).Is(WordClass.Preposition) || words.At(k - 2, t.Sentence).Kind != TokenKind.Word;
        }
        return false;
    }

    private bool FollowsQuotation(int i)
    {
        for (int k = i - 1; k >= 0 && k > i - 10 && tokens[k].Sentence == tokens[i].Sentence; k--)
        {
            if (tokens[k].Kind == TokenKind.Quote) return true;
        }
        return false;
    }

    // said and wrote; say or write: the second of two verbs.
    private bool IsSameVerbRow(int i) => i > 1 && tokens[i - 1].Is(WordClass.Conjunction) && tokens[i].Sentence == tokens[i - 1].Sentence && !tokens[i].Is(WordClass.NounToo);
}
