using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Columns;

/// <summary>Reads a keyword field of one segment (format: <see cref="KeywordColumnWriter"/>). Safe for many threads.</summary>
internal sealed class KeywordColumn
{
    /// <summary>Values of fields with no more than so many are kept as strings.</summary>
    private const int FewValues = 1 << 14;

    /// <summary>Fields with no more values than this may keep the set of each value's documents: at most eight bytes a document.</summary>
    private const int MostSets = 64;

    /// <summary>Adding a document to counts takes about as long as comparing so many words of two sets.</summary>
    private const int WordsForOne = 6;

    /// <summary>How many ordinals are gathered before they are counted.</summary>
    private const int Gathered = 256;

    private readonly string?[]? _texts;
    private readonly MappedFile _file;
    private readonly MappedFile.Section _lists;
    private readonly MappedFile.Section _ords;
    private readonly int _size;
    private readonly bool _single;
    private readonly int _docs;
    private DocSet[]? _sets; // of each value

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

    /// <summary>
    /// Adds one to the count of each value of each of the documents: document by document, or where there are few values and many
    /// documents, value by value, from the sets of each value's documents.
    /// </summary>
    /// <param name="docs">Some documents of the segment.</param>
    /// <param name="counts">Counts by number.</param>
    /// <param name="numbers">For each ordinal its number; empty where they are the same.</param>
    public void Count(CountedSet docs, Span<int> counts, ReadOnlySpan<int> numbers = default)
    {
        ReadOnlySpan<ulong> words = docs.Set.Words;
        if (Values.Count <= MostSets && Values.Count * (long)words.Length < WordsForOne * (long)docs.Count) CountBySets(words, counts, numbers);
        else CountByDocument(docs.Docs, counts, numbers);
    }

    /// <summary>The same, document by document. The ordinals are gathered first, for how many a document has cannot be foreseen.</summary>
    public void CountByDocument(ReadOnlySpan<int> docs, Span<int> counts, ReadOnlySpan<int> numbers)
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

    private void Count<T>(ReadOnlySpan<int> docs, ReadOnlySpan<int> starts, ReadOnlySpan<T> ords, Span<int> counts, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        Span<T> gathered = stackalloc T[Gathered + Vector128<T>.Count];
        int filled = 0;
        foreach (int doc in docs)
        {
            if (starts.IsEmpty)
            {
                gathered[filled] = ords[doc];
                filled += ords[doc] == T.Zero ? 0 : 1;
            }
            else
            {
                int start = starts[doc], count = starts[doc + 1] - start;
                if (count > Vector128<T>.Count || start > ords.Length - Vector128<T>.Count)
                {
                    Add(ords.Slice(start, count), counts, numbers);
                    continue;
                }
                Vector128.Create(ords.Slice(start, Vector128<T>.Count)).CopyTo(gathered[filled..]);
                filled += count;
            }
            if (filled < Gathered) continue;
            Add(gathered[..filled], counts, numbers);
            filled = 0;
        }
        Add(gathered[..filled], counts, numbers);
    }

    private void Add<T>(ReadOnlySpan<T> ords, Span<int> counts, ReadOnlySpan<int> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        int first = _single ? 1 : 0;
        if (numbers.IsEmpty)
        {
            foreach (T o in ords) counts[int.CreateTruncating(o) - first]++;
        }
        else
        {
            foreach (T o in ords) counts[numbers[int.CreateTruncating(o) - first]]++;
        }
    }

    private void CountBySets(ReadOnlySpan<ulong> docs, Span<int> counts, ReadOnlySpan<int> numbers)
    {
        DocSet[] sets = _sets ??= FindSets();
        for (int o = 0; o < sets.Length; o++) counts[numbers.IsEmpty ? o : numbers[o]] += sets[o].CountIn(docs);
    }

    /// <summary>The documents of each value.</summary>
    private DocSet[] FindSets()
    {
        DocSet[] sets = [.. Enumerable.Range(0, Values.Count).Select(_ => new DocSet(_docs))];
        int[] ordinals = new int[Values.Count];
        for (int doc = 0; doc < _docs; doc++)
            for (int i = OrdinalsOf(doc, ref ordinals) - 1; i >= 0; i--) sets[ordinals[i]].Add(doc);
        return sets;
    }

    private static int Start(ReadOnlySpan<byte> bytes, int doc) => (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * doc)..]);

    private int At(ReadOnlySpan<byte> bytes, int i) => _size switch
    {
        1 => bytes[i],
        2 => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]),
        _ => (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 * i)..]),
    };
}
