namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Reads who is named behind a quotation without a verb: “…” – Jane Doe, foster carer; “…” (Foster carer, Leeds); and, in the sentence after
/// it, "That is the verdict of Jane Doe".
/// </summary>
internal sealed class Afterword(string text, List<ClauseToken> tokens, ClauseGrammar grammar, AttributionFinder finder)
{
    /// <summary>The longest signature, in tokens.</summary>
    private const int Longest = 16;

    /// <summary>Who signs: the tokens from a dash or a bracket on to the end of the paragraph or sentence.</summary>
    /// <param name="from">The first token behind the quotation.</param>
    /// <param name="bare">A name without dash or bracket is a signature too.</param>
    /// <param name="below">It stands right below the quotation, so that somebody's part in life is enough.</param>
    internal Attachment Signature(int from, bool bare, bool below = false)
    {
        if (from >= tokens.Count) return Attachment.None;
        int first = from;
        bool dash = tokens[first].Kind == TokenKind.Dash, bracket = tokens[first].Kind == TokenKind.Open;
        if (dash || bracket) first++;
        else if (!bare || tokens[first].Kind != TokenKind.Person && !(below && tokens[first].Kind == TokenKind.Word)) return Attachment.None;
        int end = first;
        while (end < tokens.Count && end - first < Longest && tokens[end].Sentence == tokens[first].Sentence && !(bracket && tokens[end].Kind == TokenKind.Shut) && tokens[end].Kind is TokenKind.Word or TokenKind.Person or TokenKind.Comma or TokenKind.Open or TokenKind.Shut or TokenKind.Dash) end++;
        // Foster carer, speaking to inspectors about her son
        bool going = false;
        int aside = tokens.FindIndex(first, end - first, t => t.Kind == TokenKind.Comma);
        if (aside > first && aside + 1 < end && grammar.Words.IsOneOf(tokens[aside + 1], "speaking", "writing", "talking") && (end >= tokens.Count || tokens[end].Kind is TokenKind.Stop) && !grammar.Words.HasVerb(first, aside)) (end, going) = (aside, true);
        else if (end == first || end < tokens.Count && tokens[end].Kind is not (TokenKind.Stop or TokenKind.Shut or TokenKind.Semicolon or TokenKind.Quote) || grammar.Words.HasVerb(first, end)) return Attachment.None;
        if (bare && !going && end < tokens.Count) return Attachment.None;
        var cue = new TextSpan(tokens[from].Start, tokens[end - 1].End);
        int person = tokens.FindIndex(first, end - first, t => t is { Kind: TokenKind.Person, Possessive: false });
        if (person >= 0 && IsLed(first, person)) return new Attachment(new Attributed(tokens[person].Ref, new TextSpan(tokens[person].Start, tokens[person].End), default, WordClass.None, Basis.Stated, ""), cue, "signature-after", Basis.Stated, tokens[from].Start);
        int last = first;
        while (last < end && tokens[last].Kind == TokenKind.Word && !(last > first && tokens[last].Is(WordClass.Preposition) && !tokens[last - 1].Is(WordClass.Noun))) last++;
        if (last == first || !(bracket && from == 1 && end + 2 >= tokens.Count) && !IsSigner(first, last, bracket)) return Attachment.None;
        var phrase = new TextSpan(tokens[first].Start, tokens[last - 1].End);
        return new Attachment(new Attributed(-1, phrase, phrase, tokens[last - 1].Is(WordClass.Body | WordClass.Document) ? tokens[last - 1].Class & WordClass.Noun : WordClass.Role, Basis.Stated, ""), cue, "signature-after", Basis.Stated, tokens[from].Start);
    }

    /// <summary>Whose words the sentence that begins at a token says that the quotation before it was: That is the verdict of Jane Doe; So wrote Jane Doe.</summary>
    internal Attachment Verdict(int from)
    {
        if (from + 3 >= tokens.Count) return Attachment.None;
        int number = tokens[from].Sentence;
        int k = from + 1;
        if (!grammar.Words.IsOneOf(tokens[from], "that", "this", "those", "these")) return Attachment.None;
        if (!grammar.Words.At(k, number).Is(WordClass.Be)) return Attachment.None;
        for (k++; k < from + 9; k++)
        {
            var t = grammar.Words.At(k, number);
            if (t.Kind != TokenKind.Word || t.Is(WordClass.Pronoun | WordClass.Auxiliary | WordClass.Subordinator)) return Attachment.None;
            if (!grammar.Words.IsOneOf(t, "of", "from") || !PossessedWords.IsSaying(tokens[k - 1], grammar.Words)) continue;
            var subject = grammar.After(k + 1, number);
            var who = subject.Exists && AttributionFinder.CanSpeak(subject) ? finder.Who(subject, 0, 0) : Attributed.Nobody;
            return who.Exists ? new Attachment(who, new TextSpan(tokens[from].Start, tokens[k].End), "verdict-after", who.Basis, tokens[from].Start) : Attachment.None;
        }

        return Attachment.None;
    }

    // Cllr, Foster carer Jane Doe: nothing but an office stands before the name.
    private bool IsLed(int first, int person)
    {
        for (int k = first; k < person; k++)
        {
            if (tokens[k].Kind == TokenKind.Comma && k == person - 1) continue;
            if (tokens[k].Kind != TokenKind.Word || tokens[k].Is(WordClass.Preposition) && k == person - 1) return false;
        }

        return true;
    }

    // A name of no list (capitals throughout), or somebody's part in life: mum of two, Year 9 pupil.
    private bool IsSigner(int first, int last, bool bracket)
    {
        bool role = false, capitals = true;
        for (int k = first; k < last; k++)
        {
            role |= tokens[k].Is(WordClass.Role | WordClass.People | WordClass.Body | WordClass.Document);
            capitals &= char.IsUpper(text[tokens[k].Start]);
        }

        return role || capitals && last - first <= (bracket ? 1 : 3);
    }
}
