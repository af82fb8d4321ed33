namespace SearchEngine.Queries;

/// <summary>
/// Makes a well-formed row of tokens of any: brackets paired and not too deep, operators between operands, signs before one. What does
/// not fit is read as a word where it is one, else left out, and noted.
/// </summary>
internal static class TokenMender
{
    public static List<Token> Mend(List<Token> tokens, NoteList notes) =>
        DropEmptyBrackets(DropLoneOperators(LimitClauses(PairBrackets(tokens, notes), notes), notes));

    private static List<Token> PairBrackets(List<Token> tokens, NoteList notes)
    {
        bool[] drop = new bool[tokens.Count];
        Stack<int> open = new();
        int ignored = 0; // brackets open beyond the deepest level
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Open)
            {
                if (open.Count < Limits.MaxDepth) { open.Push(i); continue; }
                ignored++;
                drop[i] = true;
                notes.Add(token.Start, token.End, $"Brackets go deeper than {Limits.MaxDepth} levels: the inner ones were left out.");
            }
            else if (token.Kind == TokenKind.Close)
            {
                if (ignored > 0) ignored--;
                else if (open.TryPop(out _)) continue;
                drop[i] = true;
            }
            else if (token.Kind is TokenKind.Tilde or TokenKind.Boost) drop[i] = i == 0 || drop[i - 1];
            else if (token.Kind == TokenKind.Bar) drop[i] = open.Count == 0 || ignored > 0;
        }
        foreach (int i in open) drop[i] = true;
        for (int i = 0; i < tokens.Count; i++)
            if (drop[i] && tokens[i].Kind is TokenKind.Open or TokenKind.Close)
                notes.Add(tokens[i].Start, tokens[i].End, "A bracket has no partner and was left out.");
        return tokens.Where((_, i) => !drop[i]).ToList();
    }

    private static List<Token> LimitClauses(List<Token> tokens, NoteList notes)
    {
        int clauses = 0;
        List<Token> kept = new(tokens.Count);
        bool dropped = false;
        foreach (Token token in tokens)
        {
            if (IsLeaf(token.Kind))
            {
                dropped = ++clauses > Limits.MaxClauses;
                if (dropped) notes.Add(token.Start, token.End, $"Only the first {Limits.MaxClauses} words were searched.");
            }
            else if (token.Kind is not (TokenKind.Tilde or TokenKind.Boost)) dropped = token.Kind == TokenKind.Field && clauses >= Limits.MaxClauses;
            if (!dropped) kept.Add(token);
        }
        return kept;
    }

    private static List<Token> DropLoneOperators(List<Token> tokens, NoteList notes)
    {
        // From the right, so that what follows is already mended; joining words look left afterwards.
        List<Token> signed = new(tokens.Count);
        for (int i = tokens.Count - 1; i >= 0; i--)
        {
            Token token = tokens[i];
            Token? next = signed.Count > 0 ? signed[^1] : null;
            bool starts = next is { } n && (IsLeaf(n.Kind) || n.Kind is TokenKind.Open or TokenKind.Field || IsSign(n.Kind));
            bool lone = token.Kind switch
            {
                TokenKind.Plus or TokenKind.Minus => !starts || next!.Value.Start != token.End,
                TokenKind.Not => !starts || (token.Text.Length == 0 && next!.Value.Start != token.End),
                TokenKind.And or TokenKind.Or => !starts,
                TokenKind.Field => !(next is { } v && (IsLeaf(v.Kind) || v.Kind == TokenKind.Open)),
                _ => false,
            };
            if (!lone) signed.Add(token);
            else if (AsWord(token, notes) is { } word) signed.Add(word);
        }
        signed.Reverse();

        List<Token> mended = new(signed.Count);
        foreach (Token token in signed)
        {
            bool lone = token.Kind is TokenKind.And or TokenKind.Or && (mended.Count == 0 || !EndsOperand(mended[^1].Kind));
            if (!lone) mended.Add(token);
            else if (AsWord(token, notes) is { } word) mended.Add(word);
        }
        return mended;
    }

    private static Token? AsWord(Token token, NoteList notes)
    {
        if (token.Kind == TokenKind.Field)
        {
            notes.Add(token.Start, token.End, $"Nothing follows “{token.Text}:”: it was read as a plain word.");
            return token with { Kind = TokenKind.Word };
        }
        if (token.Text.Length > 0)
        {
            notes.Add(token.Start, token.End, $"{token.Text} has nothing to join: it was read as a plain word.");
            return token with { Kind = TokenKind.Word };
        }
        notes.Add(token.Start, token.End, "A sign (+ - ! && ||) stands before nothing and was left out.");
        return null;
    }

    private static List<Token> DropEmptyBrackets(List<Token> tokens)
    {
        List<Token> kept = new(tokens.Count);
        bool dropSuffix = false;
        foreach (Token token in tokens)
        {
            if (dropSuffix && token.Kind is TokenKind.Tilde or TokenKind.Boost) continue;
            dropSuffix = token.Kind == TokenKind.Close && kept.Count > 0 && kept[^1].Kind == TokenKind.Open;
            if (!dropSuffix) { kept.Add(token); continue; }
            kept.RemoveAt(kept.Count - 1);
            while (kept.Count > 0 && (IsSign(kept[^1].Kind) || kept[^1].Kind is TokenKind.Field or TokenKind.And or TokenKind.Or))
                kept.RemoveAt(kept.Count - 1);
        }
        return kept;
    }

    private static bool IsLeaf(TokenKind kind) =>
        kind is TokenKind.Word or TokenKind.Pattern or TokenKind.Phrase or TokenKind.Range or TokenKind.Everything;

    private static bool IsSign(TokenKind kind) => kind is TokenKind.Plus or TokenKind.Minus or TokenKind.Not;

    private static bool EndsOperand(TokenKind kind) =>
        IsLeaf(kind) || kind is TokenKind.Close or TokenKind.Tilde or TokenKind.Boost;
}
