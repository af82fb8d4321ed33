using SearchEngine.Columns;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>The documents of a term, scored by BM25. Bounds come from the impacts of its blocks.</summary>
internal sealed class TermScorer(PostingsCursor cursor, Bm25 similarity, TextLengths lengths) : Scorer
{
    private int _boundBlock = -1;
    private double _bound;
    private int _boundUpTo;

    public override int Doc => cursor.Doc;

    public override long Cost => cursor.DocFreq;

    public int Freq => cursor.Freq;

    public PostingsCursor Cursor => cursor;

    public Bm25 Similarity => similarity;

    public override int Next() => cursor.Next();

    public override int Advance(int target) => cursor.Advance(target);

    public override float Score() => similarity.Score(cursor.Freq, lengths.Norms[cursor.Doc]);

    public override double MaxScore(int from, out int upTo)
    {
        if (_boundBlock >= 0 && from <= _boundUpTo)
        {
            upTo = _boundUpTo;
            return _bound;
        }
        int block = cursor.BlockOf(from);
        if (block >= cursor.FullBlocks)
        {
            _bound = similarity.Weight;
            upTo = NoMoreDocs;
        }
        else
        {
            _bound = BoundOf(similarity, cursor.Field.ImpactsAt(cursor.Info, block));
            upTo = cursor.Field.SkipAt(cursor.Info, block).LastDoc;
        }
        _boundBlock = block;
        _boundUpTo = upTo;
        return _bound;
    }

    /// <summary>The best score any document of a block can have.</summary>
    public static double BoundOf(Bm25 similarity, ReadOnlySpan<byte> impacts) => similarity.ScoreOf(BestOf(similarity.Field.Inverse, impacts));

    /// <summary>The same before the score is taken (<see cref="Bm25.ScoreOf"/>).</summary>
    public static float BestOf(ReadOnlySpan<float> inverse, ReadOnlySpan<byte> impacts)
    {
        float best = 0;
        int pairs = impacts.Length / 2;
        for (int i = 0; i < pairs; i++)
        {
            if (impacts[i] == Impacts.AnyFrequency) return float.PositiveInfinity;
            best = Math.Max(best, impacts[i] * inverse[impacts[pairs + i]]);
        }
        return best;
    }
}
