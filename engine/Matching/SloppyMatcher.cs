using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Matching;

/// <summary>
/// Finds loose matches of a phrase in a document: one position of each word, none twice, whose places relative to the phrase differ by at
/// most the slop. The walk is Lucene's: the word that lags furthest moves on, and a match is taken when it would pass the next one.
/// </summary>
internal sealed class SloppyMatcher(PhraseTerm[] terms, int slop)
{
    private readonly int[][] _positions = [.. terms.Select(_ => new int[8])];
    private readonly int[] _counts = new int[terms.Length];
    private readonly int[] _at = new int[terms.Length];

    /// <summary>The sum of 1 / (1 + moves) over the matches in the document all the words stand on; 0 for none.</summary>
    public float Frequency() => terms.Length == 2 ? OfPair() : OfAny();

    private float OfAny()
    {
        for (int t = 0; t < terms.Length; t++)
        {
            ReadOnlySpan<int> positions = terms[t].Positions();
            if (positions.IsEmpty) return 0;
            if (_positions[t].Length < positions.Length) _positions[t] = new int[positions.Length * 2];
            positions.CopyTo(_positions[t]);
            _counts[t] = positions.Length;
            _at[t] = 0;
        }
        float sum = 0;
        while (true)
        {
            int least = 0, most = 0;
            for (int t = 1; t < terms.Length; t++)
            {
                if (Place(t) < Place(least)) least = t;
                if (Place(t) > Place(most)) most = t;
            }
            int moves = Place(most) - Place(least);
            bool better = _at[least] + 1 < _counts[least] && Next(least) <= Place(most); // the same word comes closer still
            if (moves <= slop && !better && Apart()) sum += 1f / (1 + moves);
            if (++_at[least] == _counts[least]) return sum;
        }
    }

    /// <summary>The same for two words.</summary>
    private float OfPair()
    {
        ReadOnlySpan<int> first = terms[0].PaddedPositions(out int firsts), second = terms[1].PaddedPositions(out int seconds);
        int apart = terms[1].Offset - terms[0].Offset;
        if (!(firsts <= seconds ? AnyNear(first[..firsts], apart, second) : AnyNear(second[..seconds], -apart, first))) return 0;
        first = first[..firsts];
        second = second[..seconds];
        float sum = 0;
        for (int i = 0, j = 0; ;)
        {
            int moves = second[j] - apart - first[i];
            if (moves >= 0) // the first word lags
            {
                bool better = i + 1 < first.Length && first[i + 1] <= second[j] - apart;
                if (moves <= slop && !better && first[i] != second[j]) sum += 1f / (1 + moves);
                if (++i == first.Length) return sum;
            }
            else
            {
                bool better = j + 1 < second.Length && second[j + 1] - apart <= first[i];
                if (-moves <= slop && !better && first[i] != second[j]) sum += 1f / (1 - moves);
                if (++j == second.Length) return sum;
            }
        }
    }

    /// <summary>Whether one of some places has one of others near a distance: each is compared with many of the others at a time.</summary>
    private bool AnyNear(ReadOnlySpan<int> places, int apart, ReadOnlySpan<int> padded)
    {
        ref int others = ref MemoryMarshal.GetReference(padded);
        Vector512<uint> range = Vector512.Create(2 * (uint)slop);
        Vector512<uint> near = Vector512<uint>.Zero;
        foreach (int p in places)
        {
            Vector512<int> lowest = Vector512.Create(p + apart - slop);
            for (int j = 0; j < padded.Length; j += Vector512<int>.Count)
                near |= Vector512.LessThanOrEqual((Vector512.LoadUnsafe(ref others, (nuint)j) - lowest).AsUInt32(), range);
        }
        return near != Vector512<uint>.Zero;
    }

    private int Place(int t) => _positions[t][_at[t]] - terms[t].Offset;

    private int Next(int t) => _positions[t][_at[t] + 1] - terms[t].Offset;

    /// <summary>No two words of the phrase stand on one word of the text.</summary>
    private bool Apart()
    {
        for (int a = 0; a < terms.Length; a++)
            for (int b = a + 1; b < terms.Length; b++)
                if (_positions[a][_at[a]] == _positions[b][_at[b]]) return false;
        return true;
    }
}
