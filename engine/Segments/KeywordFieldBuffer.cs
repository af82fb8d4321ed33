using System.Text;
using SearchEngine.Columns;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>One keyword field of the documents not yet written.</summary>
internal sealed class KeywordFieldBuffer(string field)
{
    /// <summary>The longest value, in UTF-8 bytes.</summary>
    public const int MaxBytes = 500;

    private readonly BytesTable _values = new();
    private readonly List<(int Doc, int Value)> _entries = [];

    public long Size => _values.Size + _entries.Count * 8L;

    public void Add(int doc, string value)
    {
        Span<byte> bytes = stackalloc byte[MaxBytes];
        if (!Encoding.UTF8.TryGetBytes(value, bytes, out int length))
            throw new ArgumentException($"field {field}: a keyword is longer than {MaxBytes} bytes: {value[..40]}…");
        _entries.Add((doc, _values.Add(bytes[..length], out _)));
    }

    public void Write(SectionWriter file, int[] newOf, int docs)
    {
        bool[] used = new bool[_values.Count];
        int[] starts = new int[docs + 1];
        foreach ((int doc, int value) in _entries)
        {
            if (newOf[doc] < 0) continue;
            used[value] = true;
            starts[newOf[doc] + 1]++;
        }
        for (int d = 0; d < docs; d++) starts[d + 1] += starts[d];
        int[] sorted = [.. _values.Sorted().Where(v => used[v])];
        int[] ordinal = new int[_values.Count];
        for (int i = 0; i < sorted.Length; i++) ordinal[sorted[i]] = i;
        int[] ordinals = new int[starts[docs]];
        int[] next = starts.AsSpan(0, docs).ToArray();
        foreach ((int doc, int value) in _entries)
            if (newOf[doc] >= 0) ordinals[next[newOf[doc]]++] = ordinal[value];
        Tidy(starts, ref ordinals);
        KeywordColumnWriter.Write(file, field, [.. sorted.Select(v => _values[v].ToArray())], starts, ordinals);
    }

    /// <summary>Sorts each document's ordinals and takes doubles away.</summary>
    public static void Tidy(int[] starts, ref int[] ordinals)
    {
        int to = 0, from = 0;
        for (int d = 0; d + 1 < starts.Length; d++)
        {
            int end = starts[d + 1];
            Array.Sort(ordinals, from, end - from);
            int begin = to;
            for (; from < end; from++)
                if (to == begin || ordinals[to - 1] != ordinals[from]) ordinals[to++] = ordinals[from];
            starts[d] = begin;
        }
        starts[^1] = to;
        Array.Resize(ref ordinals, to);
    }
}
