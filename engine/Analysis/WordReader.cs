using System.Runtime.CompilerServices;

namespace SearchEngine.Analysis;

/// <summary>
/// Reads the words of a text one after the other, without allocating: the segments between the word boundaries of
/// Unicode Standard Annex #29 that hold at least one letter or number, each folded (see <see cref="Folding"/>).
/// </summary>
public ref struct WordReader
{
    /// <summary>The longest term, in bytes; a longer word is cut before the character that would pass it.</summary>
    public const int MaxTermBytes = 255;

    private readonly ReadOnlySpan<char> _text;
    private readonly Span<byte> _buffer;
    private readonly bool _fast;
    private AsciiWindow _window = new();
    private int _termStart;
    private int _termLength;

    /// <summary>A reader before the first word of a text.</summary>
    /// <param name="text">Any UTF-16.</param>
    /// <param name="buffer">Where the term is written: at least <see cref="MaxTermBytes"/> + 1 bytes.</param>
    public WordReader(ReadOnlySpan<char> text, Span<byte> buffer) : this(text, buffer, fast: true)
    {
    }

    /// <summary>With <paramref name="fast"/> false every segment goes the general way, which the tests compare with.</summary>
    internal WordReader(ReadOnlySpan<char> text, Span<byte> buffer, bool fast)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(buffer.Length, MaxTermBytes + 1, nameof(buffer));
        _text = text;
        _buffer = buffer;
        _fast = fast;
    }

    /// <summary>Where the word begins in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the word ends: the offset after its last code unit.</summary>
    public int End { get; private set; }

    /// <summary>Which characters of the word are capitals, a bit for each, the first the lowest, where it is a short one of ASCII alone; <see cref="AsciiWord.Unknown"/> otherwise.</summary>
    internal int Capitals { get; private set; }

    /// <summary>The buffer from the folded word on: what lies behind it means nothing.</summary>
    internal readonly ReadOnlySpan<byte> Room => _buffer[_termStart..];

    /// <summary>The length of the folded word in bytes.</summary>
    internal readonly int TermLength => _termLength;

    /// <summary>The folded word in UTF-8, 1 to <see cref="MaxTermBytes"/> bytes; valid until the next <see cref="MoveNext"/>.</summary>
    public readonly ReadOnlySpan<byte> Term => _buffer.Slice(_termStart, _termLength);

    /// <summary>Moves to the next word.</summary>
    /// <returns>False when there are no more.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MoveNext()
    {
        var from = End - _window.Start;
        if ((uint)from < AsciiWindow.Length && _window.Next(from, out var length) is >= 0 and var start)
        {
            Take(start, length);
            return true;
        }
        return MoveOn();
    }

    private bool MoveOn()
    {
        if (_fast && MoveInWindows()) return true;
        _window.Clear(); // the rules write over it
        return MoveByRules();
    }

    /// <summary>Moves to the next word by windows, unless one is unsure of it.</summary>
    private bool MoveInWindows()
    {
        for (var from = End; from < _text.Length; from = _window.Reached)
        {
            if ((uint)(from - _window.Start) >= AsciiWindow.Length || _window.Reached == from)
            {
                if (_text[from] >= 128) return false;
                _window.Load(_text, from, _buffer);
            }
            var start = _window.Next(from - _window.Start, out var length);
            if (start >= 0)
            {
                Take(start, length);
                return true;
            }
            if (start == AsciiWindow.Unsure) return false;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int start, int length)
    {
        Start = _window.Start + start;
        End = Start + length;
        Capitals = _window.CapitalsOf(start, length);
        _termStart = start;
        _termLength = length;
    }

    private bool MoveByRules()
    {
        var text = _text;
        var start = End;
        while (start < text.Length)
        {
            if (_fast && text[start] < 128)
            {
                var length = AsciiWord.Read(text, ref start, _buffer, out var ahead);
                if (length > 0)
                {
                    Start = start;
                    End = ahead;
                    Capitals = AsciiWord.Unknown;
                    _termStart = 0;
                    _termLength = length;
                    return true;
                }
                if (length == 0)
                {
                    start = ahead;
                    continue;
                }
            }
            var end = WordSegment.End(text, start, out var isWord);
            if (isWord && FoldWord(text[start..end]))
            {
                Start = start;
                End = end;
                Capitals = AsciiWord.Unknown;
                return true;
            }
            start = end;
        }
        Start = End = text.Length;
        return false;
    }

    /// <summary>Folds a word and leaves out apostrophes at its ends, which only rare letters like ʼ bring there.</summary>
    private bool FoldWord(ReadOnlySpan<char> word)
    {
        var length = Folding.Fold(word, _buffer[..MaxTermBytes]);
        var start = 0;
        while (start < length && _buffer[start] == '\'') start++;
        while (length > start && _buffer[length - 1] == '\'') length--;
        _termStart = start;
        _termLength = length - start;
        return _termLength > 0;
    }
}
