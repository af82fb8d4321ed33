using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Alternatives for one thing: the best scores, each further one adds a part of its own.</summary>
internal sealed class AnyOfWeight(Query query, Weight[] alternatives, float tie) : Weight
{
    public override Scorer? Scorer(SegmentView segment)
    {
        Scorer[] present = [.. alternatives.Select(w => w.Scorer(segment)).OfType<Scorer>()];
        return present.Length switch { 0 => null, 1 => present[0], _ => new DisjunctionScorer(present, 1, tie) };
    }

    public override void Collect(SegmentView segment, DocSet into)
    {
        foreach (Weight w in alternatives) w.Collect(segment, into);
    }

    public override Explanation? Explain(SegmentView segment, int doc) =>
        ScoreOf(segment, doc) is { } score
            ? new Explanation(
                score, tie == 1 ? $"{query}: sum of" : $"{query}: the best of, and {tie.ToString(System.Globalization.CultureInfo.InvariantCulture)} of each other",
                [.. alternatives.Select(w => w.Explain(segment, doc)).OfType<Explanation>()])
            : null;
}
