using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents that hold any of several terms, in the manner of MaxScore (Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995) with block bounds, a window of documents at a time: terms whose bounds in the window together cannot reach the
/// threshold do not bring documents of their own, they only add to those that the other terms brought. The most promising windows come first.
/// </summary>
internal sealed class DisjunctionTopSearch
{
    private const int Window = 2048;

    /// <summary>Where the terms' documents together are no more than one in so many of all, windows are sparse.</summary>
    private const int SparseShare = 6;

    /// <summary>Looking a document up in a term costs so many times as much as reading the term's next.</summary>
    private const long StepCost = 4;

    [ThreadStatic]
    private static Room? _spare;

    private readonly TermRun[] _terms;
    private readonly int _docs;
    private readonly Acceptance _allowed;
    private readonly TopHits _top;
    private readonly float[][] _bounds; // of each term in each window
    private readonly int _windows;
    private readonly float[] _sums; // of the bounds of a window
    private readonly int[] _order; // the terms by bound in the window at hand, lowest first
    private readonly double[] _before; // the sum of the bounds up to each place of the order, the place itself included
    private readonly Room _room; // taken while at work, so that nothing half done is used again
    private readonly double[] _scores;
    private readonly bool _sparse; // few documents of a window have any of the terms: they are noted rather than looked for
    private readonly int[] _touched;
    private readonly int[] _found;
    private int _touchedCount;

    public DisjunctionTopSearch(TermRun[] terms, int docs, Acceptance allowed, TopHits top)
    {
        _terms = terms;
        _docs = docs;
        _allowed = allowed;
        _top = top;
        _room = _spare ?? new Room();
        _spare = null;
        (_scores, _touched, _found) = (_room.Scores, _room.Touched, _room.Found);
        _order = new int[terms.Length];
        _before = new double[terms.Length];
        _windows = (docs + Window - 1) / Window;
        _sums = SearchRoom.Row(_windows);
        Array.Clear(_sums, 0, _windows);
        long postings = 0;
        foreach (TermRun t in terms) postings += t.Cursor.DocFreq;
        _sparse = postings * SparseShare < docs;
        _bounds = new float[terms.Length][];
        for (int t = 0; t < terms.Length; t++) _bounds[t] = BoundsOf(terms[t]);
    }

    public void Run(CancellationToken cancel)
    {
        Span<int> first = stackalloc int[BestFirst.Blocks];
        first = first[..BestFirst.Pick(_sums.AsSpan(0, _windows), first)];
        foreach (int w in first) Read(w);
        if (first.Length > 0)
            foreach (TermRun t in _terms) t.Rewind();
        for (int w = 0; w < _windows; w++)
        {
            cancel.ThrowIfCancellationRequested();
            if (!first.Contains(w)) Read(w);
        }
        _spare = _room;
    }

    /// <summary>The best score a term can give in each window; adds them to the windows' sums.</summary>
    private float[] BoundsOf(TermRun term)
    {
        float[] bounds = SearchRoom.Row(_windows);
        Array.Clear(bounds, 0, _windows);
        ReadOnlySpan<float> best = term.Best;
        int window = 0;
        for (int b = 0; b < best.Length; b++)
        {
            int last = Math.Min(term.LastDocOf(b), _docs - 1) / Window;
            for (; window < last; window++) bounds[window] = Math.Max(bounds[window], best[b]);
            bounds[window] = Math.Max(bounds[window], best[b]);
        }
        for (int w = 0; w < _windows; w++)
        {
            bounds[w] = bounds[w] == 0 ? 0 : term.Similarity.ScoreOf(bounds[w]);
            _sums[w] += bounds[w];
        }
        return bounds;
    }

    private void Read(int window)
    {
        if (_sums[window] * (1 + 1e-5) < _top.Threshold) return;
        int start = window * Window, end = Math.Min(start + Window, _docs);
        int essential = Partition(window);
        if (essential == _terms.Length) return;
        for (int i = essential; i < _terms.Length; i++) Gather(_terms[_order[i]], start, end);
        int found;
        while (true) // the next term, highest bound first, unless there are fewer to look up in it than it has to be read
        {
            TermRun? next = essential == 0 ? null : _terms[_order[essential - 1]];
            int most = next is null ? int.MaxValue : (int)((long)next.Cursor.DocFreq * (end - start) / _docs / StepCost);
            found = Find(LeastOf(essential), end - start, most);
            if (found <= most) break;
            Gather(next!, start, end);
            essential--;
        }
        Span<int> places = _found.AsSpan(0, found);
        if (_sparse && essential > 0) places.Sort(); // terms are looked up in rising order
        foreach (int at in places) Offer(start, at, essential);
        Clear();
    }

