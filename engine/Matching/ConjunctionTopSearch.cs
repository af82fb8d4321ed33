using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents that hold all of several terms. The rarest term leads; a block of its documents is left out when its bound and the
/// others' bounds over the same stretch cannot win, a document when its own score and those bounds cannot.
/// </summary>
internal sealed class ConjunctionTopSearch
{
    private const double Slack = 1 + 1e-6;

    private readonly TermRun[] _terms; // rarest first
    private readonly int[] _blocks; // of each term, the first block that ends at the stretch at hand or later

    public ConjunctionTopSearch(TermRun[] terms)
    {
        _terms = [.. terms.OrderBy(t => t.Cursor.DocFreq)];
        _blocks = new int[terms.Length];
    }

    /// <returns>The matches counted, and whether these are all.</returns>
    public (long Count, bool Exact) Run(int segment, Acceptance allowed, TopHits top, long countUpTo, CancellationToken cancel)
    {
        TermRun lead = _terms[0];
        PostingsCursor cursor = lead.Cursor;
        long count = 0;
        bool exact = true;
        int from = 0; // the first document of the block at hand, or the one after the last block's last
        for (int b = 0; b < lead.Best.Length; b++)
        {
            int to = lead.LastDocOf(b);
            bool prune = top.IsFull && count >= countUpTo;
            double others = prune ? BestOthers(from, to) : 0;
            if (prune && Hopeless(lead.Similarity.ScoreOf(lead.Best[b]) + others, from, segment, top))
            {
                exact = false;
                from = to + 1;
                continue;
            }
            cancel.ThrowIfCancellationRequested();
            cursor.LoadBlock(b);
            ReadOnlySpan<int> docs = cursor.Docs, freqs = cursor.Frequencies;
            ReadOnlySpan<float> inverse = lead.Similarity.Field.Inverse;
            ReadOnlySpan<byte> norms = lead.Field.Lengths.Norms;
            for (int i = 0; i < docs.Length; i++)
            {
                int doc = docs[i];
                if (doc < _terms[1].Cursor.Doc) continue;
                double score = lead.Similarity.ScoreOf(freqs[i] * inverse[norms[doc]]);
                if (prune && (score + others) * Slack < top.Threshold)
                {
                    exact = false;
                    continue;
                }
                if (!Follow(doc, ref score)) continue;
                if (_terms[1].Cursor.Doc == PostingsCursor.NoMoreDocs) return (count, exact);
                if (!allowed[doc]) continue;
                count++;
                float final = (float)score;
                if (final >= top.Threshold) top.Offer(segment, doc, final);
            }
            from = to + 1;
        }
        return (count, exact);
    }

    private static bool Hopeless(double bound, int from, int segment, TopHits top)
    {
        bound *= Slack;
        return bound < top.Threshold || bound == top.Threshold && from >= top.TieDoc(segment);
    }

    /// <summary>Moves the other terms to a document of the lead and adds their scores.</summary>
    private bool Follow(int doc, ref double score)
    {
        for (int t = 1; t < _terms.Length; t++)
        {
            TermRun term = _terms[t];
            if ((term.Cursor.Doc < doc ? term.Cursor.Advance(doc) : term.Cursor.Doc) != doc) return false;
            score += term.Similarity.ScoreOf(term.X);
        }
        return true;
    }

    /// <summary>The most that the other terms can add between two documents.</summary>
    private double BestOthers(int from, int to)
    {
        double sum = 0;
        for (int t = 1; t < _terms.Length; t++)
        {
            TermRun term = _terms[t];
            ReadOnlySpan<float> best = term.Best;
            int b = _blocks[t];
            while (b < best.Length && term.LastDocOf(b) < from) b++;
            _blocks[t] = b;
            float most = 0;
            for (; b < best.Length; b++)
            {
                most = Math.Max(most, best[b]);
                if (term.LastDocOf(b) >= to) break;
            }
            sum += term.Similarity.ScoreOf(most);
        }
        return sum;
    }
}
