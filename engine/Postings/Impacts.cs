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
        Span<byte> best = stackalloc byte[256];
        best.Clear();
        for (int i = 0; i < frequencies.Length; i++) Note(best, frequencies[i], norms[i]);
        Choose(best, output);
    }

    /// <summary>A length code that none of the documents is below: the pairs' codes fall.</summary>
    public static byte ShortestOf(ReadOnlySpan<byte> impacts) => impacts[^1];

    /// <summary>Notes a document in a table that has for each frequency the lowest length code of a document, plus one; 0 for none.</summary>
    public static void Note(Span<byte> table, int frequency, byte norm)
    {
        int f = Math.Min(frequency, AnyFrequency);
        byte n = norm == byte.MaxValue ? byte.MaxValue : (byte)(norm + 1);
        if (table[f] == 0 || n < table[f]) table[f] = n;
    }

    /// <summary>Chooses the pairs from a table of 256 made by <see cref="Note"/>: as many as the output has room for.</summary>
    public static void Choose(ReadOnlySpan<byte> table, Span<byte> output)
    {
        int pairs = output.Length / 2;
        Span<byte> fs = stackalloc byte[256];
        Span<byte> ns = stackalloc byte[256];
        int count = 0;
        int lowest = int.MaxValue;
        for (int f = table.LastIndexOfAnyExcept((byte)0); f >= 1; f--) // falling frequency: a pair counts only with a lower code than all before
        {
            if (table[f] == 0 || table[f] >= lowest) continue;
            lowest = table[f];
            fs[count] = (byte)f;
            ns[count++] = (byte)(table[f] - 1);
        }
        while (count > pairs) // join the neighbours whose frequencies are closest: the pair of the higher one and the lower code beats both
        {
            int at = 0;
            for (int i = 1; i < count - 1; i++)
                if ((fs[i] - fs[i + 1]) * fs[at] < (fs[at] - fs[at + 1]) * fs[i]) at = i;
            ns[at] = ns[at + 1];
            fs[(at + 2)..count].CopyTo(fs[(at + 1)..]);
            ns[(at + 2)..count].CopyTo(ns[(at + 1)..]);
            count--;
        }
        for (int i = 0; i < pairs; i++)
        {
            output[i] = fs[Math.Min(i, count - 1)];
            output[pairs + i] = ns[Math.Min(i, count - 1)];
        }
    }
}
