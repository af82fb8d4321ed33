using System.Numerics;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents that hold any of several terms, in the manner of MaxScore (Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995) with block bounds, a window of documents at a time: terms whose bounds in the window together cannot reach the
/// threshold do not bring documents of their own, they only add to those that the other terms brought.
/// </summary>
internal sealed class DisjunctionTopSearch
{
    private const int Window = 2048;
    private const double Slack = 1 + 1e-6;

    private readonly TermRun[] _terms;
    private readonly int[] _blocks; // of each term, the first block that ends in the window or after it
    private readonly double[] _bounds; // of each term in the window
    private readonly int[] _order; // the terms by bound, lowest first
    private readonly double[] _before; // the sum of the bounds up to each place of the order, the place itself included
    private readonly double[] _scores = new double[Window];
    private readonly ulong[] _touched = new ulong[Window / 64];

    public DisjunctionTopSearch(TermRun[] terms)
    {
        _terms = terms;
        _blocks = new int[terms.Length];
        _bounds = new double[terms.Length];
        _order = new int[terms.Length];
        _before = new double[terms.Length];
    }

    public void Run(int segment, int docs, Acceptance allowed, TopHits top, CancellationToken cancel)
    {
        for (int start = 0; start < docs; start += Window)
        {
            cancel.ThrowIfCancellationRequested();
            int end = Math.Min(start + Window, docs);
            int essential = Partition(start, end, top.Threshold);
            if (essential == _terms.Length) continue;
            for (int i = essential; i < _terms.Length; i++) Gather(_terms[_order[i]], start, end);
            Pick(segment, start, essential, allowed, top);
        }
    }

    /// <summary>Orders the terms by their bounds in the window.</summary>
    /// <returns>The first place of the order whose term brings documents of its own.</returns>
    private int Partition(int start, int end, float threshold)
    {
        for (int t = 0; t < _terms.Length; t++)
        {
            _bounds[t] = BoundOf(t, start, end);
            int at = t;
            for (; at > 0 && _bounds[_order[at - 1]] > _bounds[t]; at--) _order[at] = _order[at - 1];
            _order[at] = t;
        }
        double sum = 0;
        int essential = 0;
        for (int i = 0; i < _order.Length; i++)
        {
            sum += _bounds[_order[i]];
            _before[i] = sum;
            if (sum * Slack < threshold) essential = i + 1;
        }
        return essential;
    }

    private double BoundOf(int t, int start, int end)
    {
        TermRun term = _terms[t];
        ReadOnlySpan<float> best = term.Best;
        int b = _blocks[t];
        while (b < best.Length && term.LastDocOf(b) < start) b++;
        _blocks[t] = b;
        float most = 0;
        for (; b < best.Length; b++)
        {
            most = Math.Max(most, best[b]);
            if (term.LastDocOf(b) >= end - 1) break;
        }
        return most == 0 ? 0 : term.Similarity.ScoreOf(most);
    }

    /// <summary>Adds a term's scores to the window.</summary>
    private void Gather(TermRun term, int start, int end)
    {
        PostingsCursor cursor = term.Cursor;
        if (cursor.Doc < start && cursor.Advance(start) == PostingsCursor.NoMoreDocs) return;
        ReadOnlySpan<float> inverse = term.Similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = term.Field.Lengths.Norms;
        Bm25 similarity = term.Similarity;
        while (cursor.Doc < end)
        {
            ReadOnlySpan<int> docs = cursor.Docs, freqs = cursor.Frequencies;
            int i = cursor.Index;
            for (; i < docs.Length && docs[i] < end; i++)
            {
                int doc = docs[i], at = doc - start;
                _scores[at] += similarity.ScoreOf(freqs[i] * inverse[norms[doc]]);
                _touched[at >> 6] |= 1UL << at;
            }
            if (i < docs.Length)
            {
                cursor.MoveTo(i);
                return;
            }
            cursor.MoveTo(docs.Length - 1);
            if (cursor.Next() == PostingsCursor.NoMoreDocs) return;
        }
    }

    /// <summary>Goes through the window's documents, adds what the other terms give and offers what may win.</summary>
    private void Pick(int segment, int start, int essential, Acceptance allowed, TopHits top)
    {
        for (int w = 0; w < _touched.Length; w++)
        {
            ulong word = _touched[w];
            if (word == 0) continue;
            _touched[w] = 0;
            for (; word != 0; word &= word - 1)
            {
                int at = (w << 6) + BitOperations.TrailingZeroCount(word);
                double score = _scores[at];
                _scores[at] = 0;
                int doc = start + at;
                int other = essential - 1;
                for (; other >= 0; other--) // highest bound first
                {
                    if ((score + _before[other]) * Slack < top.Threshold) break;
                    TermRun term = _terms[_order[other]];
                    int found = term.Cursor.Doc < doc ? term.Cursor.Advance(doc) : term.Cursor.Doc;
                    if (found == doc) score += term.Similarity.ScoreOf(term.X);
                }
                if (other >= 0 || (float)score < top.Threshold || !allowed[doc]) continue;
                top.Offer(segment, doc, (float)score);
            }
        }
    }
}
