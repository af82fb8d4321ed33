using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Clauses together.</summary>
internal sealed class BooleanWeight(Query query, Weight[] must, Weight[] should, Weight[] mustNot, int minimumShould, Weight all) : Weight
{
    public Weight[] Must => must;

    public Weight[] Should => should;

    public bool HasMustNot => mustNot.Length > 0;

    /// <summary>How many of <see cref="Should"/> must match.</summary>
    public int Minimum { get; } = must.Length == 0 && should.Length > 0 ? Math.Max(1, minimumShould) : minimumShould;

    public override Scorer? Scorer(SegmentView segment)
    {
        Scorer? wanted = Wanted(segment);
        if (wanted is null || mustNot.Length == 0) return wanted;
        Scorer[] unwanted = Present(mustNot, segment);
        return unwanted.Length == 0 ? wanted : new ExclusionScorer(wanted, Any(unwanted, 1));
    }

    public override void Collect(SegmentView segment, DocSet into)
    {
        if (must.Length > 0 || mustNot.Length > 0 || Minimum != 1)
        {
            base.Collect(segment, into);
            return;
        }
        foreach (Weight w in should) w.Collect(segment, into);
    }

    public override Explanation? Explain(SegmentView segment, int doc)
    {
        if (ScoreOf(segment, doc) is not { } score) return null;
        Explanation[] parts = [.. must.Concat(should).Select(w => w.Explain(segment, doc)).OfType<Explanation>()];
        return new Explanation(score, $"{query}: sum of", parts);
    }

    private Scorer? Wanted(SegmentView segment)
    {
        var required = new List<Scorer>(must.Length + 1);
        foreach (Weight w in must)
        {
            if (w.Scorer(segment) is not { } scorer) return null;
            required.Add(scorer);
        }
        Scorer[] optional = Present(should, segment);
        if (optional.Length < Minimum) return null;
        if (optional.Length > 0 && Minimum > 0) required.Add(Any(optional, Minimum));
        Scorer? wanted = required.Count switch
        {
            0 when should.Length > 0 => null,
            0 => all.Scorer(segment),
            1 => required[0],
            _ => new ConjunctionScorer(required),
        };
        return wanted is not null && optional.Length > 0 && Minimum == 0 ? new OptionalScorer(wanted, Any(optional, 1)) : wanted;
    }

    private static Scorer Any(Scorer[] scorers, int minimum) => scorers.Length == 1 && minimum <= 1 ? scorers[0] : new DisjunctionScorer(scorers, minimum, 1);

    private static Scorer[] Present(Weight[] weights, SegmentView segment) => [.. weights.Select(w => w.Scorer(segment)).OfType<Scorer>()];
}
