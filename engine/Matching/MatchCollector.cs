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
        var allowed = new Acceptance(accepted, accepted is null ? view.Deleted : null);
        top?.Begin(segment);
        if (top is null)
        {
            weight.Collect(view, matches);
        }
        else if (IsPlain(weight, view))
        {
            weight.Collect(view, matches);
            new TopSearch(segments, cancel).Run(weight, segment, accepted, top, 0);
        }
        else if (weight is WordsWeight words)
        {
            words.Top(view, allowed, top, matches);
        }
        else if (weight is PhraseWeight phrase)
        {
            phrase.SearchIn(view, allowed, top)?.Run(matches, cancel);
        }
        else if (weight is BooleanWeight { HasMustNot: false, Should.Length: 0, Must.Length: > 1 } all && TopSearch.RunsOf(all.Must, view) is { } must)
        {
            if (must.Length == all.Must.Length) new ConjunctionTopSearch(must, allowed, top).Run(long.MaxValue, matches, cancel);
        }
        else
        {
            Walk(weight, segment, allowed, top, matches);
        }
        if (view.Deleted is { } deleted) matches.AndNot(deleted);
    }

    private void Walk(Weight weight, int segment, Acceptance allowed, TopHits top, DocSet matches)
    {
        if (weight.Scorer(segments[segment]) is not { } scorer) return;
        int steps = 0;
        scorer.ScoresMatterFrom(top.Threshold);
        for (int doc = scorer.Next(); doc != Scorer.NoMoreDocs; doc = scorer.Next())
        {
            if (++steps % CheckEvery == 0) cancel.ThrowIfCancellationRequested();
            matches.Add(doc);
            if (!allowed[doc]) continue;
            float score = scorer.Score();
            if (score < top.Threshold) continue;
            top.Offer(doc, score);
            scorer.ScoresMatterFrom(top.Threshold);
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
