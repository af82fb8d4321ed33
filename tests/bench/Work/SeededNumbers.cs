namespace SearchEngine.Bench.Work;

/// <summary>Random numbers that are the same everywhere for the same seed: SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).</summary>
internal sealed class SeededNumbers(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to below 1.</summary>
    public double Fraction() => (Next() >> 11) / (double)(1UL << 53);

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(Fraction() * limit);

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
