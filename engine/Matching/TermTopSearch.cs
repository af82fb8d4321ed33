using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents of one term. The blocks with the highest bounds are read first, so that the threshold is high when the others are
/// looked at and most of them need not be read.
/// </summary>
internal static class TermTopSearch
{
    /// <summary>
    /// Reads the best documents off the term's champions, where these hold all that are wanted: none is deleted or filtered out, and no other
    /// document can come before them.
    /// </summary>
    public static bool TryChampions(IndexedWord.Place term, Bm25 similarity, TopHits top)
    {
        if (top.Capacity > Champions.Count || !term.Text.Postings.TryChampions(term.Info, out Champions champions)) return false;
        ReadOnlySpan<byte> norms = term.Text.Lengths.Norms;
        Span<float> scores = stackalloc float[Champions.Count];
        for (int i = 0; i < scores.Length; i++) scores[i] = similarity.Score(champions.Freq(i), norms[champions.Doc(i)]);
        double others = TermScorer.BoundOf(similarity, champions.Others);
        int better = 0;
        foreach (float score in scores)
            if (score > others) better++;
        if (better < top.Capacity && top.Threshold <= others) return false;
        for (int i = 0; i < scores.Length; i++)
            if (scores[i] >= top.Threshold) top.Offer(champions.Doc(i), scores[i]);
        return true;
    }

    /// <summary>A score that the wanted number of documents reach by this term alone; minus infinity where that is not known.</summary>
    public static float SureScore(TermRun term, int wanted)
    {
        if (wanted is 0 or > Champions.Count || !term.TryChampions(out Champions champions)) return float.NegativeInfinity;
        ReadOnlySpan<byte> norms = term.Norms;
        Span<float> scores = stackalloc float[Champions.Count];
        for (int i = 0; i < scores.Length; i++) scores[i] = term.Similarity.Score(champions.Freq(i), norms[champions.Doc(i)]);
        scores.Sort();
        return scores[^wanted];
    }

    /// <summary>Reads the blocks of a term, the most promising first, but for those that cannot win.</summary>
    public static void Run(TermRun term, Acceptance allowed, TopHits top)
    {
        ReadOnlySpan<float> best = term.Best;
        Span<int> first = stackalloc int[BestFirst.Blocks];
        first = first[..BestFirst.Pick(best, first)];
        foreach (int b in first) Read(term, b, allowed, top);
        for (int b = 0; b < best.Length; b++)
        {
            float bound = term.Similarity.ScoreOf(best[b]);
            if (bound < top.Threshold || first.Contains(b)) continue;
            if (bound == top.Threshold && term.FirstDocOf(b) >= top.TieDoc) continue;
            Read(term, b, allowed, top);
        }
    }

    /// <summary>Reads one block; of a rare term it is the only one.</summary>
    public static void Read(TermRun term, int block, Acceptance allowed, TopHits top)
    {
        term.Cursor.LoadBlock(block);
        ReadOnlySpan<int> docs = term.Cursor.Docs;
        if (!allowed.All)
        {
            ReadSome(term, block, allowed, top);
            return;
        }
        ReadOnlySpan<float> scores = term.Scores(0, docs.Length);
        float threshold = top.Threshold;
        for (int i = 0; i < scores.Length; i++)
        {
            if (scores[i] < threshold) continue;
            top.Offer(docs[i], scores[i]);
            threshold = top.Threshold;
        }
    }

    /// <summary>The same where only some documents are allowed: those that cannot win are left out first.</summary>
    private static void ReadSome(TermRun term, int block, Acceptance allowed, TopHits top)
    {
        ReadOnlySpan<int> docs = term.Cursor.Docs, freqs = term.Cursor.Frequencies;
        Span<byte> places = stackalloc byte[BitPacking.BlockSize];
        places = places[..BlockFilter.Candidates(freqs, term.LeastFrequency(block, term.Similarity.LeastX(top.Threshold)), [], 0, places)];
        places = places[..allowed.Keep(docs, places)];
        ReadOnlySpan<byte> norms = term.Norms;
        float threshold = top.Threshold;
        foreach (byte i in places)
        {
            float score = term.Similarity.Score(freqs[i], norms[docs[i]]);
            if (score < threshold) continue;
            top.Offer(docs[i], score);
            threshold = top.Threshold;
        }
    }
}