    /// <summary>What a document must have when the terms before this place of the order are still to come.</summary>
    private double LeastOf(int place) => Math.Max(double.Epsilon, (_top.Threshold - (place == 0 ? 0 : _before[place - 1])) * (1 - 1e-5));

    /// <summary>Finds the documents of the window that have so much.</summary>
    /// <param name="least">How much.</param>
    /// <param name="docs">Documents of the window.</param>
    /// <param name="most">How many are wanted at most.</param>
    /// <returns>How many there are; more than wanted means that not all were looked for.</returns>
    private int Find(double least, int docs, int most)
    {
        int found = 0;
        if (_sparse)
        {
            foreach (int at in _touched.AsSpan(0, _touchedCount))
            {
                _found[found] = at;
                found += _scores[at] >= least ? 1 : 0;
            }
            return found;
        }
        ref double scores = ref MemoryMarshal.GetArrayDataReference(_scores);
        Vector512<double> limit = Vector512.Create(least);
        for (int at = 0; at < docs && found <= most; at += 8)
        {
            ulong enough = Vector512.GreaterThanOrEqual(Vector512.LoadUnsafe(ref scores, (nuint)at), limit).ExtractMostSignificantBits();
            for (; enough != 0; enough &= enough - 1) _found[found++] = at + BitOperations.TrailingZeroCount(enough);
        }
        return found;
    }

    private void Clear()
    {
        if (_sparse)
            foreach (int at in _touched.AsSpan(0, _touchedCount)) _scores[at] = 0;
        else Array.Clear(_scores);
        _touchedCount = 0;
    }

    /// <summary>Orders the terms by their bounds in the window.</summary>
    /// <returns>The first place of the order whose term brings documents of its own.</returns>
    private int Partition(int window)
    {
        for (int t = 0; t < _terms.Length; t++)
        {
            int at = t;
            for (; at > 0 && _bounds[_order[at - 1]][window] > _bounds[t][window]; at--) _order[at] = _order[at - 1];
            _order[at] = t;
        }
        double sum = 0;
        int essential = 0;
        for (int i = 0; i < _order.Length; i++)
        {
            sum += _bounds[_order[i]][window];
            _before[i] = sum;
            if (!_top.MayWin(sum)) essential = i + 1;
        }
        return essential;
    }

    /// <summary>Adds a term's scores to the window.</summary>
    private void Gather(TermRun term, int start, int end)
    {
        PostingsCursor cursor = term.Cursor;
        if (cursor.Doc < start) cursor.Advance(start);
        Span<double> sums = _scores;
        while (cursor.Doc < end)
        {
            ReadOnlySpan<int> docs = cursor.Docs;
            int from = cursor.Index, to = docs.Length;
            if (docs[^1] >= end)
                for (to = from + 1; docs[to] < end;) to++;
            ReadOnlySpan<float> scores = term.Scores(from, to);
            docs = docs[from..];
            if (_sparse) AddTouched(docs, scores, start);
            else
                for (int i = 0; i < scores.Length; i++) sums[docs[i] - start] += scores[i];
            if (from + scores.Length < cursor.Docs.Length)
            {
                cursor.MoveTo(to);
                return;
            }
            if (!cursor.LoadBlock(cursor.Block + 1)) return;
        }
    }

    /// <summary>Adds scores and notes which documents have some now.</summary>
    private void AddTouched(ReadOnlySpan<int> docs, ReadOnlySpan<float> scores, int start)
    {
        Span<double> sums = _scores;
        Span<int> touched = _touched;
        int count = _touchedCount;
        for (int i = 0; i < scores.Length; i++)
        {
            int at = docs[i] - start;
            touched[count] = at;
            count += sums[at] == 0 ? 1 : 0;
            sums[at] += scores[i];
        }
        _touchedCount = count;
    }

    private void Offer(int start, int at, int essential)
    {
        double score = _scores[at];
        int doc = start + at;
        for (int other = essential - 1; other >= 0; other--) // highest bound first
        {
            if (!_top.MayWin(score + _before[other])) return;
            score += _terms[_order[other]].ScoreIn(doc);
        }
        if ((float)score >= _top.Threshold && _allowed[doc]) _top.Offer(doc, (float)score);
    }

    /// <summary>What a search works with, kept for the thread's next one.</summary>
    private sealed class Room
    {
        /// <summary>Of the documents of a window; all 0 between windows.</summary>
        public double[] Scores { get; } = new double[Window];

        /// <summary>The documents of a sparse window that have a score.</summary>
        public int[] Touched { get; } = new int[Window + 1];

        /// <summary>Those that may be among the best.</summary>
        public int[] Found { get; } = new int[Window + 1];
    }
}
