using SearchEngine.Columns;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>Documents in which words stand as a phrase. How often it does is its frequency; with slop, a looser match counts 1 / (1 + moves).</summary>
internal sealed class PhraseScorer : Scorer
{
    private readonly PhraseTerm[] _byCost; // rarest first
    private readonly PostingsCursor _lead; // of the rarest word
    private readonly Bm25 _similarity;
    private readonly TextLengths _lengths;
    private readonly TermScorer _bounds;
    private readonly PhraseMatcher _matcher;
    private float _freq;
    private float _least; // the x a document must have

    public PhraseScorer(IReadOnlyList<PhraseTerm> terms, int slop, Bm25 similarity, TextLengths lengths)
    {
        _byCost = [.. terms];
        Array.Sort(_byCost, static (a, b) => a.Term.DocFreq.CompareTo(b.Term.DocFreq));
        _lead = _byCost[0].Term;
        _similarity = similarity;
        _lengths = lengths;
        _bounds = new TermScorer(_lead, similarity, lengths);
        _matcher = new PhraseMatcher([.. terms], _byCost, slop);
    }

    public override int Doc => _lead.Doc;

    public override long Cost => _lead.DocFreq;

    public float Freq => _freq;

    public override int Next() => Settle(_lead.Next());

    public override int Advance(int target) => Settle(_lead.Advance(target));

    public override float Score() => _similarity.Score(_freq, _lengths.Norms[Doc]);

    public override bool LeaveOutBelow(float score)
    {
        _least = _similarity.LeastX(score);
        return true;
    }

    public override double MaxScore(int from, out int upTo)
    {
        double bound = _bounds.MaxScore(from, out upTo), often = _matcher.MostOften(1), weight = _similarity.Weight;
        return often == 1 || bound >= weight ? bound : weight - weight / (1 + often * bound / (weight - bound)); // so many times the x of the rarest word
    }

    /// <summary>The score of one document, 0 where the phrase does not stand in it. Documents must rise.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="least">Where the score is lower, 0 will do.</param>
    public float ScoreIn(int doc, float least)
    {
        if (least > _similarity.Weight || (_lead.Doc < doc ? _lead.Advance(doc) : _lead.Doc) != doc || !_byCost[0].MayBeFollowed) return 0;
        if (!MayStandIn(doc) || Agree(doc, out int rarest) != doc || rarest == 0) return 0;
        byte norm = _lengths.Norms[doc];
        if (_similarity.Score(_matcher.MostOften(rarest), norm) < least * (1 - 1e-5f)) return 0;
        return _similarity.Score(_matcher.Frequency(), norm);
    }

    private int Settle(int doc)
    {
        ReadOnlySpan<byte> norms = _lengths.Norms;
        ReadOnlySpan<float> inverse = _similarity.Field.Inverse;
        while (doc != NoMoreDocs)
        {
            float least = _least / inverse[norms[doc]]; // how often the phrase would have to stand in it
            if (!_byCost[0].MayBeFollowed || _matcher.MostOften(_lead.Freq) < least)
            {
                doc = _byCost[0].NextMayBeFollowed();
                continue;
            }
            if (!MayStandIn(doc))
            {
                doc = _byCost[0].NextMayBeFollowed();
                continue;
            }
            int next = Agree(doc, out int rarest);
            if (next != doc)
            {
                doc = _lead.Advance(next);
                continue;
            }
            if (rarest > 0 && _matcher.MostOften(rarest) >= least)
            {
                _freq = _matcher.Frequency();
                if (_freq > 0) return doc;
            }
            doc = _byCost[0].NextMayBeFollowed();
        }
        return doc;
    }

    private bool MayStandIn(int doc)
    {
        for (int t = 1; t < _byCost.Length; t++)
            if (!_byCost[t].MayStandIn(doc)) return false;
        return true;
    }

    /// <summary>Moves the other words to a document of the lead.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="rarest">How often the rarest word stands in it, where all do; 0 where what follows a word says that the phrase cannot.</param>
    /// <returns>The document, or the first one after it that may have all of them.</returns>
    private int Agree(int doc, out int rarest)
    {
        rarest = _lead.Freq;
        for (int t = 1; t < _byCost.Length; t++)
        {
            PostingsCursor other = _byCost[t].Term;
            int at = other.Doc < doc ? other.Advance(doc) : other.Doc;
            if (at != doc) return at;
            rarest = _byCost[t].MayBeFollowed ? Math.Min(rarest, other.Freq) : 0;
        }
        return doc;
    }
}
