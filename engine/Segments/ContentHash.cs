using System.Runtime.InteropServices;

namespace SearchEngine.Segments;

/// <summary>A hash of what a block holds (multiply and fold over its UTF-16 code units). Sums of it make an index's fingerprint.</summary>
internal struct ContentHash()
{
    private ulong _hash = 0xCBF29CE484222325;

    /// <summary>The hash of all that was added.</summary>
    public readonly ulong Value
    {
        get
        {
            ulong h = _hash; // the finaliser of SplitMix64
            h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9;
            h = (h ^ h >> 27) * 0x94D049BB133111EB;
            return h ^ h >> 31;
        }
    }

    public void Add(string text)
    {
        Add(text.Length);
        ReadOnlySpan<char> chars = text;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(chars);
        foreach (ulong w in words) Step(w);
        foreach (char c in chars[(words.Length * 4)..]) Step(c);
    }

    public void Add(long number) => Step((ulong)number);

    private void Step(ulong word)
    {
        ulong high = Math.BigMul(_hash ^ word, 0x9E3779B97F4A7C15, out ulong low);
        _hash = high ^ low;
    }
}
