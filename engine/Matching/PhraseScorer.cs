using SearchEngine.Columns;

namespace SearchEngine.Matching;

/// <summary>Documents in which words stand as a phrase. How often it does is its frequency; with slop, a looser match counts 1 / (1 + moves).</summary>
internal sealed class PhraseScorer : Scorer
{
    private readonly PhraseTerm[] _terms; // in the order of the phrase
    private readonly PhraseTerm[] _byCost;
    private readonly Bm25 _similarity;
    private readonly TextLengths _lengths;
    private readonly int _slop;
    private readonly TermScorer _bounds;
    private readonly SloppyMatcher? _sloppy;
    private int[] _starts = new int[16];
    private float _freq;

    public PhraseScorer(IReadOnlyList<PhraseTerm> terms, int slop, Bm25 similarity, TextLengths lengths)
    {
        _terms = [.. terms];
        _byCost = [.. terms.OrderBy(t => t.Term.DocFreq)];
        _slop = slop;
        _similarity = similarity;
        _lengths = lengths;
        _bounds = new TermScorer(_byCost[0].Term, similarity, lengths);
        if (slop > 0) _sloppy = new SloppyMatcher(_terms, slop);
    }

    public override int Doc => _byCost[0].Doc;

    public override long Cost => _byCost[0].Term.DocFreq;

    public float Freq => _freq;

    public override int Next() => Settle(_byCost[0].Next());

    public override int Advance(int target) => Settle(_byCost[0].Advance(target));

    public override float Score() => _similarity.Score(_freq, _lengths.Norms[Doc]);

    public override double MaxScore(int from, out int upTo)
    {
        if (_slop == 0) return _bounds.MaxScore(from, out upTo); // a phrase is never more frequent than its rarest word
        upTo = NoMoreDocs;
        return _similarity.Weight;
    }

    private int Settle(int doc)
    {
        while (true)
        {
            doc = Agree(doc);
            if (doc == NoMoreDocs) return doc;
            _freq = _sloppy is null ? Exact() : _sloppy.Frequency();
            if (_freq > 0) return doc;
            doc = _byCost[0].Next();
        }
    }

    private int Agree(int doc)
    {
        int agreed = 1;
        while (agreed < _byCost.Length && doc != NoMoreDocs)
        {
            PhraseTerm t = _byCost[agreed];
            int at = t.Doc < doc ? t.Advance(doc) : t.Doc;
            if (at == doc)
            {
                agreed++;
                continue;
            }
            doc = _byCost[0].Advance(at);
            agreed = 1;
        }
        return doc;
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
