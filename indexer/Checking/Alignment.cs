namespace SearchEngine.Indexer.Checking;

/// <summary>How pasted words lie on a source's words.</summary>
/// <param name="Start">The first word of the source they cover.</param>
/// <param name="End">One past the last.</param>
/// <param name="Found">How many pasted words stand in the source, in order.</param>
/// <param name="Steps">The way from source to paste, word by word; empty where every word stands as pasted.</param>
internal sealed record Alignment(int Start, int End, int Found, IReadOnlyList<AlignmentStep> Steps)
{
    // A change costs so much that no number of words found in place outweighs it; of ways with as few changes the one that finds more wins.
    private const int Changed = 1000;
    private const int Same = -1;

    /// <summary>Where the pasted words stand in the source one after the other, gaps standing for any words; null where they do not.</summary>
    public static Alignment? Exact(IReadOnlyList<WordSpan> pasted, IReadOnlyList<WordSpan> source)
    {
        for (int start = 0; start < source.Count; start++)
        {
            int end = Follow(pasted, 0, source, start);
            if (end >= 0) return new Alignment(start, end, pasted.Count, []);
        }
        return null;
    }

    /// <summary>
    /// The best lie of the pasted words on a stretch of the source: most words in order, then fewest changes (edit distance with the
    /// source's ends free, after Sellers 1980).
    /// </summary>
    public static Alignment Best(IReadOnlyList<WordSpan> pasted, IReadOnlyList<WordSpan> source)
    {
        List<WordSpan> words = [.. pasted.Where(w => !w.IsGap)];
        int n = words.Count, m = source.Count;
        int[,] cost = new int[n + 1, m + 1];
        for (int i = 1; i <= n; i++) cost[i, 0] = i * Changed;
        for (int i = 1; i <= n; i++)
        {
            for (int j = 1; j <= m; j++)
            {
                int same = words[i - 1].Folded == source[j - 1].Folded ? Same : Changed;
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + same, Math.Min(cost[i - 1, j], cost[i, j - 1]) + Changed);
            }
        }
        int end = 0;
        for (int j = 1; j <= m; j++)
            if (cost[n, j] < cost[n, end]) end = j;
        while (end < m && cost[n, end + 1] == cost[n, end]) end++; // a last word changed rather than added: the reader sees what it was
        return Trace(words, source, cost, end);
    }

    private static Alignment Trace(List<WordSpan> words, IReadOnlyList<WordSpan> source, int[,] cost, int end)
    {
        var steps = new List<AlignmentStep>();
        int i = words.Count, j = end, found = 0;
        while (i > 0)
        {
            bool same = j > 0 && words[i - 1].Folded == source[j - 1].Folded;
            if (j > 0 && cost[i, j] == cost[i - 1, j - 1] + (same ? Same : Changed))
            {
                if (same) { found++; steps.Add(new AlignmentStep(--j, --i)); }
                else { steps.Add(new AlignmentStep(null, --i)); steps.Add(new AlignmentStep(--j, null)); }
            }
            else if (j > 0 && cost[i, j] == cost[i, j - 1] + Changed) steps.Add(new AlignmentStep(--j, null));
            else steps.Add(new AlignmentStep(null, --i));
        }
        steps.Reverse();
        return new Alignment(j, end, found, steps);
    }

    // After a gap the rest may stand anywhere further on.
    private static int Follow(IReadOnlyList<WordSpan> pasted, int p, IReadOnlyList<WordSpan> source, int s)
    {
        while (p < pasted.Count)
        {
            if (pasted[p].IsGap)
            {
                for (int next = s; next < source.Count; next++)
                    if (Follow(pasted, p + 1, source, next) is >= 0 and var end) return end;
                return -1;
            }
            if (s >= source.Count || source[s].Folded != pasted[p].Folded) return -1;
            p++;
            s++;
        }
        return s;
    }
}

/// <summary>One step: a word of the source and the pasted word that stands for it; one of them null where it has no partner.</summary>
internal readonly record struct AlignmentStep(int? Source, int? Pasted);
