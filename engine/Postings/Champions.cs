using System.Buffers.Binary;

namespace SearchEngine.Postings;

/// <summary>
/// The best documents of a frequent term, known since its segment was written: the first hits of the word alone are read off without
/// looking at its postings. What "best" means follows from the collection, so they are candidates: the impacts of all other documents say
/// whether one of those may come before.
/// <code>
/// champions := document i32 for each, frequency i32 for each, impacts of the other documents 32 bytes
/// </code>
/// </summary>
/// <param name="bytes">As written.</param>
internal readonly ref struct Champions(ReadOnlySpan<byte> bytes)
{
    /// <summary>How many a term has.</summary>
    public const int Count = 16;

    /// <summary>Sixteen pairs, as one that is a little too high would make them useless.</summary>
    private const int OthersBytes = 32;

    public const int Bytes = 8 * Count + OthersBytes;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>A term has champions when it has so many full blocks.</summary>
    public const int LeastBlocks = 2;

    public int Doc(int i) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[(4 * i)..]);

    public int Freq(int i) => BinaryPrimitives.ReadInt32LittleEndian(_bytes[(4 * (Count + i))..]);

    /// <summary>The impacts of all other documents.</summary>
    public ReadOnlySpan<byte> Others => _bytes[(8 * Count)..];
}
