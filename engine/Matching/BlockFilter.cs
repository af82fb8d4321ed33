using System.Numerics;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// Narrows the documents of a block of postings step by step: those left are named by their places in it. Without branches, which would be
/// guessed wrongly.
/// </summary>
internal static class BlockFilter
{
    /// <summary>The places of a block's documents in which a term stands often enough, and which have a mark.</summary>
    /// <param name="frequencies">How often it stands in each.</param>
    /// <param name="least">How often it must.</param>
    /// <param name="marks">The marks of each; may be empty where none is wanted.</param>
    /// <param name="mark">The mark, or 0.</param>
    /// <param name="places">Takes the places.</param>
    /// <returns>How many there are.</returns>
    public static int Candidates(ReadOnlySpan<int> frequencies, int least, ReadOnlySpan<byte> marks, byte mark, Span<byte> places)
    {
        int count = 0, i = 0;
        for (; i <= frequencies.Length - 64; i += 64)
        {
            ulong wanted = least > 1 ? AtLeast(frequencies.Slice(i, 64), least) : ulong.MaxValue;
            if (mark != 0) wanted &= ~Vector512.Equals(Vector512.Create(marks.Slice(i, 64)) & Vector512.Create(mark), Vector512<byte>.Zero).ExtractMostSignificantBits();
            for (; wanted != 0; wanted &= wanted - 1) places[count++] = (byte)(i + BitOperations.TrailingZeroCount(wanted));
        }
        for (; i < frequencies.Length; i++)
            if (frequencies[i] >= least && (mark == 0 || (marks[i] & mark) != 0)) places[count++] = (byte)i;
        return count;
    }

    /// <summary>A bit for each of 64 numbers that is not below one.</summary>
    private static ulong AtLeast(ReadOnlySpan<int> numbers, int least)
    {
        Vector512<int> limit = Vector512.Create(least);
        ulong bits = 0;
        for (int i = 0; i < 64; i += Vector512<int>.Count)
            bits |= Vector512.GreaterThanOrEqual(Vector512.Create(numbers.Slice(i, Vector512<int>.Count)), limit).ExtractMostSignificantBits() << i;
        return bits;
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

    /// <summary>Keeps the documents that are not in a set.</summary>
    public static int NotIn(DocSet set, ReadOnlySpan<int> docs, Span<byte> places)
    {
        ReadOnlySpan<ulong> words = set.Words;
        int count = 0;
        foreach (byte i in places)
        {
            int doc = docs[i];
            places[count] = i;
            count += (int)(~words[doc >> 6] >> doc & 1);
        }
        return count;
    }
}
