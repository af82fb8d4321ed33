using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Columns;

/// <summary>Reads a keyword field of one segment (format: <see cref="KeywordColumnWriter"/>). Safe for many threads.</summary>
internal sealed class KeywordColumn
{
    /// <summary>Values of fields with no more than so many are kept as strings.</summary>
    private const int FewValues = 1 << 14;

    private readonly string?[]? _texts;
    private readonly MappedFile _file;
    private readonly MappedFile.Section _lists;
    private readonly MappedFile.Section _ords;
    private readonly int _size;
    private readonly bool _single;
    private readonly int _docs;

    public KeywordColumn(MappedFile file, string field, int docs)
    {
        _file = file;
        _docs = docs;
        Values = new TermDictionary(file, field + ".values");
        _lists = file.Find(field + ".lists");
        _ords = file.Find(field + ".ords");
        ReadOnlySpan<byte> bytes = file.Bytes(_ords);
        _size = bytes[0];
        _single = bytes[1] == 0;
        if (Values.Count <= FewValues) _texts = new string?[Values.Count];
    }

    /// <summary>The values in byte order.</summary>
    public TermDictionary Values { get; }

    /// <summary>A value's text; of fields with few values it is made once and kept.</summary>
    public string ValueAt(int ordinal)
    {
        if (_texts is null) return Encoding.UTF8.GetString(Values.At(ordinal).Term);
        return _texts[ordinal] ??= Encoding.UTF8.GetString(Values.At(ordinal).Term);
    }

    /// <summary>The ordinal of a value, or -1.</summary>
    public int OrdinalOf(ReadOnlySpan<byte> value) => Values.TryFind(value, out TermEntry c) ? c.Ordinal : -1;

    /// <summary>The documents of a value, rising; deleted ones among them.</summary>
    public int[] DocsOf(ReadOnlySpan<byte> value)
    {
        if (!Values.TryFind(value, out TermEntry c)) return [];
        int[] docs = new int[c.Value(0)];
        var reader = new ByteReader(_file.Bytes(_lists)) { Position = (int)c.Sums[1] };
        int last = -1;
        for (int i = 0; i < docs.Length; i++) docs[i] = last += (int)reader.ReadVarint() + 1;
        return docs;
    }

    /// <summary>The ordinals of a document, rising.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="buffer">Takes them; made longer if need be.</param>
    /// <returns>How many.</returns>
    public int OrdinalsOf(int doc, ref int[] buffer)
    {
        ReadOnlySpan<byte> bytes = _file.Bytes(_ords)[2..];
        if (_single)
        {
            int o = At(bytes, doc) - 1;
            if (o < 0) return 0;
            buffer[0] = o;
            return 1;
        }
        int start = Start(bytes, doc), count = Start(bytes, doc + 1) - start;
        if (buffer.Length < count) buffer = new int[count];
        bytes = bytes[(4 * (_docs + 1))..];
        for (int i = 0; i < count; i++) buffer[i] = At(bytes, start + i);
        return count;
    }

    /// <summary>Adds one to the count of each value of each of the documents.</summary>
    /// <param name="docs">A bit for each document of the segment.</param>
    /// <param name="counts">Counts by number.</param>
    /// <param name="numbers">For each ordinal its number; empty where they are the same.</param>
    public void Count(ReadOnlySpan<ulong> docs, Span<int> counts, ReadOnlySpan<int> numbers = default)
    {
        ReadOnlySpan<byte> ords = _file.Bytes(_ords)[2..];
        ReadOnlySpan<int> starts = default;
        if (!_single)
        {
            starts = MemoryMarshal.Cast<byte, int>(ords[..(4 * (_docs + 1))]);
            ords = ords[(4 * (_docs + 1))..];
        }
        if (_size == 1) Count(docs, starts, ords, counts, numbers);
        else if (_size == 2) Count(docs, starts, MemoryMarshal.Cast<byte, ushort>(ords), counts, numbers);
        else Count(docs, starts, MemoryMarshal.Cast<byte, uint>(ords), counts, numbers);
    }

    private void Count<T>(ReadOnlySpan<ulong> docs, ReadOnlySpan<int> starts, ReadOnlySpan<T> ords, Span<int> counts, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (int w = 0; w < docs.Length; w++)
        {
            for (ulong word = docs[w]; word != 0; word &= word - 1)
            {
                int doc = (w << 6) + BitOperations.TrailingZeroCount(word);
                if (_single)
                {
                    int one = int.CreateTruncating(ords[doc]) - 1;
                    if (one >= 0) counts[numbers.IsEmpty ? one : numbers[one]]++;
                    continue;
                }
                int end = starts[doc + 1];
                for (int i = starts[doc]; i < end; i++)
                {
                    int o = int.CreateTruncating(ords[i]);
                    counts[numbers.IsEmpty ? o : numbers[o]]++;
                }
            }
        }
    }

    private static int Start(ReadOnlySpan<byte> bytes, int doc) => (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * doc)..]);

    private int At(ReadOnlySpan<byte> bytes, int i) => _size switch
    {
        1 => bytes[i],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]),
        _ => (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]),
    };
}
