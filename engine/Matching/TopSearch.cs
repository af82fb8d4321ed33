using SearchEngine.Postings;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Finds the best documents of a weight, leaving out what cannot win.</summary>
internal sealed class TopSearch(IReadOnlyList<SegmentView> segments, CancellationToken cancel)
{
    private const int CheckEvery = 4096;

    /// <summary>Goes through one segment.</summary>
    /// <param name="weight">What is looked for.</param>
    /// <param name="segment">Which segment.</param>
    /// <param name="accepted">The documents allowed, or null for all that are not deleted.</param>
    /// <param name="top">Takes the best.</param>
    /// <param name="countUpTo">Matches are counted so far before anything is left out.</param>
    /// <returns>The matches counted, and whether these are all.</returns>
    public (long Count, bool Exact) Run(Weight weight, int segment, DocSet? accepted, TopHits top, long countUpTo)
    {
        SegmentView view = segments[segment];
        var allowed = new Acceptance(accepted, accepted is null ? view.Deleted : null);
        top.Begin(segment);
        if (Fast(weight, view, allowed, top, countUpTo) is { } done) return done;
        if (weight.Scorer(view) is not { } scorer) return (0, true);
        long count = 0;
        bool exact = true;
        int upTo = -1, steps = 0;
        scorer.ScoresMatterFrom(top.Threshold);
        for (int doc = scorer.Next(); doc != Scorer.NoMoreDocs; doc = scorer.Next())
        {
            if (++steps % CheckEvery == 0) cancel.ThrowIfCancellationRequested();
            if (doc > upTo && count >= countUpTo && top.IsFull)
            {
                int from = doc;
                while (from != Scorer.NoMoreDocs)
                {
                    if (top.MayWin(scorer.MaxScore(from, out upTo), from)) break;
                    exact = false;
                    from = upTo == Scorer.NoMoreDocs ? Scorer.NoMoreDocs : upTo + 1;
                }
                if (from == Scorer.NoMoreDocs) break;
                if (from > doc)
                {
                    doc = scorer.Advance(from);
                    if (doc == Scorer.NoMoreDocs) break;
                    if (doc > upTo) upTo = doc - 1; // bounds of where it landed are looked at with the next document
                }
            }
            if (!allowed[doc]) continue;
            count++;
            float score = scorer.Score();
            if (score < top.Threshold) continue;
            top.Offer(doc, score);
            scorer.ScoresMatterFrom(top.Threshold);
            if (count >= countUpTo && top.IsFull) exact &= !scorer.LeaveOutBelow(top.Threshold);
        }
        return (count, exact);
    }

    /// <summary>The kinds of query that most people ask, each by its own way; null for the others, and where it must count what its way leaves out.</summary>
    private (long Count, bool Exact)? Fast(Weight weight, SegmentView view, Acceptance allowed, TopHits top, long countUpTo)
    {
        if (weight is TermWeight one && one.Find(view) is { Forms: null } found)
        {
            if (!allowed.All && countUpTo > 0) return null; // what filters and deletions leave has to be counted
            if (found.Info.DocFreq < BitPacking.BlockSize)
                TermTopSearch.Read(new TermRun(found, one.Similarity), 0, allowed, top);
            else if (!allowed.All || !TermTopSearch.TryChampions(found, one.Similarity, top))
                TermTopSearch.Run(new TermRun(found, one.Similarity), allowed, top);
            return (allowed.All ? found.Info.DocFreq : 0, allowed.All);
        }
        if (weight is WordsWeight words && countUpTo == 0)
        {
            words.Top(view, allowed, top, matches: null);
            return (0, false);
        }
        if (weight is PhraseWeight { Scores: true } phrase && countUpTo == 0)
        {
            phrase.SearchIn(view, allowed, top)?.Run(null, cancel);
            return (0, false);
        }
        if (weight is not BooleanWeight { HasMustNot: false } all) return null;
        if (all is { Should.Length: 0, Must.Length: > 1 } && RunsOf(all.Must, view) is { } must)
        {
            return must.Length < all.Must.Length
                ? (0, true)
                : new ConjunctionTopSearch(must, allowed, top).Run(countUpTo, null, cancel);
        }
        if (all is { Must.Length: 0, Should.Length: > 1, Minimum: 1 } && RunsOf(all.Should, view) is { } should)
        {
            if (should.Length == 0) return (0, true);
            long atLeast = 0;
            if (allowed.All)
                foreach (TermRun t in should) atLeast = Math.Max(atLeast, t.Cursor.DocFreq);
            if (atLeast < countUpTo) return null;
            if (allowed.All)
                foreach (TermRun t in should) top.RaiseThreshold(TermTopSearch.SureScore(t, top.Capacity));
            new DisjunctionTopSearch(should, view.Docs, allowed, top).Run(cancel);
            return (atLeast, false);
        }
        return null;
    }

    /// <summary>The terms that the segment holds; null where one of the weights is no plain term, or scores nothing.</summary>
    public static TermRun[]? RunsOf(Weight[] weights, SegmentView view)
    {
        foreach (Weight w in weights)
            if (w is not TermWeight { Similarity.Weight: > 0 } term || term.Find(view) is { Forms: not null }) return null;
        var runs = new TermRun[weights.Length];
        int count = 0;
        foreach (Weight w in weights)
            if (((TermWeight)w).Find(view) is { } found) runs[count++] = new TermRun(found, ((TermWeight)w).Similarity);
        if (count < runs.Length) Array.Resize(ref runs, count);
        return runs;
    }
}
