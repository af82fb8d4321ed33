using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>Reads the texts of a field (format: <see cref="TokenTextWriter"/>). Safe for many threads.</summary>
internal sealed class TokenText(MappedFile file, string field)
{
    /// <summary>Bytes widened to characters at once.</summary>
    private const int Wide = 16;

    private readonly MappedFile.Section _tokens = file.Find(field + ".tokens");
    private readonly MappedFile.Section _index = file.Find(field + ".tokens.index");
    private readonly StringTable _words = new(file, field + ".tokens.words");
    private readonly StringTable _gaps = new(file, field + ".tokens.gaps");
    private readonly StringTable _others = new(file, field + ".tokens.other");

    /// <summary>How many words are numbered.</summary>
    public int Words => _words.Count;

    /// <summary>The text of a document; empty where it has none.</summary>
    public string Read(int doc)
    {
        DecodedText text = DecodedText.Rent();
        Read(doc, text);
        string read = text.Text.ToString();
        text.Return();
        return read;
    }

    /// <summary>Reads the text of a document and the place of each word; empty where it has none.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="into">Takes them.</param>
    public void Read(int doc, DecodedText into)
    {
        ReadOnlySpan<byte> data = file.Bytes(_tokens);
        (int at, int end) = PlaceOf(doc);
        int count = at == end ? 0 : (int)Varint(data, ref at);
        if ((uint)count > (uint)(end - at)) throw new CorruptIndexException($"{file.Path}: a text of {count} words takes {end - at} bytes");
        Span<PlacedWord> placed = into.Reset(count);
        if (at == end) return;
        StringTable.Strings words = _words.Open(), gaps = _gaps.Open(), others = _others.Open();
        Span<char> chars = into.Room(0, 8 * count);
        int length = 0;
        for (int i = 0; i < placed.Length; i++)
        {
            if (chars.Length - length < 3 * Wide) chars = into.Room(length, length + 3 * Wide);
            uint first = Varint(data, ref at);
            var spelling = Spelling.Folded;
            if ((first & 1) != 0)
            {
                chars[length++] = ' ';
            }
            else
            {
                if ((uint)at >= (uint)data.Length) throw CutShort();
                byte how = data[at++];
                int gap = how >> 2;
                spelling = (Spelling)(how & 3);
                if (gap == TokenTextWriter.LongGap) gap = (int)Varint(data, ref at);
                length = Widened(gaps, gap, chars, length) is >= 0 and int next ? next : into.Append(gaps[gap], length, out chars);
            }
            int number = (int)(first >> 1), start = length;
            if (spelling == Spelling.Other)
            {
                length = into.Append(others[(int)Varint(data, ref at)], length, out chars);
            }
            else
            {
                length = Widened(words, number, chars, length) is >= 0 and int next ? next : into.Append(words[number], length, out chars);
                if (spelling == Spelling.Capitals) Capitalise(chars[start..length]);
                else chars[start] -= (char)((int)spelling << 5); // a small letter, where it is a capital
            }
            placed[i] = new PlacedWord(number, start, length);
        }
        length = into.Append(gaps[(int)Varint(data, ref at)], length, out _);
        if (at > end) throw CutShort();
        into.Set(length, count);
    }

    /// <summary>The numbered words as folded, UTF-8.</summary>
    public StringTable.Strings OpenWords() => _words.Open();

    /// <summary>Gives a document's text to a writer.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="writer">The writer.</param>
    /// <param name="words">The writer's words.</param>
    /// <param name="known">For each word of this segment its number there, -1 where it has none yet.</param>
    /// <returns>The writer's record of it.</returns>
    public ReadOnlySpan<byte> CopyTo(int doc, TokenTextWriter writer, BytesTable words, int[] known)
    {
        var reader = new ByteReader(Record(doc));
        int count = (int)reader.ReadVarint();
        for (int i = 0; i < count; i++)
        {
            Token t = ReadToken(ref reader);
            if (known[t.Word] < 0) known[t.Word] = words.Add(_words[t.Word], out _);
            writer.Add(known[t.Word], _gaps[t.Gap], t.Spelling, t.Spelling == Spelling.Other ? _others[t.Other] : default);
        }
        return writer.End(_gaps[(int)reader.ReadVarint()]);
    }

