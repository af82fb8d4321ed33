using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>Reads a term's documents after its last full block, one by one; of a rare term these are all.</summary>
/// <param name="bytes">From the first of them on.</param>
/// <param name="count">How many there are.</param>
/// <param name="before">The document before the first.</param>
internal ref struct PostingsTail(ReadOnlySpan<byte> bytes, int count, int before)
{
    private ByteReader _reader = new(bytes);
    private int _left = count;

    public int Doc { get; private set; } = before;

    /// <summary>How often the term stands in <see cref="Doc"/>.</summary>
    public int Freq { get; private set; }

    public bool MoveNext()
    {
        if (--_left < 0) return false;
        uint v = _reader.ReadVarint();
        Doc += (int)(v >> 1) + 1;
        Freq = (v & 1) != 0 ? 1 : (int)_reader.ReadVarint();
        return true;
    }
}
