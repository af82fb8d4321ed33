using System.Numerics;

namespace SearchEngine.Facets;

/// <summary>Picks the highest of many counts.</summary>
internal static class TopCounts
{
    /// <summary>The numbers of the highest counts above 0: by count, then by number.</summary>
    /// <param name="counts">Any counts from 0 up.</param>
    /// <param name="limit">How many at most; 0 for all.</param>
    /// <param name="distinct">How many counts are above 0.</param>
    public static int[] Pick(ReadOnlySpan<int> counts, int limit, out int distinct)
    {
        distinct = counts.Length - counts.Count(0);
        int most = limit == 0 ? distinct : Math.Min(limit, distinct);
        long[] best = new long[most]; // key of each, best first
        if (most < distinct) Pick(counts, best);
        else All(counts, best);
        int[] numbers = new int[most];
        for (int n = 0; n < most; n++) numbers[n] = (int)best[n];
        return numbers;
    }

    private static void All(ReadOnlySpan<int> counts, Span<long> best)
    {
        int filled = 0;
        for (int i = 0; i < counts.Length; i++)
            if (counts[i] > 0) best[filled++] = KeyOf(counts[i], i);
        best.Sort();
    }

    private static void Pick(ReadOnlySpan<int> counts, Span<long> best)
    {
        int filled = 0, floor = 0; // what a count must pass to get in
        for (int i = 0; i < counts.Length; i += Vector<int>.Count)
        {
            ReadOnlySpan<int> some = counts.Slice(i, Math.Min(Vector<int>.Count, counts.Length - i));
            if (some.Length == Vector<int>.Count && !Vector.GreaterThanAny(new Vector<int>(some), new Vector<int>(floor))) continue;
            for (int j = 0; j < some.Length; j++)
                if (some[j] > floor) floor = Insert(best, ref filled, KeyOf(some[j], i + j));
        }
    }

    /// <summary>A number that is the lower the better a count is.</summary>
    private static long KeyOf(int count, int number) => (long)~count << 32 | (uint)number;

    /// <summary>Puts a key in its place, the worst falling out where all are taken.</summary>
    /// <returns>What a count must pass from now on.</returns>
    private static int Insert(Span<long> best, ref int filled, long key)
    {
        int at = filled == best.Length ? filled - 1 : filled++;
        for (; at > 0 && best[at - 1] > key; at--) best[at] = best[at - 1];
        best[at] = key;
        return filled < best.Length ? 0 : ~(int)(best[^1] >> 32);
    }
}