    /// <summary>How many words a document's text has.</summary>
    public int CountOf(int doc)
    {
        var reader = new ByteReader(Record(doc));
        return reader.AtEnd ? 0 : (int)reader.ReadVarint();
    }

    private ReadOnlySpan<byte> Record(int doc)
    {
        (int start, int end) = PlaceOf(doc);
        return file.Bytes(_tokens)[start..end];
    }

    private (int Start, int End) PlaceOf(int doc)
    {
        ReadOnlySpan<byte> index = file.Bytes(_index).Slice(4 * doc, 8);
        return ((int)BinaryPrimitives.ReadUInt32LittleEndian(index), (int)BinaryPrimitives.ReadUInt32LittleEndian(index[4..]));
    }

    private static Token ReadToken(ref ByteReader reader)
    {
        uint first = reader.ReadVarint();
        if ((first & 1) != 0) return new Token((int)(first >> 1), 0, Spelling.Folded, 0);
        byte how = reader.ReadByte();
        int gap = how >> 2;
        if (gap == TokenTextWriter.LongGap) gap = (int)reader.ReadVarint();
        var spelling = (Spelling)(how & 3);
        return new Token((int)(first >> 1), gap, spelling, spelling == Spelling.Other ? (int)reader.ReadVarint() : 0);
    }

    /// <summary>
    /// Adds a string the quick way, for most are short and ASCII: sixteen bytes are widened at once, those past its end to be written over.
    /// </summary>
    /// <returns>Where the text then ends; -1 where the string is too long, not ASCII or too near an end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Widened(in StringTable.Strings strings, int number, Span<char> chars, int length)
    {
        (int start, int count) = strings.PlaceOf(number);
        ReadOnlySpan<byte> from = strings.Bytes;
        if ((uint)count > Wide || start > from.Length - Wide || length > chars.Length - Wide) return -1;
        Vector128<byte> bytes = Vector128.Create(from.Slice(start, Wide));
        if ((bytes.ExtractMostSignificantBits() & ((1u << count) - 1)) != 0) return -1;
        (Vector128<ushort> low, Vector128<ushort> high) = Vector128.Widen(bytes);
        Span<ushort> to = MemoryMarshal.Cast<char, ushort>(chars.Slice(length, Wide));
        low.CopyTo(to);
        high.CopyTo(to[8..]);
        return length + count;
    }

    /// <summary>A varint, up to four bytes of it without a branch on its length, which cannot be foreseen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Varint(ReadOnlySpan<byte> data, ref int at)
    {
        if (at <= data.Length - 4)
        {
            uint four = BinaryPrimitives.ReadUInt32LittleEndian(data[at..]), ends = ~four & 0x80808080;
            if (ends != 0)
            {
                uint own = four & (ends ^ (ends - 1)); // up to the lowest end bit, which is not set in it
                at += (BitOperations.TrailingZeroCount(ends) >> 3) + 1;
                return own & 0x7F | own >> 1 & 0x3F80 | own >> 2 & 0x1FC000 | own >> 3 & 0xFE00000;
            }
        }
        return LongVarint(data, ref at);
    }

    private static uint LongVarint(ReadOnlySpan<byte> data, ref int at)
    {
        uint value = 0;
        for (int shift = 0; shift < 35 && at < data.Length; shift += 7)
        {
            byte b = data[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw CutShort();
    }

    private static CorruptIndexException CutShort() => new("a text ends before its words do");

    private static void Capitalise(Span<char> word)
    {
        for (int i = 0; i < word.Length; i++)
            if (word[i] is >= 'a' and <= 'z') word[i] -= (char)32;
    }

    private readonly record struct Token(int Word, int Gap, Spelling Spelling, int Other);
}
