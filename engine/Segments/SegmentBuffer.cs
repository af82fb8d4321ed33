using System.Text;
using SearchEngine.Columns;
using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>
/// Documents on their way to become a segment. Kept text goes to the file as it comes; the rest stays in memory until <see cref="Flush"/>.
/// In the segment, blocks stand in the byte order of their keys, so that the order of documents is the order of ties.
/// </summary>
internal sealed class SegmentBuffer : IDisposable
{
    private const long MuchBytes = 16 << 20;

    /// <summary>Places of words are sorted in a third of the buffer's memory, four bytes each.</summary>
    private const int PlaceShare = 3 * sizeof(int);

    private readonly Schema _schema;
    private readonly SectionWriter _file;
    private readonly StoredWriter _stored;
    private readonly TextFieldBuffer?[] _texts;
    private readonly KeywordFieldBuffer?[] _keywords;
    private readonly List<(int Doc, long Value)>?[] _numbers;
    private readonly ListedFieldBuffer?[] _listed;
    private readonly List<(int Field, string Value)> _kept = [];
    private readonly BytesTable _names = new(); // keys and ids
    private readonly List<int> _ids = []; // the name of each document
    private readonly List<Block> _blocks = [];
    private int[] _blockOf = new int[64]; // for each name the block of that key, plus one; 0 for none
    private readonly string _path;
    private readonly StageClock? _clock;
    private bool _flushed;

    public SegmentBuffer(Schema schema, string path, StageClock? clock = null)
    {
        _schema = schema;
        _path = path;
        _clock = clock;
        _file = new SectionWriter(path, clock);
        _stored = new StoredWriter(_file);
        _texts = [.. schema.Fields.Select(f => f.Kind == FieldKind.Text ? new TextFieldBuffer(f, clock) : null)];
        _keywords = [.. schema.Fields.Select(f => f.Kind == FieldKind.Keyword ? new KeywordFieldBuffer(f.Name) : null)];
        _listed = [.. schema.Fields.Select(f => f.Listed ? new ListedFieldBuffer(f.Name) : null)];
        _numbers = [.. schema.Fields.Select(f => f.Kind == FieldKind.Number ? new List<(int, long)>() : null)];
    }

    /// <summary>Documents added and not taken away again.</summary>
    public int LiveDocs { get; private set; }

    /// <summary>The name of the file it becomes.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>Memory held, in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Whether it is time to write the segment.</summary>
    /// <param name="bytes">The memory it may hold.</param>
    public bool IsFull(long bytes) => Size >= bytes || _texts.Any(t => t?.Length >= WordPlaces.MaxPlaces / 2);

    /// <summary>Adds a block in place of one of the same key.</summary>
    public void Add(string key, IReadOnlyList<Document> documents)
    {
        Delete(key);
        var hash = new ContentHash();
        hash.Add(key);
        int first = _ids.Count;
        foreach (Document document in documents)
        {
            int doc = _ids.Count;
            _ids.Add(NameOf(document.Id));
            hash.Add(document.Id);
            _kept.Clear();
            foreach (DocumentValue v in document.Values) AddValue(doc, v, ref hash);
            _stored.Add(_schema, _kept);
        }
        int name = NameOf(key);
        if (name >= _blockOf.Length) Array.Resize(ref _blockOf, Math.Max(name + 1, _blockOf.Length * 2));
        _blocks.Add(new Block(name, first, documents.Count, hash.Value, true));
        _blockOf[name] = _blocks.Count;
        LiveDocs += documents.Count;
        Size = SizeNow();
    }

    /// <summary>Takes the block of a key away, if it is here.</summary>
    public void Delete(string key)
    {
        Span<byte> utf8 = stackalloc byte[BlockRules.MaxIdBytes];
        int name = _names.Find(utf8[..Encoding.UTF8.GetBytes(key, utf8)]);
        if (name < 0 || name >= _blockOf.Length || _blockOf[name] == 0) return;
        int block = _blockOf[name] - 1;
        _blockOf[name] = 0;
        _blocks[block] = _blocks[block] with { Live = false };
        LiveDocs -= _blocks[block].Docs;
    }

