namespace SearchEngine.Matching;

/// <summary>Documents that all of several scorers match: the rarest leads, the others follow. Scores add up in the order given.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _scorers; // in the order of the query: the order of the sum
    private readonly Scorer[] _byCost;

    public ConjunctionScorer(IReadOnlyList<Scorer> scorers)
    {
        _scorers = [.. scorers];
        _byCost = [.. scorers.OrderBy(s => s.Cost)];
    }

    public override int Doc => _byCost[0].Doc;

    public override long Cost => _byCost[0].Cost;

    public override int Next() => Agree(_byCost[0].Next());

    public override int Advance(int target) => Agree(_byCost[0].Advance(target));

    public override float Score()
    {
        double sum = 0;
        foreach (Scorer s in _scorers) sum += s.Score();
        return (float)sum;
    }

    public override double MaxScore(int from, out int upTo)
    {
        double sum = 0;
        upTo = NoMoreDocs;
        foreach (Scorer s in _scorers)
        {
            sum += s.MaxScore(from, out int own);
            upTo = Math.Min(upTo, own);
        }
        return sum;
    }

    private int Agree(int doc)
    {
        int agreed = 1;
        while (agreed < _byCost.Length)
        {
            if (doc == NoMoreDocs) return doc;
            Scorer s = _byCost[agreed];
            int at = s.Doc < doc ? s.Advance(doc) : s.Doc;
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
}
