namespace SearchEngine.Postings;

/// <summary>
/// The best that the documents of a block can score, whatever the collection's statistics: the pairs of frequency and length code that no
/// other document of the block beats in both (Lucene's competitive impacts), thinned to four. Eight bytes: four frequencies (255 stands
/// for any number), four length codes.
/// </summary>
internal static class Impacts
{
    public const int Pairs = 4;
    public const int Bytes = Pairs * 2;
    public const int AnyFrequency = 255;

    /// <summary>Finds the pairs of a block.</summary>
    /// <param name="frequencies">Frequencies, 1 and up.</param>
    /// <param name="norms">Length codes of the same documents; a smaller code scores higher.</param>
    /// <param name="output">Eight bytes.</param>
    public static void Collect(ReadOnlySpan<int> frequencies, ReadOnlySpan<byte> norms, Span<byte> output)
    {
        Span<byte> best = stackalloc byte[256]; // best[f] = lowest length code of a document of frequency f, +1; 0 for none
        best.Clear();
        int highest = 0;
        for (int i = 0; i < frequencies.Length; i++)
        {
            int f = Math.Min(frequencies[i], AnyFrequency);
            highest = Math.Max(highest, f);
            byte n = norms[i] == byte.MaxValue ? byte.MaxValue : (byte)(norms[i] + 1);
            if (best[f] == 0 || n < best[f]) best[f] = n;
        }
        Span<byte> fs = stackalloc byte[256];
        Span<byte> ns = stackalloc byte[256];
        int count = 0;
        int lowest = int.MaxValue;
        for (int f = highest; f >= 1; f--) // falling frequency: a pair counts only with a lower code than all before
        {
            if (best[f] == 0 || best[f] >= lowest) continue;
            lowest = best[f];
            fs[count] = (byte)f;
            ns[count++] = (byte)(best[f] - 1);
        }
        while (count > Pairs) // join the neighbours whose frequencies are closest: the pair of the higher one and the lower code beats both
        {
            int at = 0;
            for (int i = 1; i < count - 1; i++)
                if ((fs[i] - fs[i + 1]) * fs[at] < (fs[at] - fs[at + 1]) * fs[i]) at = i;
            ns[at] = ns[at + 1];
            fs[(at + 2)..count].CopyTo(fs[(at + 1)..]);
            ns[(at + 2)..count].CopyTo(ns[(at + 1)..]);
            count--;
        }
        for (int i = 0; i < Pairs; i++)
        {
            output[i] = fs[Math.Min(i, count - 1)];
            output[Pairs + i] = ns[Math.Min(i, count - 1)];
        }
    }
}
