namespace SearchEngine.Segments;

/// <summary>
/// Which segments to merge: eight neighbours of one tier (a tier spans a factor of eight in size), or one of which more than half is
/// deleted. So a document is written again about once for each factor of eight, and the number of segments stays small.
/// </summary>
internal static class MergePolicy
{
    public const int Width = 8;

    /// <summary>Segments below this are all of the lowest tier.</summary>
    private const long LowestTier = 1L << 20;

    /// <summary>No merge is made that would give more than this.</summary>
    private const long MaxBytes = 1L << 30;

    /// <summary>Chooses, or gives an empty list.</summary>
    /// <param name="segments">Bytes, documents and live documents of each segment, oldest first.</param>
    /// <returns>Places in the list, rising.</returns>
    public static List<int> Choose(IReadOnlyList<(long Bytes, int Docs, int Live)> segments)
    {
        for (int i = 0; i < segments.Count; i++)
            if (segments[i].Live * 2 < segments[i].Docs) return [i];
        foreach (IGrouping<int, int> tier in Enumerable.Range(0, segments.Count).GroupBy(i => TierOf(segments[i].Bytes)).OrderBy(g => g.Key))
        {
            List<int> chosen = [];
            long bytes = 0;
            foreach (int i in tier)
            {
                if (bytes + segments[i].Bytes > MaxBytes) continue;
                bytes += segments[i].Bytes;
                chosen.Add(i);
                if (chosen.Count == Width) return chosen;
            }
        }
        return [];
    }

    private static int TierOf(long bytes)
    {
        int tier = 0;
        for (long limit = LowestTier; bytes > limit; limit *= Width) tier++;
        return tier;
    }
}
