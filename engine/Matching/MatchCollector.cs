using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// Finds all documents of a weight as a set and the best of them: plain words as sets, block by block, and the best apart; everything else
/// is walked once for both.
/// </summary>
internal sealed class MatchCollector(IReadOnlyList<SegmentView> segments, CancellationToken cancel)
{
    private const int CheckEvery = 4096;

    /// <summary>Goes through one segment.</summary>
    /// <param name="weight">What is looked for.</param>
    /// <param name="segment">Which segment.</param>
    /// <param name="accepted">The documents that may be among the best, or null for all that are not deleted.</param>
    /// <param name="top">Takes the best; null where they are not wanted.</param>
    /// <param name="matches">Takes all that match and are not deleted, accepted or not.</param>
    public void Run(Weight weight, int segment, DocSet? accepted, TopHits? top, DocSet matches)
    {
        SegmentView view = segments[segment];
        if (top is null || IsPlain(weight, view))
        {
            weight.Collect(view, matches);
            if (view.Deleted is { } deleted) matches.AndNot(deleted);
            if (top is not null) new TopSearch(segments, cancel).Run(weight, segment, accepted, top, 0);
            return;
        }
        if (weight is WordsWeight words)
        {
            words.Top(view, segment, new Acceptance(accepted, accepted is null ? view.Deleted : null), top, matches);
            if (view.Deleted is { } gone) matches.AndNot(gone);
            return;
        }
        if (weight is BooleanWeight { HasMustNot: false, Should.Length: 0, Must.Length: > 1 } all && TopSearch.RunsOf(all.Must, view) is { } must)
        {
            if (must.Length < all.Must.Length) return;
            new ConjunctionTopSearch(must, segment, new Acceptance(accepted, accepted is null ? view.Deleted : null), top).Run(long.MaxValue, matches, cancel);
            if (view.Deleted is { } gone) matches.AndNot(gone);
            return;
        }
        if (weight.Scorer(view) is not { } scorer) return;
        var live = new Acceptance(null, view.Deleted);
        int steps = 0;
        for (int doc = scorer.Next(); doc != Scorer.NoMoreDocs; doc = scorer.Next())
        {
            if (++steps % CheckEvery == 0) cancel.ThrowIfCancellationRequested();
            if (!live[doc]) continue;
            matches.Add(doc);
            if (accepted is not null && !accepted[doc]) continue;
            float score = scorer.Score();
            if (score >= top.Threshold) top.Offer(segment, doc, score);
        }
    }

    /// <summary>Finding all matches as a set costs no more than counting some of them one by one.</summary>
    public static bool IsCheap(Weight weight, SegmentView view, DocSet? accepted) =>
        weight is WordsWeight || (accepted is not null || view.Deleted is not null) && IsPlain(weight, view);

    /// <summary>One word by its stem, or any of several.</summary>
    private static bool IsPlain(Weight weight, SegmentView view) => weight switch
    {
        TermWeight one => one.Find(view) is null or { Forms: null },
        BooleanWeight { Must.Length: 0, HasMustNot: false, Minimum: 1 } any => Array.TrueForAll(any.Should, w => w is TermWeight && IsPlain(w, view)),
        _ => false,
    };
}
