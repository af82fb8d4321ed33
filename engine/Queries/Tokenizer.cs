using System.Text;

namespace SearchEngine.Queries;

/// <summary>Cuts a query into <see cref="Token"/>s, in one pass from left to right. Whatever it meets, it goes on.</summary>
internal sealed class Tokenizer(string text, Predicate<string> isField, NoteList notes)
{
    private readonly List<Token> _tokens = [];
    private int _at;
    private bool _afterField;

    public List<Token> Read()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at])) _at++;
            else ReadOne();
        }
        return _tokens;
    }

    private void ReadOne()
    {
        char c = text[_at];
        bool afterField = _afterField;
        _afterField = false;
        if (c == '(') Add(TokenKind.Open, 1);
        else if (c == ')') { Add(TokenKind.Close, 1); ReadSuffixes(); }
        else if (afterField && (c is '[' or '{' or '<' or '>') && RangeReader.TryRead(text, _at, out Token range)) { Add(range); ReadSuffixes(); }
        else if (!afterField && TryReadOperator(c)) { }
        else if (TryReadPhrase()) ReadSuffixes();
        else ReadWord(afterField);
    }

    private bool TryReadOperator(char c)
    {
        if (Follows("&&")) return Add(TokenKind.And, 2);
        if (Follows("||")) return Add(TokenKind.Or, 2);
        if (c == '|') return Add(TokenKind.Bar, 1);
        if (c is not ('+' or '-' or '!')) return false;
        TokenKind kind = c switch { '+' => TokenKind.Plus, '-' => TokenKind.Minus, _ => TokenKind.Not };
        return Add(kind, 1);
    }

    private bool TryReadPhrase()
    {
        bool exact = text[_at] == '=' && _at + 1 < text.Length;
        int open = exact ? _at + 1 : _at;
        bool isDouble = QuoteMarks.EndsWord(text[open]);
        int close = QuoteMarks.FindClose(text, open);
        if (close < 0)
        {
            if (!isDouble) return false;
            notes.Add(open, open + 1, "A quotation mark has no partner: the words after it were read as plain words.");
            _at = open + 1;
            return true;
        }
        Add(new Token(TokenKind.Phrase, _at, close + 1, Unescape(text[(open + 1)..close]), exact));
        return true;
    }

    private void ReadWord(bool afterField)
    {
        int start = _at;
        if (EndOfPlainWord() is > 0 and int end)
        {
            _at = end;
            AddWord(start, text[start..end], "", wild: false, exact: false, afterField);
            return;
        }
        bool exact = text[_at] == '=' && _at + 1 < text.Length && !char.IsWhiteSpace(text[_at + 1]);
        if (exact) _at++;
        StringBuilder plain = new(), pattern = new();
        bool wild = false, escaped = false, address = false;
        while (_at < text.Length)
        {
            char c = text[_at];
            if (char.IsWhiteSpace(c) || c is '(' or ')' or '|' || QuoteMarks.EndsWord(c) || Follows("&&")) break;
            if (_at > start && ((c == '^' && NumberLength(_at + 1) > 0) || (c == '~' && TildeLength() > 0))) break;
            if (c == ':' && !afterField && !exact && !escaped && !address && TryReadField(start, plain)) return;
            address |= !afterField && Follows("://"); // its other colons are no fields, its question mark no wildcard
            if (c == '\\' && _at + 1 < text.Length)
            {
                escaped = true;
                plain.Append(text[++_at]);
                pattern.Append(text[_at] is '*' or '?' ? ' ' : text[_at]);
            }
            else
            {
                wild |= c is '*' or '?';
                plain.Append(c);
                pattern.Append(c);
            }
            _at++;
        }
        AddWord(start, plain.ToString(), pattern.ToString(), wild && !exact && !address, exact, escaped || afterField);
    }

    /// <summary>The end of a word of nothing but letters and digits before a space or the end; 0 for others.</summary>
    private int EndOfPlainWord()
    {
        int end = _at;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return end > _at && (end == text.Length || char.IsWhiteSpace(text[end])) ? end : 0;
    }

    private void AddWord(int start, string plain, string pattern, bool wild, bool exact, bool literal)
    {
        if (plain.Length == 0 && !exact) { _at = Math.Max(_at, start + 1); return; }
        // A question ends with a question mark; after a field name it is a wildcard.
        if (wild && !literal) pattern = pattern.TrimEnd('?', '.', '!', ',', ';', ':');
        TokenKind kind = (plain, literal) switch
        {
            ("AND", false) => TokenKind.And,
            ("OR", false) => TokenKind.Or,
            ("NOT", false) => TokenKind.Not,
            _ when wild && pattern.Length > 0 && pattern.All(p => p == '*') => TokenKind.Everything,
            _ when wild && pattern.AsSpan().IndexOfAny('*', '?') >= 0 => TokenKind.Pattern,
            _ => TokenKind.Word,
        };
        Add(new Token(kind, start, _at, kind == TokenKind.Pattern ? pattern : plain, exact));
        ReadSuffixes();
    }

    // At a colon, with what stands before it in this word.
    private bool TryReadField(int start, StringBuilder before)
    {
        string name = before.ToString();
        if (name == "*" && _at + 1 < text.Length && text[_at + 1] == '*')
        {
            _at += 2;
            Add(new Token(TokenKind.Everything, start, _at));
            ReadSuffixes();
            return true;
        }
        if (name.Length == 0 || !char.IsLetter(name[0]) || !name.All(c => char.IsLetterOrDigit(c) || c is '-' or '_')) return false;
        bool hasValue = _at + 1 < text.Length && text.AsSpan(_at + 1).TrimStart() is [not ')', ..];
        if (hasValue && isField(name))
        {
            _at++;
            Add(new Token(TokenKind.Field, start, _at, name));
            _afterField = true;
            while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
            return true;
        }
        if (!isField(name))
            notes.Add(start, _at + 1, $"There is no field “{name}”: it was read as a plain word.");
        if (Follows("://")) return false;
        Add(new Token(TokenKind.Word, start, _at, name));
        _at++;
        return true;
    }

    private void ReadSuffixes()
    {
        while (_at < text.Length)
        {
            if (text[_at] == '^' && NumberLength(_at + 1) is > 0 and int boost)
                AddNumber(TokenKind.Boost, boost);
            else if (text[_at] == '~' && TildeLength() is > 0 and int tilde)
                AddNumber(TokenKind.Tilde, tilde - 1);
            else return;
        }
    }

    private void AddNumber(TokenKind kind, int length)
    {
        Add(new Token(kind, _at, _at + 1 + length, text.Substring(_at + 1, length)));
    }

    // A tilde with its number, where the word ends after it; 0 where it is none.
    private int TildeLength()
    {
        int length = 1 + NumberLength(_at + 1), next = _at + length;
        return next >= text.Length || char.IsWhiteSpace(text[next]) || text[next] is ')' or '^' or '~' or '|' ? length : 0;
    }

    private int NumberLength(int from)
    {
        int i = from;
        while (i < text.Length && i - from < 24 && char.IsAsciiDigit(text[i])) i++;
        if (i == from) return 0;
        if (i + 1 < text.Length && text[i] == '.' && char.IsAsciiDigit(text[i + 1]))
            for (i++; i < text.Length && i - from < 24 && char.IsAsciiDigit(text[i]); i++) { }
        int e = i;
        if (e < text.Length && text[e] == 'E')
        {
            e++;
            if (e < text.Length && text[e] is '-' or '+') e++;
            int digits = e;
            while (e < text.Length && e - digits < 2 && char.IsAsciiDigit(text[e])) e++;
            if (e > digits) i = e;
        }
        return i - from;
    }

    private static string Unescape(string quoted)
    {
        if (!quoted.Contains('\\', StringComparison.Ordinal)) return quoted;
        StringBuilder plain = new(quoted.Length);
        for (int i = 0; i < quoted.Length; i++)
            plain.Append(quoted[i] == '\\' && i + 1 < quoted.Length ? quoted[++i] : quoted[i]);
        return plain.ToString();
    }

    private bool Follows(string what) => string.CompareOrdinal(text, _at, what, 0, what.Length) == 0;

    private bool Add(TokenKind kind, int length)
    {
        Add(new Token(kind, _at, _at + length));
        return true;
    }

    private void Add(Token token)
    {
        _tokens.Add(token);
        _at = token.End;
    }
}
