using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents of one term. The blocks with the highest bounds are read first, so that the threshold is high when the others are
/// looked at and most of them need not be read.
/// </summary>
internal static class TermTopSearch
{
    /// <summary>How many blocks are read for the threshold before the others are gone through.</summary>
    private const int First = 3;

    public static void Run(TermRun term, int segment, Acceptance allowed, TopHits top)
    {
        ReadOnlySpan<float> best = term.Best;
        Span<int> first = stackalloc int[First];
        first.Fill(-1);
        if (best.Length > 2 * First)
        {
            for (int i = 0; i < First; i++)
            {
                int at = -1;
                for (int b = 0; b < best.Length; b++)
                    if ((at < 0 || best[b] > best[at]) && !first.Contains(b)) at = b;
                first[i] = at;
                Read(term, at, segment, allowed, top);
            }
        }
        for (int b = 0; b < best.Length; b++)
        {
            float bound = term.Similarity.ScoreOf(best[b]);
            if (bound < top.Threshold || first.Contains(b)) continue;
            if (bound == top.Threshold && (b == 0 ? 0 : term.LastDocOf(b - 1) + 1) >= top.TieDoc(segment)) continue;
            Read(term, b, segment, allowed, top);
        }
    }

    private static void Read(TermRun term, int block, int segment, Acceptance allowed, TopHits top)
    {
        PostingsCursor cursor = term.Cursor;
        cursor.LoadBlock(block);
        ReadOnlySpan<int> docs = cursor.Docs, freqs = cursor.Frequencies;
        ReadOnlySpan<float> inverse = term.Similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = term.Field.Lengths.Norms;
        float threshold = top.Threshold;
        for (int i = 0; i < docs.Length; i++)
        {
            float score = term.Similarity.ScoreOf(freqs[i] * inverse[norms[docs[i]]]);
            if (score < threshold || !allowed[docs[i]]) continue;
            top.Offer(segment, docs[i], score);
            threshold = top.Threshold;
        }
    }
}
