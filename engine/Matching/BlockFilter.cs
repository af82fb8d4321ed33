using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// Narrows the documents of a block of postings step by step: those left are named by their places in it. Without branches, which would be
/// guessed wrongly.
/// </summary>
internal static class BlockFilter
{
    /// <summary>The places of the frequencies that are not below one.</summary>
    /// <returns>How many there are.</returns>
    public static int Often(ReadOnlySpan<int> frequencies, int least, Span<byte> places)
    {
        int count = 0, i = 0;
        ref int first = ref MemoryMarshal.GetReference(frequencies);
        Vector512<int> limit = Vector512.Create(least);
        for (; i <= frequencies.Length - Vector512<int>.Count; i += Vector512<int>.Count)
        {
            ulong enough = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref first, (nuint)i), limit).ExtractMostSignificantBits();
            for (; enough != 0; enough &= enough - 1) places[count++] = (byte)(i + BitOperations.TrailingZeroCount(enough));
        }
        for (; i < frequencies.Length; i++)
            if (frequencies[i] >= least) places[count++] = (byte)i;
        return count;
    }

    /// <summary>Keeps the documents that reach an x (<see cref="Bm25.ScoreOf"/>).</summary>
    public static int Reaching(float least, ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies, ReadOnlySpan<float> inverse, ReadOnlySpan<byte> norms, Span<byte> places)
    {
        int count = 0;
        foreach (byte i in places)
        {
            places[count] = i;
            count += frequencies[i] * inverse[norms[docs[i]]] >= least ? 1 : 0;
        }
        return count;
    }

    /// <summary>Keeps the documents that are in a set.</summary>
    public static int In(DocSet set, ReadOnlySpan<int> docs, Span<byte> places)
    {
        ReadOnlySpan<ulong> words = set.Words;
        int count = 0;
        foreach (byte i in places)
        {
            int doc = docs[i];
            places[count] = i;
            count += (int)(words[doc >> 6] >> doc & 1);
        }
        return count;
    }

    /// <summary>Keeps the documents that have a mark.</summary>
    public static int Marked(byte mark, ReadOnlySpan<byte> marks, Span<byte> places)
    {
        int count = 0;
        foreach (byte i in places)
        {
            places[count] = i;
            count += (marks[i] & mark) != 0 ? 1 : 0;
        }
        return count;
    }
}
