using System.Buffers.Binary;
using System.IO.Compression;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>Reads what is kept of a segment's documents (format: <see cref="StoredWriter"/>). Safe for many threads.</summary>
internal sealed class StoredReader(MappedFile file)
{
    [ThreadStatic]
    private static Chunk? _lastChunk; // neighbours in a block are often read one after the other

    private readonly MappedFile.Section _data = file.Find("stored");
    private readonly MappedFile.Section _chunks = file.Find("stored.chunks");
    private readonly MappedFile.Section _docs = file.Find("stored.docs");

    /// <summary>The record of a document: (field varint, value string)*. Valid until the thread reads another.</summary>
    public ReadOnlySpan<byte> Record(int doc)
    {
        ReadOnlySpan<byte> at = file.Bytes(_docs).Slice(8 * doc, 8);
        byte[] raw = ReadChunk((int)BinaryPrimitives.ReadUInt32LittleEndian(at), out int length);
        var reader = new ByteReader(raw.AsSpan(0, length)) { Position = (int)BinaryPrimitives.ReadUInt32LittleEndian(at[4..]) };
        return reader.ReadBytes((int)reader.ReadVarint());
    }

    private byte[] ReadChunk(int chunk, out int length)
    {
        Chunk last = _lastChunk ??= new Chunk();
        ReadOnlySpan<byte> entry = file.Bytes(_chunks)[(8 * chunk)..];
        length = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        if (last.Owner?.Target == this && last.Number == chunk) return last.Raw;
        int start = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry), end = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]);
        if (last.Raw.Length < length) last.Raw = new byte[length];
        last.Owner = null;
        if (!BrotliDecoder.TryDecompress(file.Bytes(_data)[start..end], last.Raw.AsSpan(0, length), out int written) || written != length)
            throw new CorruptIndexException($"{file.Path}: chunk {chunk} of the stored documents is damaged");
        last.Owner = new WeakReference(this);
        last.Number = chunk;
        return last.Raw;
    }

    private sealed class Chunk
    {
        public WeakReference? Owner;
        public int Number;
        public byte[] Raw = [];
    }
}
