namespace SearchEngine.Storage;

/// <summary>Byte strings one after the other in chunks: it only grows, and nothing is copied as it grows.</summary>
internal sealed class ByteLog
{
    private const int ChunkBytes = 1 << 18;

    private readonly List<byte[]> _chunks = [];
    private int _used; // of the last chunk

    /// <summary>Memory held, in bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a string, to be filled in.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="align">It begins at a multiple of that.</param>
    /// <param name="place">Where it lies.</param>
    public Span<byte> Take(int length, int align, out Place place)
    {
        int start = (_used + align - 1) / align * align;
        if (_chunks.Count == 0 || start + length > _chunks[^1].Length)
        {
            _chunks.Add(GC.AllocateUninitializedArray<byte>(Math.Max(ChunkBytes, length)));
            Size += _chunks[^1].Length;
            start = 0;
        }
        place = new Place(_chunks.Count - 1, start, length);
        _used = start + length;
        return _chunks[^1].AsSpan(start, length);
    }

    public ReadOnlySpan<byte> this[Place place] => _chunks[place.Chunk].AsSpan(place.Start, place.Length);

    /// <summary>Where a string lies.</summary>
    internal readonly record struct Place(int Chunk, int Start, int Length);
}
