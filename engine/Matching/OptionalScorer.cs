namespace SearchEngine.Matching;

/// <summary>
/// Documents that the one scorer matches; where the other matches too, its score is added. A phrase is looked for in a document only where it
/// may make a difference.
/// </summary>
internal sealed class OptionalScorer(Scorer required, Scorer optional) : Scorer
{
    private float _from = float.NegativeInfinity; // lower scores need not be exact

    public override int Doc => required.Doc;

    public override long Cost => required.Cost;

    public override int Next() => required.Next();

    public override int Advance(int target) => required.Advance(target);

    public override void ScoresMatterFrom(float score) => _from = score;

    public override float Score()
    {
        float score = required.Score();
        if (optional is PhraseScorer phrase) return (float)((double)score + phrase.ScoreIn(required.Doc, _from - score));
        if (optional.Doc < required.Doc) optional.Advance(required.Doc);
        return optional.Doc == required.Doc ? (float)((double)score + optional.Score()) : score;
    }

    public override double MaxScore(int from, out int upTo)
    {
        double max = required.MaxScore(from, out upTo);
        if (optional.Doc == NoMoreDocs) return max;
        if (optional.Doc > from)
        {
            upTo = Math.Min(upTo, optional.Doc - 1);
            return max;
        }
        max += optional.MaxScore(from, out int own);
        upTo = Math.Min(upTo, own);
        return max;
    }
}
