using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace SearchEngine.Indexer.Digests;

/// <summary>
/// A text in 128 bytes, by which two texts are compared without reading either: MinHash of its runs of five words (Broder, "On the
/// resemblance and containment of documents", 1997), of each minimum the lower 16 bits. The share of equal places estimates the share of
/// runs that two texts have in common (Jaccard), with a standard error of at most 0.06.
/// </summary>
public static class TextSketch
{
    /// <summary>How many minima a sketch holds.</summary>
    internal const int Places = 64;

    private const int RunLength = 5;

    /// <summary>A text with fewer runs says too little to be called the same as another.</summary>
    private const int FewestRuns = 20;

    private static readonly ulong[] Factors = [.. Enumerable.Range(1, Places).Select(i => Mixed((ulong)i * 0x9E3779B97F4A7C15) | 1)];

    /// <summary>The sketch of a text, as base 64; null where it is too short to be compared.</summary>
    /// <param name="paragraphs">Its paragraphs.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // the loop is the most of a short run: compiled well at once
    public static string? Of(IEnumerable<string> paragraphs)
    {
        ArgumentNullException.ThrowIfNull(paragraphs);
        ulong[] words = [.. paragraphs.SelectMany(p => Slug.Fold(p).Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Hash)];
        if (words.Length < FewestRuns + RunLength - 1) return null;
        var least = new ulong[Places];
        Array.Fill(least, ulong.MaxValue);
        for (int i = 0; i + RunLength <= words.Length; i++)
        {
            ulong run = 0;
            for (int j = 0; j < RunLength; j++) run = Mixed(run + words[i + j]);
            for (int p = 0; p < Places; p++) least[p] = Math.Min(least[p], Mixed(run * Factors[p]));
        }
        byte[] bytes = new byte[Places * sizeof(ushort)];
        for (int p = 0; p < Places; p++) BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(p * sizeof(ushort)), (ushort)least[p]);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>The minima of a sketch that <see cref="Of"/> gave.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    internal static ushort[] Read(string sketch)
    {
        byte[] bytes = Convert.FromBase64String(sketch);
        if (bytes.Length != Places * sizeof(ushort)) throw new FormatException("a sketch of another length");
        return [.. Enumerable.Range(0, Places).Select(p => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(p * sizeof(ushort))))];
    }

    // FNV-1a.
    private static ulong Hash(string word)
    {
        ulong hash = 0xCBF29CE484222325;
        foreach (char c in word) hash = (hash ^ c) * 0x100000001B3;
        return hash;
    }

    // The finalizer of SplitMix64.
    private static ulong Mixed(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
