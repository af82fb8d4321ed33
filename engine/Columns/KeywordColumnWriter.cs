using System.Buffers.Binary;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Columns;

/// <summary>
/// Writes a keyword field: its values in byte order, the documents of each, and the values of each document.
/// <code>
/// F.values := dictionary: documents of the value, bytes of its list
/// F.lists  := for each value: gap - 1 varint for each document
/// F.ords   := bytes an ordinal u8, kind u8 (0: at most one a document, 1: any number)
///             kind 0: (ordinal + 1, or 0 for none) for each document
///             kind 1: start u32 for each document and one more, then the ordinals, rising within a document
/// </code>
/// </summary>
internal static class KeywordColumnWriter
{
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">The values in byte order, without doubles.</param>
    /// <param name="starts">For each document, and one more, where its ordinals begin.</param>
    /// <param name="ordinals">The ordinals, rising within a document, without doubles.</param>
    public static void Write(SectionWriter file, string field, IReadOnlyList<byte[]> values, ReadOnlySpan<int> starts, ReadOnlySpan<int> ordinals)
    {
        int docs = starts.Length - 1;
        int[] listStart = new int[values.Count + 1];
        foreach (int o in ordinals) listStart[o + 1]++;
        for (int v = 0; v < values.Count; v++) listStart[v + 1] += listStart[v];
        int[] lists = new int[ordinals.Length];
        int[] next = listStart.AsSpan(0, values.Count).ToArray();
        bool single = true;
        for (int d = 0; d < docs; d++)
        {
            ReadOnlySpan<int> own = ordinals[starts[d]..starts[d + 1]];
            single &= own.Length <= 1;
            foreach (int o in own) lists[next[o]++] = d;
        }

        var dictionary = new TermDictionaryWriter(2);
        var list = new ByteBuffer();
        for (int v = 0; v < values.Count; v++)
        {
            int begin = list.Length, last = -1;
            for (int i = listStart[v]; i < listStart[v + 1]; i++)
            {
                list.WriteVarint((uint)(lists[i] - last - 1));
                last = lists[i];
            }
            dictionary.Add(values[v], [(uint)(listStart[v + 1] - listStart[v]), (uint)(list.Length - begin)]);
        }
        dictionary.WriteTo(file, field + ".values");
        file.Section(field + ".lists", list.Written);

        int size = values.Count < byte.MaxValue ? 1 : values.Count < ushort.MaxValue ? 2 : 4;
        var ords = new ByteBuffer(2 + docs * (single ? size : 4) + ordinals.Length * size);
        ords.WriteByte((byte)size);
        ords.WriteByte(single ? (byte)0 : (byte)1);
        if (single)
        {
            for (int d = 0; d < docs; d++) Put(ords, size, starts[d] == starts[d + 1] ? 0 : (uint)ordinals[starts[d]] + 1);
        }
        else
        {
            foreach (int start in starts) ords.WriteUInt32((uint)start);
            foreach (int o in ordinals) Put(ords, size, (uint)o);
        }
        file.Section(field + ".ords", ords.Written);
    }

    private static void Put(ByteBuffer buffer, int size, uint value)
    {
        Span<byte> four = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(four, value);
        buffer.Write(four[..size]);
    }
}
