using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Writes what is kept of the documents as they come, in compressed chunks, so that it does not stay in memory.
/// <code>
/// stored        := chunk*
/// chunk         := (bytes u32, piece)*, each piece compressed (<see cref="LzCodec"/>) from up to 32,767 bytes of
///                  (bytes of the document varint, (field varint, value)*)*
/// stored.chunks := offset u32, raw length u32 for each chunk, and the end u32
/// stored.docs   := chunk u32, offset in the raw chunk u32 for each document
/// </code>
/// The first chunk is long, and the end of it is the dictionary of all the others. Must be the first section of its file.
/// </summary>
internal sealed class StoredWriter(SectionWriter file)
{
    /// <summary>What the first chunk lends to the others.</summary>
    public const int DictionaryBytes = 32 << 10;

    /// <summary>What is compressed at once, behind the dictionary.</summary>
    public const int PieceBytes = LzCodec.MaxWindow - DictionaryBytes;

    /// <summary>A chunk is closed when it has reached this: short, so that one document is read quickly; the dictionary makes up for it.</summary>
    private const int ChunkBytes = 8 << 10;

    private readonly LzCodec _codec = new();
    private readonly ByteBuffer _raw = new(DictionaryBytes * 2);
    private readonly ByteBuffer _window = new(LzCodec.MaxWindow);
    private readonly ByteBuffer _compressed = new(DictionaryBytes * 2);
    private readonly ByteBuffer _one = new();
    private readonly ByteBuffer _chunks = new();
    private readonly List<ulong> _docs = [];
    private int _dictionary; // its length
    private int _chunkCount;

    /// <summary>Documents written so far.</summary>
    public int Count => _docs.Count;

    /// <summary>Adds the next document's kept values: number of the field and value (<see cref="StoredValues"/>).</summary>
    public void Add(Schema schema, IReadOnlyList<(int Field, string Value)> values)
    {
        _one.Clear();
        foreach ((int field, string value) in values)
        {
            _one.WriteVarint((uint)field);
            if (StoredValues.ByWords(schema.Fields[field])) _one.WriteVarint((uint)value.Length);
            else _one.WriteString(value);
        }
        Add(_one.Written);
    }

    /// <summary>Adds the next document as another segment's reader gave it.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        _docs.Add((ulong)_chunkCount << 32 | (uint)_raw.Length);
        _raw.WriteVarint((uint)record.Length);
        _raw.Write(record);
        if (_raw.Length >= (_chunkCount == 0 ? DictionaryBytes : ChunkBytes)) CloseChunk();
    }

    /// <summary>Ends the sections.</summary>
    /// <param name="order">The documents, by the order they came, in the order they get: <c>order[new] = old</c>.</param>
    public void Finish(ReadOnlySpan<int> order)
    {
        if (_raw.Length > 0) CloseChunk();
        _chunks.WriteUInt32((uint)file.SectionLength);
        file.EndSection("stored");
        file.Section("stored.chunks", _chunks.Written);
        var docs = new ByteBuffer(order.Length * 8);
        foreach (int old in order)
        {
            docs.WriteUInt32((uint)(_docs[old] >> 32));
            docs.WriteUInt32((uint)_docs[old]);
        }
        file.Section("stored.docs", docs.Written);
    }

    private void CloseChunk()
    {
        _chunks.WriteUInt32((uint)file.SectionLength);
        _chunks.WriteUInt32((uint)_raw.Length);
        _compressed.Clear();
        for (int from = 0; from < _raw.Length;) // a long document goes in pieces that fit the window, each behind the dictionary
        {
            int length = Math.Min(_raw.Length - from, PieceBytes);
            _window.Truncate(_dictionary);
            _window.Write(_raw.Written.Slice(from, length));
            int size = _compressed.Length;
            _compressed.WriteUInt32(0);
            _codec.Compress(_window.Written, _dictionary, _compressed);
            _compressed.PatchUInt32(size, (uint)(_compressed.Length - size - 4));
            from += length;
        }
        file.Write(_compressed.Written);
        if (_chunkCount == 0)
        {
            _dictionary = Math.Min(DictionaryBytes, _raw.Length);
            _window.Clear();
            _window.Write(_raw.Written[^_dictionary..]);
        }
        _raw.Clear();
        _chunkCount++;
    }
}
