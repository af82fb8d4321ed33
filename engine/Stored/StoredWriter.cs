using System.IO.Compression;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Writes what is kept of the documents as they come, in compressed chunks, so that it does not stay in memory.
/// <code>
/// stored        := chunk*, each Brotli of: (bytes of the document varint, (field varint, value string)*)*
/// stored.chunks := offset u32, raw length u32 for each chunk, and the end u32
/// stored.docs   := chunk u32, offset in the raw chunk u32 for each document
/// </code>
/// Must be the first section of its file.
/// </summary>
internal sealed class StoredWriter(SectionWriter file)
{
    /// <summary>A chunk is closed when it has reached this: long enough to compress, short enough to open for one document.</summary>
    private const int ChunkBytes = 16 << 10;

    private const int Quality = 1, Window = 18;

    private readonly ByteBuffer _raw = new(ChunkBytes * 2);
    private readonly ByteBuffer _one = new();
    private readonly ByteBuffer _chunks = new();
    private readonly List<ulong> _docs = [];
    private byte[] _compressed = new byte[ChunkBytes * 2];
    private int _chunkCount;

    /// <summary>Documents written so far.</summary>
    public int Count => _docs.Count;

    /// <summary>Adds the next document's kept values: number of the field and value.</summary>
    public void Add(IReadOnlyList<(int Field, string Value)> values)
    {
        _one.Clear();
        foreach ((int field, string value) in values)
        {
            _one.WriteVarint((uint)field);
            _one.WriteString(value);
        }
        Add(_one.Written);
    }

    /// <summary>Adds the next document as another segment's reader gave it.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        _docs.Add((ulong)_chunkCount << 32 | (uint)_raw.Length);
        _raw.WriteVarint((uint)record.Length);
        _raw.Write(record);
        if (_raw.Length >= ChunkBytes) CloseChunk();
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
        int most = BrotliEncoder.GetMaxCompressedLength(_raw.Length);
        if (_compressed.Length < most) _compressed = new byte[most];
        if (!BrotliEncoder.TryCompress(_raw.Written, _compressed, out int length, Quality, Window)) throw new IOException("a chunk of stored text cannot be compressed");
        _chunks.WriteUInt32((uint)file.SectionLength);
        _chunks.WriteUInt32((uint)_raw.Length);
        file.Write(_compressed.AsSpan(0, length));
        _raw.Clear();
        _chunkCount++;
    }
}
