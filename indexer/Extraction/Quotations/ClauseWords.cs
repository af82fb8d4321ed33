namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>The tokens of a paragraph with the small questions the grammar asks of them: is it this word, a capital, a participle?</summary>
internal sealed class ClauseWords(string text, List<ClauseToken> tokens)
{
    /// <summary>The token at an index when it stands in a sentence, else one that is nothing.</summary>
    internal ClauseToken At(int i, int sentence) => i >= 0 && i < tokens.Count && tokens[i].Sentence == sentence ? tokens[i] : new ClauseToken(TokenKind.Stop, 0, 0, WordClass.None, -1, -1, false);

    internal bool IsWord(ClauseToken t, string word) =>
        t.Kind == TokenKind.Word && t.End - t.Start == word.Length && text.AsSpan(t.Start, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsOneOf(ClauseToken t, string a, string b, string c = "", string d = "") => IsWord(t, a) || IsWord(t, b) || c.Length > 0 && IsWord(t, c) || d.Length > 0 && IsWord(t, d);

    internal bool IsCapital(ClauseToken t) => t.Kind == TokenKind.Word && t.End > t.Start && char.IsUpper(text[t.Start]);

    internal bool IsTime(ClauseToken t) => t.Is(WordClass.Number) || IsOneOf(t, "time", "week", "month", "year") || IsOneOf(t, "day", "morning", "evening", "afternoon");

    /// <summary>What people do to say something again and again, or at last: used to say, liked to say, went on to say.</summary>
    internal bool IsHabit(ClauseToken t) => IsOneOf(t, "used", "likes", "liked", "loved") || IsOneOf(t, "began", "continued", "continues", "came") || IsOneOf(t, "tends", "tended", "had", "has") || IsOneOf(t, "on", "chose", "managed", "dared");

    /// <summary>A past form that English does not make with -ed, of what people do most: it ends a subject.</summary>
    internal bool IsIrregularPast(ClauseToken t) =>
        t.Kind == TokenKind.Word && !t.Is(WordClass.Noun) && text.AsSpan(t.Start, t.End - t.Start) is "came" or "went" or "took" or "gave" or "got" or "ran" or "rang" or "sat" or "stood" or "met" or "brought" or "kept" or "left" or "lost" or "sent" or "spent" or "wept" or "won" or "began" or "knew" or "made" or "became" or "fell" or "rose" or "drove" or "grew" or "threw" or "held" or "put" or "hit" or "shot" or "let";

    internal bool IsParticiple(ClauseToken t)
    {
        if (t.Kind != TokenKind.Word || t.Is(WordClass.Noun | WordClass.Auxiliary)) return false;
        if (t.Is(WordClass.AnyVerb) && t.Is(WordClass.Ing | WordClass.Past)) return true;
        var word = text.AsSpan(t.Start, t.End - t.Start);
        return word.Length > 4 && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)) || word is "led" or "used" or "held" or "born" or "made" or "Led" or "seen" or "given" or "written" or "taken" or "shown" or "sent" or "known" or "drawn" or "set" or "run" or "Held" or "Born" or "Seen" or "Given";
    }

    internal bool HasVerb(int start, int end)
    {
        for (int k = start; k < end; k++)
        {
            if (tokens[k].Is(WordClass.Auxiliary | WordClass.AnyVerb) && !tokens[k].Is(WordClass.NounToo | WordClass.Noun)) return true;
        }
        return false;
    }
}
