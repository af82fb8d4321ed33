namespace SearchEngine.Matching;

/// <summary>Picks the parts of a list that are worth reading before the others, so that there is a threshold to leave others out by.</summary>
internal static class BestFirst
{
    /// <summary>How many are read first.</summary>
    public const int Blocks = 3;

    /// <summary>The places of the highest bounds, rising; none where there are too few parts for it to pay.</summary>
    /// <param name="bounds">The bound of each part.</param>
    /// <param name="picked">Takes the places: <see cref="Blocks"/> of them.</param>
    /// <returns>How many there are.</returns>
    public static int Pick(ReadOnlySpan<float> bounds, Span<int> picked)
    {
        if (bounds.Length <= 2 * Blocks) return 0;
        Span<float> highest = stackalloc float[Blocks];
        highest.Fill(float.NegativeInfinity);
        for (int b = 0; b < bounds.Length; b++)
        {
            if (bounds[b] <= highest[^1]) continue;
            int at = Blocks - 1;
            for (; at > 0 && bounds[b] > highest[at - 1]; at--) (highest[at], picked[at]) = (highest[at - 1], picked[at - 1]);
            (highest[at], picked[at]) = (bounds[b], b);
        }
        picked[..Blocks].Sort();
        return Blocks;
    }
}
