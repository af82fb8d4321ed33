using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents that hold all of several terms. The rarest term leads; a block of its documents is left out when its bound and the
/// others' bounds over the same stretch cannot win, a document when its own score and those bounds cannot. Where nothing need be counted,
/// the most promising blocks come first.
/// </summary>
internal sealed class ConjunctionTopSearch
{
    private readonly TermRun[] _terms; // rarest first
    private readonly int[] _blocks; // of each term, the first block that ends at the stretch at hand or later
    private readonly DocSet?[] _sets; // the documents of the terms that are frequent, but for the first
    private readonly float[] _highest; // of the frequent terms: a block of the first spans so many of theirs that one bound does for all
    private readonly Acceptance _allowed;
    private readonly TopHits _top;
    private DocSet? _matches;
    private long _count;
    private bool _exact = true;

    public ConjunctionTopSearch(TermRun[] terms, Acceptance allowed, TopHits top)
    {
        _terms = terms;
        Array.Sort(_terms, static (a, b) => a.Cursor.DocFreq.CompareTo(b.Cursor.DocFreq));
        _blocks = new int[terms.Length];
        _sets = new DocSet?[terms.Length];
        _highest = new float[terms.Length];
        for (int t = 1; t < terms.Length; t++)
        {
            _sets[t] = terms[t].Frequent;
            if (_sets[t] is not null) _highest[t] = terms[t].Highest;
            else _ = terms[t].Best; // found before the cursor moves
        }
        _allowed = allowed;
        _top = top;
    }

    /// <param name="countUpTo">Matches are counted so far before anything is left out.</param>
    /// <param name="matches">Takes what is counted and what is not allowed, where it is wanted.</param>
    /// <param name="cancel">Ends the search.</param>
    /// <returns>The matches counted, and whether these are all.</returns>
    public (long Count, bool Exact) Run(long countUpTo, DocSet? matches, CancellationToken cancel)
    {
        _matches = matches;
        int blocks = _terms[0].Best.Length;
        Span<int> first = stackalloc int[BestFirst.Blocks];
        first = first[..(countUpTo == 0 ? BestFirst.Pick(_terms[0].Best, first) : 0)];
        foreach (int b in first) Read(b, prune: _top.IsFull);
        if (first.Length > 0)
        {
            Array.Clear(_blocks);
            foreach (TermRun t in _terms) t.Rewind();
        }
        for (int b = 0; b < blocks; b++)
        {
            if (first.Contains(b)) continue;
            cancel.ThrowIfCancellationRequested();
            if (!Read(b, prune: _top.IsFull && _count >= countUpTo)) break;
        }
        return (_count, _exact);
    }

    /// <summary>Goes through a block of the rarest term.</summary>
    /// <returns>False where one of the others has no more documents.</returns>
    private bool Read(int block, bool prune)
    {
        TermRun lead = _terms[0];
        float least = 0; // the x a document of the lead must have to be among the best
        double others = double.PositiveInfinity; // what the other terms can add
        if (_top.IsFull)
        {
            int from = lead.FirstDocOf(block);
            others = BestOthers(from, lead.LastDocOf(block));
            if (prune && !_top.MayWin(lead.Similarity.ScoreOf(lead.Best[block]) + others, from))
            {
                _exact = false;
                return true;
            }
            least = lead.Similarity.LeastX(_top.Threshold - others);
        }
        lead.Cursor.LoadBlock(block);
        ReadOnlySpan<int> docs = lead.Cursor.Docs, freqs = lead.Cursor.Frequencies;
        ReadOnlySpan<float> inverse = lead.Similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = lead.Norms;
        Span<byte> places = stackalloc byte[BitPacking.BlockSize]; // of the documents in the block that may be wanted
        int count = BlockFilter.Candidates(freqs, prune ? lead.LeastFrequency(block, least) : 0, [], 0, places);
        if (prune) count = BlockFilter.Reaching(least, docs, freqs, inverse, norms, places[..count]);
        _exact &= !prune;
        foreach (DocSet? set in _sets)
            if (set is not null) count = BlockFilter.In(set, docs, places[..count]);
        foreach (byte i in places[..count])
        {
            int doc = docs[i];
            if (!Follow(doc)) continue;
            _matches?.Add(doc);
            if (!_allowed[doc]) continue;
            _count++;
            double score = lead.Similarity.ScoreOf(freqs[i] * inverse[norms[doc]]);
            if (!_top.MayWin(score + others)) continue;
            for (int t = 1; t < _terms.Length; t++) score += _terms[t].ScoreIn(doc);
            if ((float)score >= _top.Threshold) _top.Offer(doc, (float)score);
        }
        return _terms[1].Cursor.Doc != PostingsCursor.NoMoreDocs;
    }

    /// <summary>Moves the terms that have no set to a document.</summary>
    private bool Follow(int doc)
    {
        for (int t = 1; t < _terms.Length; t++)
        {
            if (_sets[t] is not null) continue;
            PostingsCursor cursor = _terms[t].Cursor;
            if ((cursor.Doc < doc ? cursor.Advance(doc) : cursor.Doc) != doc) return false;
        }
        return true;
    }

    /// <summary>The most that the other terms can add between two documents.</summary>
    private double BestOthers(int from, int to)
    {
        double sum = 0;
        for (int t = 1; t < _terms.Length; t++)
        {
            if (_sets[t] is not null)
            {
                sum += _highest[t];
                continue;
            }
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
