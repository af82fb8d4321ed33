using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents of one term. The blocks with the highest bounds are read first, so that the threshold is high when the others are
/// looked at and most of them need not be read.
/// </summary>
internal static class TermTopSearch
{
    public static void Run(TermRun term, int segment, Acceptance allowed, TopHits top)
    {
        ReadOnlySpan<float> best = term.Best;
        Span<int> first = stackalloc int[BestFirst.Blocks];
        first = first[..BestFirst.Pick(best, first)];
        foreach (int b in first) Read(term, b, segment, allowed, top);
        for (int b = 0; b < best.Length; b++)
        {
            float bound = term.Similarity.ScoreOf(best[b]);
            if (bound < top.Threshold || first.Contains(b)) continue;
            if (bound == top.Threshold && term.FirstDocOf(b) >= top.TieDoc(segment)) continue;
            Read(term, b, segment, allowed, top);
        }
    }

    private static void Read(TermRun term, int block, int segment, Acceptance allowed, TopHits top)
    {
        PostingsCursor cursor = term.Cursor;
        cursor.LoadBlock(block);
        ReadOnlySpan<int> docs = cursor.Docs;
        ReadOnlySpan<float> scores = term.Scores(0, docs.Length);
        float threshold = top.Threshold;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] < threshold || !allowed[docs[i]]) continue;
            top.Offer(segment, docs[i], scores[i]);
            threshold = top.Threshold;
        }
    }
}
