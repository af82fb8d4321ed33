using System.Runtime.InteropServices;

namespace SearchEngine.Segments;

/// <summary>A hash of what a block holds (multiply and fold over its UTF-16 code units). Sums of it make an index's fingerprint.</summary>
internal struct ContentHash()
{
    private const int Lanes = 4;

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
        if (words.Length >= Lanes) words = words[AddLanes(words)..];
        foreach (ulong w in words) Step(w);
        foreach (char c in chars[(chars.Length & ~3)..]) Step(c);
    }

    public void Add(long number) => Step((ulong)number);

    /// <summary>Takes four words at once, so that no multiplication waits for another.</summary>
    /// <returns>How many words were taken.</returns>
    private int AddLanes(ReadOnlySpan<ulong> words)
    {
        ulong a = _hash, b = ~a, c = a << 1, d = ~c;
        int i = 0;
        for (; i + Lanes <= words.Length; i += Lanes)
        {
            a = Mix(a ^ words[i]);
            b = Mix(b ^ words[i + 1]);
            c = Mix(c ^ words[i + 2]);
            d = Mix(d ^ words[i + 3]);
        }
        _hash = a;
        Step(b);
        Step(c);
        Step(d);
        return i;
    }

    private void Step(ulong word) => _hash = Mix(_hash ^ word);

    private static ulong Mix(ulong x)
    {
        ulong high = Math.BigMul(x, 0x9E3779B97F4A7C15, out ulong low);
        return high ^ low;
    }
}
