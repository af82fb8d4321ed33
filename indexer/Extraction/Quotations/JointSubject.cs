namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Persons who are one subject together: Jane Doe and Ivor Bean said; the leader Jane Doe and her deputy, Ivor Bean, wrote; Jane Doe, Ivor
/// Bean and Ann Coe told.
/// </summary>
internal static class JointSubject
{
    /// <summary>How many words of an office may stand between "and" and a name.</summary>
    private const int LongestOffice = 10;

    /// <summary>More than any real statement has signatories for one verb.</summary>
    private const int MostPersons = 12;

    /// <summary>The tokens of the persons of the subject that the person at a token belongs to, in order: most often that one alone.</summary>
    public static List<int> Of(string text, List<ClauseToken> tokens, int at)
    {
        // Doe met Bean and Coe said: the object of a verb is no part of a subject.
        if (Before(text, tokens, at) is int before)
        {
            List<int> all = [at, before];
            while (all.Count < MostPersons && Listed(tokens, all[^1]) is int earlier) all.Add(earlier);
            if (IsSubject(tokens, all[^1]))
            {
                all.Reverse();
                return all;
            }
        }

        return After(text, tokens, at) is int after && IsSubject(tokens, at) ? [at, after] : [at];
    }

    private static int? Before(string text, List<ClauseToken> tokens, int at)
    {
        for (int k = at - 1; k > 0 && at - k <= LongestOffice && tokens[k].Sentence == tokens[at].Sentence; k--)
        {
            if (IsAnd(text, tokens[k]))
            {
                int person = tokens[k - 1].Kind == TokenKind.Comma ? k - 2 : k - 1;
                return person >= 0 && IsOther(tokens, person, at) ? person : null;
            }

            // her deputy, Ivor Bean
            if (!IsOfOffice(tokens[k]) && !(tokens[k].Kind == TokenKind.Comma && k == at - 1)) return null;
        }

        return null;
    }

    // The person before a comma, in a list that "and" has ended.
    private static int? Listed(List<ClauseToken> tokens, int at)
    {
        for (int k = at - 1; k > 0 && at - k <= LongestOffice && tokens[k].Sentence == tokens[at].Sentence; k--)
        {
            if (tokens[k].Kind == TokenKind.Comma) return IsOther(tokens, k - 1, at) ? k - 1 : null;
            if (!IsOfOffice(tokens[k])) return null;
        }

        return null;
    }

    private static int? After(string text, List<ClauseToken> tokens, int at)
    {
        if (at + 2 >= tokens.Count || !IsAnd(text, tokens[at + 1])) return null;
        for (int k = at + 2; k < tokens.Count && k - at <= LongestOffice && tokens[k].Sentence == tokens[at].Sentence; k++)
        {
            if (tokens[k].Kind == TokenKind.Person) return IsOther(tokens, k, at) ? k : null;
            if (!IsOfOffice(tokens[k])) return null;
        }

        return null;
    }

    private static bool IsOther(List<ClauseToken> tokens, int k, int at) =>
        tokens[k] is { Kind: TokenKind.Person, Possessive: false } other && other.Sentence == tokens[at].Sentence && other.Ref != tokens[at].Ref;

    private static bool IsOfOffice(ClauseToken t) =>
        t.Kind == TokenKind.Word && (!t.Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Pronoun | WordClass.Subordinator | WordClass.Conjunction) || t.Is(WordClass.Noun | WordClass.NounToo));

    private static bool IsAnd(string text, ClauseToken t) => t.Kind == TokenKind.Word && text.AsSpan(t.Start, t.End - t.Start) is "and" or "&";

    // The clause begins with the person, or with his or her office; or the verb stands right before.
    private static bool IsSubject(List<ClauseToken> tokens, int at)
    {
        for (int k = at - 1; k >= 0 && tokens[k].Sentence == tokens[at].Sentence; k--)
        {
            var t = tokens[k];
            if (t.Kind is TokenKind.Quote or TokenKind.Comma or TokenKind.Colon or TokenKind.Dash or TokenKind.Semicolon || t.Is(WordClass.Subordinator) || k == at - 1 && t.Is(WordClass.Speech)) return true;
            if (t.Kind != TokenKind.Word || t.Is(WordClass.AnyVerb | WordClass.Auxiliary | WordClass.Preposition | WordClass.Conjunction) && !t.Is(WordClass.Noun)) return false;
        }

        return true;
    }
}
