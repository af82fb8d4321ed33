namespace SearchEngine.Matching;

/// <summary>Documents that the one scorer matches and the other does not.</summary>
internal sealed class ExclusionScorer(Scorer wanted, Scorer unwanted) : Scorer
{
    public override int Doc => wanted.Doc;

    public override long Cost => wanted.Cost;

    public override int Next() => Settle(wanted.Next());

    public override int Advance(int target) => Settle(wanted.Advance(target));

    public override float Score() => wanted.Score();

    public override double MaxScore(int from, out int upTo) => wanted.MaxScore(from, out upTo);

    private int Settle(int doc)
    {
        while (doc != NoMoreDocs)
        {
            if (unwanted.Doc < doc) unwanted.Advance(doc);
            if (unwanted.Doc != doc) return doc;
            doc = wanted.Next();
        }
        return doc;
    }
}
