using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>The documents of a set, all with one score.</summary>
internal sealed class SetScorer(DocSet set, float score) : Scorer
{
    private int _doc = -1;

    public override int Doc => _doc;

    public override long Cost { get; } = set.Count();

    public override int Next() => _doc == NoMoreDocs ? _doc : Advance(_doc + 1);

    public override int Advance(int target) => _doc = target == NoMoreDocs ? NoMoreDocs : set.Next(target);

    public override float Score() => score;

    public override double MaxScore(int from, out int upTo)
    {
        upTo = NoMoreDocs;
        return score;
    }
}
