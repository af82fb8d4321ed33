using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>A query made ready for one snapshot: statistics are in it, segments not yet.</summary>
internal abstract class Weight
{
    /// <summary>A scorer for a segment, or null where nothing in it can match.</summary>
    public abstract Scorer? Scorer(SegmentView segment);

    /// <summary>Adds every matching document, deleted ones too, to a set.</summary>
    public virtual void Collect(SegmentView segment, DocSet into)
    {
        if (Scorer(segment) is not { } scorer) return;
        while (scorer.Next() != Matching.Scorer.NoMoreDocs) into.Add(scorer.Doc);
    }

    /// <summary>How many live documents match, where that is known without looking at them; -1 otherwise.</summary>
    public virtual int CountOf(SegmentView segment) => -1;

    /// <summary>How the document scores; null where it does not match.</summary>
    public abstract Explanation? Explain(SegmentView segment, int doc);

    /// <summary>The score of one document, for explanations.</summary>
    protected float? ScoreOf(SegmentView segment, int doc) =>
        Scorer(segment) is { } scorer && scorer.Advance(doc) == doc ? scorer.Score() : null;
}
