using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>One short stored field of the documents not yet written.</summary>
internal sealed class ListedFieldBuffer(string field)
{
    private readonly ByteBuffer _values = new();
    private readonly List<(int Doc, int Start)> _entries = [];

    public long Size => _values.Length + _entries.Count * 8L;

    public void Add(int doc, string value)
    {
        if (_entries.Count == 0 || _entries[^1].Doc != doc) _entries.Add((doc, _values.Length));
        _values.WriteString(value);
    }

    public void Write(SectionWriter file, int[] newOf, int docs)
    {
        int[] entryOf = new int[docs];
        Array.Fill(entryOf, -1);
        for (int e = 0; e < _entries.Count; e++)
            if (newOf[_entries[e].Doc] >= 0) entryOf[newOf[_entries[e].Doc]] = e;
        ListedValues.Write(file, field, docs, doc =>
        {
            int e = entryOf[doc];
            return e < 0 ? default : _values.Written[_entries[e].Start..(e + 1 < _entries.Count ? _entries[e + 1].Start : _values.Length)];
        });
    }
}