    /// <summary>Writes the segment and closes its file. What was written is let go at once.</summary>
    public void Flush()
    {
        GiveBack();
        int[] order = new int[LiveDocs];
        int[] newOf = new int[_ids.Count];
        Array.Fill(newOf, -1);
        int n = 0;
        var blocks = new List<SegmentTables.Block>(_blocks.Count);
        int[] sorted = _names.Sorted();
        foreach (int name in sorted)
        {
            if (name >= _blockOf.Length || _blockOf[name] == 0) continue;
            Block b = _blocks[_blockOf[name] - 1];
            blocks.Add(new SegmentTables.Block(name, b.Docs, b.Hash));
            for (int d = b.First; d < b.First + b.Docs; d++)
            {
                newOf[d] = n;
                order[n++] = d;
            }
        }
        foreach (TextFieldBuffer? text in _texts) text?.End();
        _stored.Finish(order);
        for (int d = 0; d < n; d++) order[d] = _ids[order[d]];
        SegmentTables.Write(_file, _names, sorted, blocks, order);
        for (int f = 0; f < _schema.Fields.Count; f++)
        {
            if (_texts[f] is { Entries.Count: > 0 } text) WriteText(text, newOf, n);
            _texts[f] = null;
            if (_listed[f] is { IsEmpty: false } listed) listed.Write(_file, newOf, n);
            _listed[f] = null;
            if (_keywords[f] is { Size: > 0 } keyword) keyword.Write(_file, newOf, n);
            _keywords[f] = null;
            if (_numbers[f] is { Count: > 0 } numbers) WriteNumbers(_schema.Fields[f].Name, numbers, newOf, n);
            _numbers[f] = null;
        }
        _file.Finish();
        _file.Dispose();
        _flushed = true;
    }

    /// <summary>Closes the file; without <see cref="Flush"/> before, it is deleted.</summary>
    public void Dispose()
    {
        if (_flushed) _file.Dispose();
        else _file.Discard();
    }

    private void WriteText(TextFieldBuffer text, int[] newOf, int docs)
    {
        GiveBack();
        var flush = new TextFieldFlush(text, _file, newOf, docs, _clock);
        flush.WritePostings(room: (int)Math.Min(Size / PlaceShare, int.MaxValue / 2));
        GiveBack();
        flush.WriteWords();
    }

    /// <summary>A full buffer leaves about as much garbage as it holds, in arrays that have grown: the next step may have their memory.</summary>
    public void GiveBack()
    {
        if (Size >= MuchBytes) GC.Collect();
    }

    private void WriteNumbers(string field, List<(int Doc, long Value)> numbers, int[] newOf, int docs)
    {
        long?[] values = new long?[docs];
        foreach ((int doc, long value) in numbers)
            if (newOf[doc] >= 0) values[newOf[doc]] = value;
        NumberColumn.Write(_file, field, values);
    }

    private int NameOf(string name)
    {
        Span<byte> utf8 = stackalloc byte[BlockRules.MaxIdBytes];
        return _names.Add(utf8[..Encoding.UTF8.GetBytes(name, utf8)], out _);
    }

    private long SizeNow()
    {
        long size = _names.Size + _ids.Count * 16L + _blocks.Count * 32L;
        for (int f = 0; f < _schema.Fields.Count; f++)
            size += (_texts[f]?.Size ?? 0) + (_keywords[f]?.Size ?? 0) + (_listed[f]?.Size ?? 0) + (_numbers[f]?.Count ?? 0) * 16L;
        return size;
    }

    private void AddValue(int doc, in DocumentValue v, ref ContentHash hash)
    {
        int f = _schema.NumberOf(v.Field);
        if (f < 0) throw new ArgumentException($"the schema has no field {v.Field}");
        Field field = _schema.Fields[f];
        hash.Add(v.Field);
        if (field.Kind == FieldKind.Number)
        {
            if (v.Text is not null) throw new ArgumentException($"field {v.Field} takes numbers");
            hash.Add(v.Number);
            _numbers[f]!.Add((doc, v.Number));
            return;
        }
        if (v.Text is null) throw new ArgumentException($"field {v.Field} takes text");
        hash.Add(v.Text);
        _texts[f]?.Add(doc, v.Text);
        _keywords[f]?.Add(doc, v.Text);
        if (!field.Stored && field.Kind != FieldKind.Stored) return;
        if (_listed[f] is { } listed) listed.Add(doc, v.Text);
        else _kept.Add((f, v.Text));
    }

    private readonly record struct Block(int Key, int First, int Docs, ulong Hash, bool Live);
}
