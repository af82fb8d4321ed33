using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>Reads what is kept of a segment's documents (format: <see cref="StoredWriter"/>). Safe for many threads.</summary>
internal sealed class StoredReader(MappedFile file)
{
    [ThreadStatic]
    private static Scratch? _scratch;

    private readonly MappedFile.Section _data = file.Find("stored");
    private readonly MappedFile.Section _chunks = file.Find("stored.chunks");
    private readonly MappedFile.Section _docs = file.Find("stored.docs");
    private byte[]? _dictionary;

    /// <summary>The record of a document: (field varint, value string)*. Valid until the thread reads another.</summary>
    public ReadOnlySpan<byte> Record(int doc)
    {
        ReadOnlySpan<byte> at = file.Bytes(_docs).Slice(8 * doc, 8);
        int chunk = (int)BinaryPrimitives.ReadUInt32LittleEndian(at), start = (int)BinaryPrimitives.ReadUInt32LittleEndian(at[4..]);
        int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(_chunks)[(8 * chunk + 4)..]);
        if ((uint)start >= (uint)length) throw new CorruptIndexException($"{file.Path}: document {doc} stands at {start} of {length} bytes");
        Scratch scratch = _scratch ??= new Scratch();
        // a short chunk is decoded at once; of a long one first only so much as says how long the document is
        var reader = new ByteReader(Read(scratch, chunk, length <= StoredWriter.DictionaryBytes ? length : Math.Min(length, start + 5))) { Position = start };
        int bytes = (int)reader.ReadVarint();
        start = reader.Position;
        if (bytes < 0 || bytes > length - start) throw new CorruptIndexException($"{file.Path}: document {doc} is longer than its chunk");
        return Read(scratch, chunk, start + bytes).Slice(start, bytes);
    }

    /// <summary>A raw chunk up to an offset.</summary>
    private ReadOnlySpan<byte> Read(Scratch scratch, int chunk, int upTo)
    {
        if (scratch.Owner?.Target != this || scratch.Chunk != chunk)
        {
            scratch.Owner = new WeakReference(this);
            scratch.Chunk = chunk;
            scratch.Known = 0;
        }
        if (scratch.Known < upTo) Decode(scratch, chunk, upTo);
        return scratch.Raw.AsSpan(0, scratch.Known);
    }

    private void Decode(Scratch scratch, int chunk, int upTo)
    {
        ReadOnlySpan<byte> entry = file.Bytes(_chunks)[(8 * chunk)..];
        int start = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry), end = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]);
        int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]);
        byte[] dictionary = chunk == 0 ? [] : Dictionary();
        if (scratch.Raw.Length < length) scratch.Raw = new byte[length];
        scratch.Known = 0;
        var reader = new ByteReader(file.Bytes(_data)[start..end]);
        while (scratch.Known < upTo)
        {
            ReadOnlySpan<byte> piece = reader.ReadBytes((int)reader.ReadUInt32());
            int wanted = Math.Min(length - scratch.Known, StoredWriter.PieceBytes);
            int decode = Math.Min(wanted, upTo - scratch.Known);
            dictionary.CopyTo(scratch.Window, 0);
            LzCodec.Decompress(piece, scratch.Window, dictionary.Length, dictionary.Length + decode);
            scratch.Window.AsSpan(dictionary.Length, decode).CopyTo(scratch.Raw.AsSpan(scratch.Known));
            scratch.Known += decode;
        }
    }

    private byte[] Dictionary()
    {
        if (_dictionary is { } known) return known;
        int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(_chunks)[4..]);
        var first = new Scratch();
        Decode(first, 0, length);
        return _dictionary = first.Raw[(length - Math.Min(length, StoredWriter.DictionaryBytes))..length];
    }

    /// <summary>What a thread decodes into; the chunk last read stays, for its neighbours are often read next.</summary>
    private sealed class Scratch
    {
        public readonly byte[] Window = new byte[LzCodec.MaxWindow + 1 + LzCodec.Slack];
        public WeakReference? Owner;
        public int Chunk;
        public byte[] Raw = [];
        public int Known; // bytes of Raw that are decoded
    }
}
