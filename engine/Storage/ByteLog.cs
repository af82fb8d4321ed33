namespace SearchEngine.Storage;

/// <summary>Byte strings one after the other in chunks: it only grows, and nothing is copied as it grows.</summary>
internal sealed class ByteLog
{
    private const int ChunkBytes = 1 << 18;

    private readonly List<byte[]> _chunks = [];
    private int _used; // of the last chunk

    /// <summary>Memory held, in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a string.</summary>
    /// <returns>Where it lies.</returns>
    public Place Add(ReadOnlySpan<byte> bytes)
    {
        if (_chunks.Count == 0 || _used + bytes.Length > _chunks[^1].Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkBytes, bytes.Length)));
            Size += _chunks[^1].Length;
            _used = 0;
        }
        bytes.CopyTo(_chunks[^1].AsSpan(_used));
        var place = new Place(_chunks.Count - 1, _used, bytes.Length);
        _used += bytes.Length;
        return place;
    }

    public ReadOnlySpan<byte> this[Place place] => _chunks[place.Chunk].AsSpan(place.Start, place.Length);

    /// <summary>Where a string lies.</summary>
    internal readonly record struct Place(int Chunk, int Start, int Length);
}
