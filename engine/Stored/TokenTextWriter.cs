using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Keeps the texts of a field as the words they are made of: the number of each word, what stands between it and the word before, and how
/// it is printed. As the words are numbered for the index anyway, the text takes a third of its size, no compressor is run over it, any
/// part of it is read at once, and the place of each word comes with it.
/// <code>
/// F.tokens       := record for each document
/// record         := words varint, word*, the gap after the last varint
/// word           := number * 2 + 1 varint                              as folded, after one space; or
///                   number * 2 varint, gap * 4 + spelling u8, [gap varint where 63 stands for it], [other spelling varint]
/// F.tokens.index := start u32 for each document, and the end
/// F.tokens.words, F.tokens.gaps, F.tokens.other := the numbered strings (<see cref="StringTable"/>)
/// </code>
/// Words and gaps are numbered in the order they come, so the frequent ones have short numbers.
/// </summary>
/// <param name="words">The folded words, which others number.</param>
internal sealed class TokenTextWriter(BytesTable words)
{
    public const int LongGap = 63;

    private readonly GapNumbers _gaps = new();
    private readonly BytesTable _others = new();
    private readonly ByteBuffer _words = new(); // of the document under way
    private readonly ByteBuffer _record = new();
    private byte[] _utf8 = new byte[512];
    private int _count;

    /// <summary>Memory held, in bytes, that of the words left out.</summary>
    public long Size => _gaps.Size + _others.Size;

    /// <summary>Adds the next word of the document under way.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="gap">The text between the word before and this one.</param>
    /// <param name="spelling">How it is printed; not <see cref="Spelling.Other"/>.</param>
    public void Add(int word, ReadOnlySpan<char> gap, Spelling spelling) => AddNumbers(word, _gaps.Of(gap), spelling, 0);

    /// <summary>Adds the next word of the document under way.</summary>
    /// <param name="word">Its number.</param>
    /// <param name="gap">The text between the word before and this one.</param>
    /// <param name="printed">The word as printed.</param>
    /// <param name="folded">The word as folded.</param>
    public void Add(int word, ReadOnlySpan<char> gap, ReadOnlySpan<char> printed, ReadOnlySpan<byte> folded)
    {
        Spelling spelling = Spellings.Of(printed, folded);
        AddNumbers(word, _gaps.Of(gap), spelling, spelling == Spelling.Other ? _others.Add(Utf8(printed), out _) : 0);
    }

    /// <summary>Adds the next word as another segment holds it.</summary>
    public void Add(int word, ReadOnlySpan<byte> gap, Spelling spelling, ReadOnlySpan<byte> other) =>
        AddNumbers(word, _gaps.Of(gap), spelling, spelling == Spelling.Other ? _others.Add(other, out _) : 0);

    /// <summary>Adds the next word where only its number is wanted, and the text is not kept.</summary>
    public void Add(int word) => AddNumbers(word, GapNumbers.Space, Spelling.Folded, 0);

    /// <summary>Ends the document under way.</summary>
    /// <param name="tail">The text after its last word, UTF-8.</param>
    /// <returns>Its record; valid until the next call.</returns>
    public ReadOnlySpan<byte> End(ReadOnlySpan<byte> tail)
    {
        _record.Clear();
        _record.WriteVarint((uint)_count);
        _record.Write(_words.Written);
        _record.WriteVarint((uint)_gaps.Of(tail));
        _words.Clear();
        _count = 0;
        return _record.Written;
    }

    /// <summary>Ends the document under way.</summary>
    public ReadOnlySpan<byte> End(ReadOnlySpan<char> tail) => End(Utf8(tail));

    /// <summary>The numbers of a record's words.</summary>
    /// <param name="record">What <see cref="End(ReadOnlySpan{byte})"/> gave.</param>
    /// <param name="room">Where to write; it grows as needed.</param>
    public static ReadOnlySpan<int> WordsOf(ReadOnlySpan<byte> record, ref int[] room)
    {
        int at = 0;
        int count = (int)ReadVarint(record, ref at);
        if (room.Length < count) room = new int[Math.Max(count, room.Length * 2)];
        Span<int> numbers = room.AsSpan(0, count);
        for (int i = 0; i < numbers.Length; i++)
        {
            uint four = at + 6 <= record.Length ? BinaryPrimitives.ReadUInt32LittleEndian(record[at..]) : uint.MaxValue;
            uint ends = ~four & 0x80808080; // the last byte of each number
            if (ends == 0)
            {
                numbers[i] = ReadWord(record, ref at);
                continue;
            }
            int bits = BitOperations.TrailingZeroCount(ends) + 1; // eight for each byte of the number: nothing branches on its length
            uint all = four & 0x7F | four >> 1 & 0x3F80 | four >> 2 & 0x1FC000 | four >> 3 & 0xFE00000;
            numbers[i] = (int)((all & (1u << bits - (bits >> 3)) - 1) >> 1);
            int plain = (int)(four & 1);
            at += (bits >> 3) + 1 - plain;
            if (plain == 0 & IsRare(record[at - 1])) SkipRare(record, record[at - 1], ref at);
        }
        return numbers;
    }

    /// <summary>Writes the sections.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="docs">How many documents there are.</param>
    /// <param name="record">Gives the record of each, empty where it has none. Words may be added meanwhile.</param>
    public void Write(SectionWriter file, string field, int docs, Func<int, ReadOnlySpan<byte>> record)
    {
        var index = new ByteBuffer(4 * docs + 4);
        for (int doc = 0; doc < docs; doc++)
        {
            index.WriteUInt32((uint)file.SectionLength);
            file.Write(record(doc));
        }
        index.WriteUInt32((uint)file.SectionLength);
        file.EndSection(field + ".tokens");
        file.Section(field + ".tokens.index", index.Written);
        StringTable.Write(file, field + ".tokens.words", words);
        StringTable.Write(file, field + ".tokens.gaps", _gaps.Strings);
        StringTable.Write(file, field + ".tokens.other", _others);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddNumbers(int word, int gap, Spelling spelling, int other)
    {
        _count++;
        if (gap == GapNumbers.Space && spelling == Spelling.Folded)
        {
            _words.WriteVarint((uint)word << 1 | 1);
            return;
        }
        _words.WriteVarint((uint)word << 1);
        _words.WriteByte((byte)(Math.Min(gap, LongGap) << 2 | (int)spelling));
        if (gap >= LongGap) _words.WriteVarint((uint)gap);
        if (spelling == Spelling.Other) _words.WriteVarint((uint)other);
    }

    /// <summary>Something more follows the byte that says how a word is printed.</summary>
    private static bool IsRare(byte how) => how >= LongGap << 2 | (Spelling)(how & 3) == Spelling.Other;

    private static void SkipRare(ReadOnlySpan<byte> record, byte how, ref int at)
    {
        if (how >= LongGap << 2) ReadVarint(record, ref at);
        if ((Spelling)(how & 3) == Spelling.Other) ReadVarint(record, ref at);
    }

    private static int ReadWord(ReadOnlySpan<byte> record, ref int at)
    {
        uint first = ReadVarint(record, ref at);
        if ((first & 1) == 0) SkipRare(record, record[at++], ref at);
        return (int)(first >> 1);
    }

    private static uint ReadVarint(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = bytes[at++];
        if (value < 0x80) return value;
        value &= 0x7F;
        for (int shift = 7; ; shift += 7)
        {
            byte b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
    }

    private ReadOnlySpan<byte> Utf8(ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        return _utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, _utf8));
    }
}
