namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Whose turn it is in a record of speech: a line that begins with a name and a colon (Hansard's "Jane Doe (Aston) (Lab):", an interview's
/// "JD:") gives the words after it, and the lines after that, to its speaker, who is "I" there. In a text of one author "I" is its author.
/// </summary>
internal sealed class SpeakerTurns
{
    // Tokens of a label: a name with its place and party, or a minister's office with the name in brackets.
    private const int LongestLabel = 24;

    private static readonly System.Buffers.SearchValues<char> Figures = System.Buffers.SearchValues.Create("0123456789.");

    private readonly string _text;
    private readonly IReadOnlyList<Person> _persons;
    private readonly Attributed _author;
    private Attributed _turn = Attributed.Nobody;

    /// <param name="text">The text.</param>
    /// <param name="persons">Its persons.</param>
    /// <param name="author">The number of the one author, or -1.</param>
    internal SpeakerTurns(string text, IReadOnlyList<Person> persons, int author)
    {
        _text = text;
        _persons = persons;
        _author = author < 0 ? Attributed.Nobody : new Attributed(author, default, default, WordClass.None, Basis.Inferred, "author");
    }

    /// <summary>The number of the person a letter is written to, who is "you" in it; or -1.</summary>
    internal int Addressee { get; init; } = -1;

    /// <summary>Whom "I" means outside quotation marks, or nobody.</summary>
    internal Attributed Speaker => _turn.Exists ? _turn : _author;

    /// <summary>Who speaks in the turn, where a label said so; or nobody.</summary>
    internal Attributed Turn => _turn;

    /// <summary>Reads the label of a paragraph, if it has one, and takes it off unless a quotation follows it: its sentence begins behind it. So it does behind a paragraph's number.</summary>
    internal void Read(List<ClauseToken> tokens)
    {
        if (tokens.Count > 1 && IsNumber(tokens[0])) tokens.RemoveAt(0);
        if (tokens.Count > 1 && ClockEnd(tokens[0].Start) is > 0 and int clock) tokens.RemoveAll(t => t.Start < clock);
        int colon = Colon(tokens);
        if (colon <= 0) return;
        var before = _turn;
        _turn = Attributed.Nobody;
        ReadLabel(tokens, colon);
        bool labelled = _turn.Exists;
        if (!labelled) _turn = before;
        if (labelled && colon + 1 < tokens.Count && tokens[colon + 1].Kind != TokenKind.Quote) tokens.RemoveRange(0, colon + 1);
    }

    // [00:01:20] at the head of a turn in a transcript: where it ends, or -1.
    private int ClockEnd(int start)
    {
        if (_text[start] is not ('[' or '(')) return -1;
        int end = start + 1, colons = 0;
        while (end < _text.Length && (char.IsAsciiDigit(_text[end]) || _text[end] is ':' or '.')) colons += _text[end++] == ':' ? 1 : 0;
        return colons > 0 && end < _text.Length && _text[end] is ']' or ')' ? end + 1 : -1;
    }

    // 1. 2.3 Q4
    private bool IsNumber(ClauseToken t)
    {
        if (t.Kind != TokenKind.Word) return false;
        var word = _text.AsSpan(t.Start, t.End - t.Start);
        if (word[0] == 'Q' && word.Length > 1) return !word[1..].ContainsAnyExceptInRange('0', '9');
        if (!char.IsAsciiDigit(word[0]) || word.ContainsAnyExcept(Figures)) return false;
        return word.Contains('.') || t.End < _text.Length && _text[t.End] is '.' or ')' or '\t' || t.End + 1 < _text.Length && _text[t.End] == ' ' && _text[t.End + 1] == ' ';
    }

    private void ReadLabel(List<ClauseToken> tokens, int colon)
    {
        int person = tokens.FindIndex(0, colon, t => t is { Kind: TokenKind.Person, Possessive: false });
        if (person >= 0) _turn = new Attributed(tokens[person].Ref, new TextSpan(tokens[person].Start, tokens[person].End), default, WordClass.None, Basis.Inferred, "turn");
        else if (colon == 1 && ByInitials(_text.AsSpan(tokens[0].Start, tokens[0].End - tokens[0].Start)) is >= 0 and int called) _turn = new Attributed(called, new TextSpan(tokens[0].Start, tokens[0].End), default, WordClass.None, Basis.Inferred, "turn");
        else if (IsOffice(tokens, colon)) _turn = new Attributed(-1, new TextSpan(tokens[0].Start, tokens[colon - 1].End), new TextSpan(tokens[0].Start, tokens[colon - 1].End), WordClass.Role, Basis.Inferred, "turn");
    }

    // The colon that ends a label at the head of a paragraph: nothing before it says anything.
    private static int Colon(List<ClauseToken> tokens)
    {
        for (int i = 0; i < tokens.Count && i < LongestLabel; i++)
        {
            var t = tokens[i];
            if (t.Kind == TokenKind.Colon) return i;
            if (t.Kind is TokenKind.Quote or TokenKind.Stop or TokenKind.Semicolon || t.Is(WordClass.Auxiliary | WordClass.Pronoun | WordClass.Subordinator) || t.Is(WordClass.Speech) && !t.Is(WordClass.NounToo | WordClass.Noun)) return -1;
        }

        return -1;
    }

    // PRESENTER: The Chair: nobody's name, but another's turn.
    private bool IsOffice(List<ClauseToken> tokens, int colon)
    {
        if (colon > 4) return false;
        var last = tokens[colon - 1];
        bool capitals = true;
        for (int i = tokens[0].Start; i < last.End; i++) capitals &= !char.IsLower(_text[i]);
        return tokens[colon - 1].Kind == TokenKind.Word && (capitals && last.End - tokens[0].Start > 2 || last.Is(WordClass.Role) && char.IsUpper(_text[last.Start]));
    }

    // JD for Jane Doe, where nobody else has these initials.
    private int ByInitials(ReadOnlySpan<char> label)
    {
        if (label.Length is < 2 or > 4 || label.ContainsAnyExceptInRange('A', 'Z')) return -1;
        int found = -1;
        for (int i = 0; i < _persons.Count; i++)
        {
            int at = 0;
            bool fits = true, start = true;
            foreach (char c in _persons[i].Name)
            {
                if (start && char.IsUpper(c)) fits &= at < label.Length && label[at++] == c;
                start = c is ' ' or '-' or '‑';
            }

            if (!fits || at != label.Length) continue;
            if (found >= 0) return -1;
            found = i;
        }

        return found;
    }
}
