using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Matching;

/// <summary>How often words stand as a phrase in a document on which they all stand; with slop, a looser match counts 1 / (1 + moves).</summary>
internal sealed class PhraseMatcher
{
    private readonly PhraseTerm[] _byCost; // rarest first
    private readonly SloppyMatcher? _sloppy;
    private readonly float _most; // times as often as its rarest word a phrase may stand
    private int[] _starts = new int[16];

    /// <param name="terms">The words in their order.</param>
    /// <param name="byCost">The same, rarest first.</param>
    /// <param name="slop">How far they may be moved.</param>
    public PhraseMatcher(PhraseTerm[] terms, PhraseTerm[] byCost, int slop)
    {
        _byCost = byCost;
        if (slop > 0) _sloppy = new SloppyMatcher(terms, slop);
        // Of two words, each place matches once with the other before it and once with the other after it, and words in the wrong order are two
        // moves apart at least. Of more words, each of them falls behind a place of the rarest once at most.
        _most = slop == 0 || terms.Length == 2 && slop == 1 ? 1 : terms.Length == 2 ? 4 / 3f * (1 + 1e-5f) : terms.Length;
    }

    /// <summary>The most that <see cref="Frequency"/> can be where the rarest of the words stands so often.</summary>
    public float MostOften(int rarest) => rarest * _most;

    /// <summary>The frequency in the document at hand, 0 where the phrase does not stand in it.</summary>
    public float Frequency() => _sloppy is not null ? _sloppy.Frequency() : _byCost.Length == 2 ? ExactPair() : Exact();

    /// <summary>The same as <see cref="Exact"/> for two words: each place of the one is compared with many of the other at a time.</summary>
    private int ExactPair()
    {
        ReadOnlySpan<int> first = _byCost[0].PaddedPositions(out int firsts), other = _byCost[1].PaddedPositions(out int others);
        int apart = _byCost[1].Offset - _byCost[0].Offset;
        return firsts <= others ? CountAt(first[..firsts], apart, other) : CountAt(other[..others], -apart, first);
    }

    /// <summary>How many of some places have one of others at a distance.</summary>
    private static int CountAt(ReadOnlySpan<int> places, int apart, ReadOnlySpan<int> padded)
    {
        ref int others = ref MemoryMarshal.GetReference(padded);
        int count = 0;
        foreach (int p in places)
        {
            Vector512<int> wanted = Vector512.Create(p + apart);
            for (int j = 0; j < padded.Length; j += Vector512<int>.Count)
                count += BitOperations.PopCount(Vector512.Equals(Vector512.LoadUnsafe(ref others, (nuint)j), wanted).ExtractMostSignificantBits());
        }
        return count;
    }

    /// <summary>Keeps the starts at which each further word, rarest first, stands in its place.</summary>
    private int Exact()
    {
        PhraseTerm first = _byCost[0];
        ReadOnlySpan<int> positions = first.Positions();
        if (_starts.Length < positions.Length) _starts = new int[positions.Length * 2];
        int count = 0;
        foreach (int p in positions)
            if (p >= first.Offset) _starts[count++] = p - first.Offset;
        for (int t = 1; t < _byCost.Length && count > 0; t++)
        {
            ReadOnlySpan<int> other = _byCost[t].Positions();
            int offset = _byCost[t].Offset;
            int kept = 0, j = 0;
            for (int i = 0; i < count; i++)
            {
                int want = _starts[i] + offset;
                while (j < other.Length && other[j] < want) j++;
                if (j == other.Length) break;
                if (other[j] == want) _starts[kept++] = _starts[i];
            }
            count = kept;
        }
        return count;
    }
}
