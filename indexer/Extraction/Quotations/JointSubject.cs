namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Persons who are one subject together: Jane Doe and Ivor Bean said; the leader, Jane Doe, and her deputy Ivor Bean wrote.</summary>
internal static class JointSubject
{
    /// <summary>How many words of an office may stand between "and" and a name.</summary>
    private const int LongestOffice = 10;

    /// <summary>The numbers of those named with the person at a token, in order, or null. Nobody is taken for the object of a verb before: Doe met Bean and Coe said.</summary>
    public static int[]? Others(List<ClauseToken> tokens, int at)
    {
        if (Coordinated(tokens, at, -1) is int before && IsSubject(tokens, before)) return [tokens[before].Ref];
        return Coordinated(tokens, at, 1) is int after && IsSubject(tokens, at) ? [tokens[after].Ref] : null;
    }

    // The person on the other side of an "and", past the words of an office.
    private static int? Coordinated(List<ClauseToken> tokens, int at, int step)
    {
        bool and = false;
        for (int k = at + step, words = 0; k >= 0 && k < tokens.Count && words <= LongestOffice && tokens[k].Sentence == tokens[at].Sentence; k += step, words++)
        {
            var t = tokens[k];
            if (t.Kind == TokenKind.Person) return and && !t.Possessive && t.Ref != tokens[at].Ref ? k : null;
            if (t.Is(WordClass.Conjunction) && IsAnd(t)) and = true;
            else if (t.Kind != TokenKind.Word || t.Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Subordinator | WordClass.Conjunction) && !t.Is(WordClass.Noun | WordClass.NounToo)) return null;
            // Jane Doe for Ivor Bean and the council: only an office may stand between.
            else if (and == step < 0 && t.Is(WordClass.Preposition) && (step > 0 || words == 0)) return null;
        }
        return null;
    }

    // "and" is the only conjunction of three letters.
    private static bool IsAnd(ClauseToken t) => t.End - t.Start == 3;

    // The clause begins with the person, or with his or her office.
    private static bool IsSubject(List<ClauseToken> tokens, int at)
    {
        for (int k = at - 1; k >= 0 && tokens[k].Sentence == tokens[at].Sentence; k--)
        {
            var t = tokens[k];
            if (t.Kind is TokenKind.Quote or TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Semicolon) return true;
            if (t.Is(WordClass.Subordinator) || t.Is(WordClass.Speech) && tokens[k].End < tokens[at].Start && k + 1 == at) return true;
            if (t.Kind != TokenKind.Word || t.Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction) && !t.Is(WordClass.Noun)) return false;
        }
        return true;
    }
}
