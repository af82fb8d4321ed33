namespace SearchEngine.Storage;

/// <summary>A long list of numbers that only grows, in chunks, so that nothing is copied as it grows.</summary>
internal sealed class IntLog
{
    private const int ChunkBits = 16;

    private readonly List<int[]> _chunks = [];
    private int[] _last = [];
    private int _used;

    public long Count { get; private set; }

    public long Size => (long)_chunks.Count << (ChunkBits + 2);

    public void Add(int value)
    {
        if (_used == _last.Length)
        {
            _last = new int[1 << ChunkBits];
            _chunks.Add(_last);
            _used = 0;
        }
        _last[_used++] = value;
        Count++;
    }

    /// <summary>The numbers from <paramref name="start"/> on that lie in one chunk, at most <paramref name="count"/>, at least one.</summary>
    public ReadOnlySpan<int> Run(long start, int count)
    {
        int at = (int)(start & ((1 << ChunkBits) - 1));
        return _chunks[(int)(start >> ChunkBits)].AsSpan(at, Math.Min(count, (1 << ChunkBits) - at));
    }
}
