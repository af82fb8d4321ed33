namespace SearchEngine.Postings;

/// <summary>
/// Which terms follow a term in a document, as one byte of marks: every term has one of eight bits, and the byte has those of all terms that
/// stand right after one of its places there. A phrase looks at the byte first: where the bit of its next word is missing, it cannot stand.
/// </summary>
internal static class Followers
{
    /// <summary>The bit of a term: three bits of its FNV-1a hash say which.</summary>
    public static byte BitOf(ReadOnlySpan<byte> term)
    {
        uint hash = 2166136261;
        foreach (byte b in term) hash = (hash ^ b) * 16777619;
        return (byte)(1 << (int)((hash ^ hash >> 15) & 7));
    }
}
