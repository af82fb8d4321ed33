namespace SearchEngine.Highlighting;

/// <summary>The edit distance of two words: insertions, deletions, changes and swaps of neighbours (optimal string alignment).</summary>
internal static class EditDistance
{
    private const int LongestWord = 64;

    /// <summary>The words are no more than <paramref name="most"/> edits apart. Longer words than 64 letters only when equal.</summary>
    public static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return false;
        if (a.Length > LongestWord || b.Length > LongestWord) return a.SequenceEqual(b);
        Span<int> before = stackalloc int[LongestWord + 1], last = stackalloc int[LongestWord + 1], row = stackalloc int[LongestWord + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                int distance = Math.Min(change, 1 + Math.Min(last[j], row[j - 1]));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) distance = Math.Min(distance, before[j - 2] + 1);
                row[j] = distance;
                least = Math.Min(least, distance);
            }
            if (least > most) return false;
            Span<int> free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.Length] <= most;
    }
}
