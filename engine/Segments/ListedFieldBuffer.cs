using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>One short stored field of the documents not yet written.</summary>
internal sealed class ListedFieldBuffer(string field)
{
    private readonly BytesTable _records = new();
    private readonly List<(int Doc, int Record)> _entries = [];
    private readonly ByteBuffer _values = new(); // of the document under way
    private int _doc = -1;

    public long Size => _records.Size + _entries.Count * 8L;

    /// <summary>No document has the field.</summary>
    public bool IsEmpty => _doc < 0;

    public void Add(int doc, string value)
    {
        if (_doc != doc) EndDocument();
        _doc = doc;
        _values.WriteString(value);
    }

    public void Write(SectionWriter file, int[] newOf, int docs)
    {
        EndDocument();
        int[] recordOf = new int[docs];
        Array.Fill(recordOf, -1);
        foreach ((int doc, int record) in _entries)
            if (newOf[doc] >= 0) recordOf[newOf[doc]] = record;
        ListedValues.Write(file, field, _records, recordOf);
    }

    private void EndDocument()
    {
        if (_values.Length > 0) _entries.Add((_doc, _records.Add(_values.Written, out _)));
        _values.Clear();
    }
}
