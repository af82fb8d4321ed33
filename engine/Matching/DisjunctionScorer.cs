namespace SearchEngine.Matching;

/// <summary>
/// Documents that at least so many of several scorers match. The score is the sum over those that match, in the order given, or the best
/// of them plus a part of the others (<see cref="Tie"/>).
/// </summary>
internal sealed class DisjunctionScorer(IReadOnlyList<Scorer> scorers, int minimum, float tie) : Scorer
{
    private readonly Scorer[] _scorers = [.. scorers];
    private int _doc = -1;

    /// <summary>What each further match adds of its own score: 1 is a sum.</summary>
    public float Tie { get; } = tie;

    public override int Doc => _doc;

    public override long Cost { get; } = scorers.Sum(s => s.Cost);

    public override int Next() => _doc == NoMoreDocs ? _doc : Advance(_doc + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            int least = NoMoreDocs, matching = 0;
            foreach (Scorer s in _scorers)
            {
                int doc = s.Doc;
                if (doc < target) doc = s.Advance(target);
                if (doc < least) (least, matching) = (doc, 1);
                else if (doc == least) matching++;
            }
            _doc = least;
            if (least == NoMoreDocs || matching >= minimum) return _doc;
            target = least + 1;
        }
    }

    public override float Score()
    {
        double sum = 0;
        float best = 0;
        foreach (Scorer s in _scorers)
        {
            if (s.Doc != _doc) continue;
            float score = s.Score();
            sum += score;
            best = Math.Max(best, score);
        }
        return (float)(Tie == 1 ? sum : best + Tie * (sum - best));
    }

    public override double MaxScore(int from, out int upTo)
    {
        double sum = 0, best = 0;
        upTo = NoMoreDocs;
        foreach (Scorer s in _scorers)
        {
            if (s.Doc == NoMoreDocs) continue;
            if (s.Doc > from) // it holds nothing before its own document
            {
                upTo = Math.Min(upTo, s.Doc - 1);
                continue;
            }
            double max = s.MaxScore(from, out int own);
            upTo = Math.Min(upTo, own);
            sum += max;
            best = Math.Max(best, max);
        }
        return best + Tie * (sum - best);
    }
}
