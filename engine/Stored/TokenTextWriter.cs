using System.Text;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Keeps the texts of a field as the words they are made of: the number of each word, what stands between it and the word before, and how
/// it is printed. As the words are numbered for the index anyway, the text takes a third of its size, no compressor is run over it, any
/// part of it is read at once, and the place of each word comes with it.
/// <code>
/// F.tokens       := for each document: words varint, word*, the gap after the last varint
/// word           := number * 2 + 1 varint                              as folded, after one space; or
///                   number * 2 varint, gap * 4 + spelling u8, [gap varint where 63 stands for it], [other spelling varint]
/// F.tokens.index := start u32 for each document, and the end
/// F.tokens.words, F.tokens.gaps, F.tokens.other := the numbered strings (<see cref="StringTable"/>)
/// </code>
/// Words and gaps are numbered in the order they come, so the frequent ones have short numbers.
/// </summary>
internal sealed class TokenTextWriter
{
    public const int LongGap = 63;
    private const int Space = 0;

    private readonly BytesTable _words;
    private readonly BytesTable _gaps = new();
    private readonly BytesTable _others = new();
    private readonly ByteBuffer _data = new(1 << 12);
    private readonly ByteBuffer _document = new();
    private readonly List<int> _starts = [];
    private byte[] _utf8 = new byte[512];
    private int _count;

    /// <param name="words">The folded words, which others number.</param>
    public TokenTextWriter(BytesTable words)
    {
        _words = words;
        _gaps.Add(" "u8, out _);
        _gaps.Add([], out _);
    }

    /// <summary>Memory held, in bytes, that of the words left out.</summary>
    public long Size => _data.Length + _gaps.Size + _others.Size + _starts.Count * 4L;

    /// <summary>Documents ended so far.</summary>
    public int Count => _starts.Count;

    /// <summary>Adds the next word of the document under way.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="gap">The text between the word before and this one.</param>
    /// <param name="printed">The word as printed.</param>
    /// <param name="folded">The word as folded.</param>
    public void Add(int word, ReadOnlySpan<char> gap, ReadOnlySpan<char> printed, ReadOnlySpan<byte> folded)
    {
        Spelling spelling = SpellingOf(printed, folded);
        int gapNumber = gap.Length == 1 && gap[0] == ' ' ? Space : _gaps.Add(Utf8(gap), out _);
        AddNumbers(word, gapNumber, spelling, spelling == Spelling.Other ? _others.Add(Utf8(printed), out _) : 0);
    }

    /// <summary>Adds the next word as another segment holds it.</summary>
    public void Add(int word, ReadOnlySpan<byte> gap, Spelling spelling, ReadOnlySpan<byte> other) =>
        AddNumbers(word, _gaps.Add(gap, out _), spelling, spelling == Spelling.Other ? _others.Add(other, out _) : 0);

    /// <summary>Ends the document under way.</summary>
    /// <param name="tail">The text after its last word, UTF-8.</param>
    public void End(ReadOnlySpan<byte> tail)
    {
        _starts.Add(_data.Length);
        _data.WriteVarint((uint)_count);
        _data.Write(_document.Written);
        _data.WriteVarint((uint)_gaps.Add(tail, out _));
        _document.Clear();
        _count = 0;
    }

    /// <summary>Ends the document under way.</summary>
    public void End(ReadOnlySpan<char> tail) => End(Utf8(tail));

    /// <summary>Writes the sections.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="order">For each document of the segment the place at which its text was added, or -1.</param>
    public void Write(SectionWriter file, string field, ReadOnlySpan<int> order)
    {
        var index = new ByteBuffer(4 * order.Length + 4);
        foreach (int place in order)
        {
            index.WriteUInt32((uint)file.SectionLength);
            if (place >= 0) file.Write(_data.Written[_starts[place]..(place + 1 < _starts.Count ? _starts[place + 1] : _data.Length)]);
        }
        index.WriteUInt32((uint)file.SectionLength);
        file.EndSection(field + ".tokens");
        file.Section(field + ".tokens.index", index.Written);
        StringTable.Write(file, field + ".tokens.words", _words);
        StringTable.Write(file, field + ".tokens.gaps", _gaps);
        StringTable.Write(file, field + ".tokens.other", _others);
    }

    private void AddNumbers(int word, int gap, Spelling spelling, int other)
    {
        _count++;
        if (gap == Space && spelling == Spelling.Folded)
        {
            _document.WriteVarint((uint)word << 1 | 1);
            return;
        }
        _document.WriteVarint((uint)word << 1);
        _document.WriteByte((byte)(Math.Min(gap, LongGap) << 2 | (int)spelling));
        if (gap >= LongGap) _document.WriteVarint((uint)gap);
        if (spelling == Spelling.Other) _document.WriteVarint((uint)other);
    }

    private static Spelling SpellingOf(ReadOnlySpan<char> printed, ReadOnlySpan<byte> folded)
    {
        if (printed.Length != folded.Length) return Spelling.Other;
        bool same = true, capital = true, capitals = true;
        for (int i = 0; i < printed.Length; i++)
        {
            char c = printed[i];
            byte f = folded[i];
            if (f >= 0x80) return Spelling.Other;
            char upper = f is >= (byte)'a' and <= (byte)'z' ? (char)(f - 32) : (char)f;
            same &= c == f;
            capitals &= c == upper;
            capital &= i == 0 ? c == upper : c == f;
        }
        return same ? Spelling.Folded : capital ? Spelling.Capital : capitals ? Spelling.Capitals : Spelling.Other;
    }

    private ReadOnlySpan<byte> Utf8(ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }
}
