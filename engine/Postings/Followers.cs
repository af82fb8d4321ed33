namespace SearchEngine.Postings;

/// <summary>
/// Which terms follow a term in a document, as one byte of marks: every term has one of eight bits, and the byte has those of all terms that
/// stand right after one of its places there. A phrase looks at the byte first: where the bit of its next word is missing, it cannot stand.
/// </summary>
internal static class Followers
{
    /// <summary>How many bits the index of a bit has.</summary>
    public const int IndexBits = 3;

    /// <summary>The bit of a term.</summary>
    public static byte BitOf(ReadOnlySpan<byte> term) => (byte)(1 << IndexOf(term));

    /// <summary>Which of the eight bits is a term's: three bits of its FNV-1a hash.</summary>
    public static int IndexOf(ReadOnlySpan<byte> term)
    {
        uint hash = 2166136261;
        foreach (byte b in term) hash = (hash ^ b) * 16777619;
        return (int)((hash ^ hash >> 15) & 7);
    }
}
