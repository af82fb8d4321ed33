using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>A query whose matches are found as a set, all with one score: filters, ranges, every document.</summary>
internal sealed class SetWeight(string what, float score, Func<SegmentView, DocSet?> find) : Weight
{
    public override Scorer? Scorer(SegmentView segment) => find(segment) is { } set ? new SetScorer(set, score) : null;

    public override void Collect(SegmentView segment, DocSet into)
    {
        if (find(segment) is { } set) into.Or(set);
    }

    public override Explanation? Explain(SegmentView segment, int doc) =>
        find(segment) is { } set && set[doc] ? new Explanation(score, $"{what}: the same for every match", []) : null;
}
