using System.Buffers;

namespace SearchEngine.Analysis;

/// <summary>
/// Reads the sentences of an English text one after the other, without allocating. A sentence ends at full stops,
/// exclamation or question marks or an ellipsis, with the closing quotation marks and brackets after them, when white space and
/// then the look of a beginning follow: an upper-case letter, a digit, an opening mark, a sign of money. A full stop of an abbreviation or
/// an initial, or after a number that numbers the sentence itself, ends none. An empty line and a bullet always end one; a line end
/// is a space like another.
/// </summary>
public ref struct SentenceReader
{
    private const string Bullets = "\u2022\u2023\u2043\u25AA\u25CF\u25E6\u2219\uF0B7";

    // Where the end of a sentence may be: terminators, line ends, bullets.
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?\u2026\n\r\u2028\u2029" + Bullets);
    private static readonly SearchValues<char> Closers = SearchValues.Create("\"'\u2019\u201D\u00BB\u203A)]}");
    private static readonly SearchValues<char> Openers = SearchValues.Create("\"'\u2018\u201C\u201E\u00AB\u2039([{\u00A3$\u20AC");

    private readonly ReadOnlySpan<char> _text;
    private int _next;

    /// <summary>A reader before the first sentence of a text.</summary>
    /// <param name="text">Any UTF-16.</param>
    public SentenceReader(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Where the sentence begins: at no white space.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends: the offset after its last code unit that is not white space.</summary>
    public int End { get; private set; }

    /// <summary>Moves to the next sentence.</summary>
    /// <returns>False when there are no more.</returns>
    public bool MoveNext()
    {
        Start = AfterWhiteSpace(_next);
        if (Start == _text.Length)
        {
            End = _next = Start;
            return false;
        }
        _next = FindEnd(Start);
        End = _next;
        while (char.IsWhiteSpace(_text[End - 1])) End--;
        return true;
    }

    private readonly int FindEnd(int start)
    {
        var position = start + 1;             // a bullet or mark at the start ends nothing
        while (true)
        {
            var stop = _text[position..].IndexOfAny(Stops);
            if (stop < 0) return _text.Length;
            position += stop;
            var c = _text[position];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                if (IsParagraphEnd(position, out var after)) return position;
                position = after;
            }
            else if (Bullets.Contains(c, StringComparison.Ordinal))
            {
                if (char.IsWhiteSpace(_text[position - 1])) return position;
                position++;
            }
            else
            {
                var first = position;
                while (position < _text.Length && _text[position] is '.' or '!' or '?' or '\u2026') position++;
                var single = position - first == 1 && c == '.';
                while (position < _text.Length && Closers.Contains(_text[position])) position++;
                if (IsSentenceEnd(start, first, position, single)) return position;
            }
        }
    }

    /// <summary>Whether a line end is followed by an empty line or a line that begins with a bullet; else where the next line's text begins.</summary>
    private readonly bool IsParagraphEnd(int position, out int after)
    {
        after = AfterWhiteSpace(position);
        if (after == _text.Length) return true;
        if (after + 1 < _text.Length && _text[after] is '-' or '*' && _text[after + 1] == ' ') return true;
        var lineEnds = 0;
        for (var i = position; i < after; i++)
        {
            if (_text[i] == '\u2029') return true;
            if (_text[i] is '\n' or '\u2028' || _text[i] == '\r' && (i + 1 == after || _text[i + 1] != '\n')) lineEnds++;
        }
        return lineEnds > 1;
    }

    /// <summary>Whether the sentence ends with the terminators at <paramref name="first"/> and the closing marks up to <paramref name="position"/>.</summary>
    private readonly bool IsSentenceEnd(int start, int first, int position, bool single)
    {
        if (position == _text.Length) return true;
        if (!char.IsWhiteSpace(_text[position])) return false;
        var next = AfterWhiteSpace(position);
        if (next == _text.Length) return true;
        var c = _text[next];
        if (!char.IsUpper(c) && !char.IsAsciiDigit(c) && !Openers.Contains(c) && !char.IsSurrogate(c)) return false;
        if (!single) return true;

        var word = first;
        while (word > start && (char.IsLetterOrDigit(_text[word - 1]) || _text[word - 1] == '.')) word--;
        var before = _text[word..first];
        var numbersItself = word == start && before.Length <= 3 && !before.ContainsAnyExceptInRange('.', '9');
        return !numbersItself && !Abbreviations.KeepsSentenceOpen(before, char.IsAsciiDigit(c));
    }

    private readonly int AfterWhiteSpace(int position)
    {
        while (position < _text.Length && char.IsWhiteSpace(_text[position])) position++;
        return position;
    }
}
