using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Finds the best documents of a weight, leaving out what cannot win.</summary>
internal sealed class TopSearch(IReadOnlyList<SegmentView> segments, CancellationToken cancel)
{
    private const int CheckEvery = 4096;

    /// <summary>A bound may be a rounding error too low: scores are floats summed one way, bounds doubles summed another.</summary>
    private const double Slack = 1 + 1e-6;

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
        if (weight.Scorer(view) is not { } scorer) return (0, true);
        DocSet? deleted = accepted is null ? view.Deleted : null;
        long count = 0;
        bool exact = true;
        int upTo = -1, steps = 0;
        for (int doc = scorer.Next(); doc != Scorer.NoMoreDocs; doc = scorer.Next())
        {
            if (++steps % CheckEvery == 0) cancel.ThrowIfCancellationRequested();
            if (doc > upTo && count >= countUpTo && top.IsFull)
            {
                int from = doc;
                while (from != Scorer.NoMoreDocs)
                {
                    double bound = scorer.MaxScore(from, out upTo) * Slack;
                    if (bound > top.Threshold || bound >= top.Threshold && from < top.TieDoc(segment)) break;
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
            if (accepted is not null ? !accepted[doc] : deleted is not null && deleted[doc]) continue;
            count++;
            float score = scorer.Score();
            if (score >= top.Threshold) top.Offer(segment, doc, score);
        }
        return (count, exact);
    }
}
