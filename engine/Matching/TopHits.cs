using System.Runtime.InteropServices;
using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents so far. Of equal scores the one whose block key comes first is better, then the one that stands first in its block.
/// Segments are gone through one after the other: the best of the one at hand are a heap with the worst on top, where the order of ties is that
/// of the documents; those of the segments before are a list, best first. So keys are compared only where the two are joined.
/// </summary>
internal sealed class TopHits(int capacity, IReadOnlyList<SegmentView> segments)
{
    /// <summary>A bound may be a rounding error too low: scores are floats summed one way, bounds doubles summed another.</summary>
    private const double Slack = 1 + 1e-6;

    private List<Hit> _heap = new(Math.Min(capacity, 1024));
    private List<Hit> _before = []; // of the segments before
    private int _segment = -1;
    private int _tieDoc = -1; // where in the segment the worst of those before would stand; -1 until it is looked up

    /// <summary>As many as it takes are found.</summary>
    public bool IsFull => _heap.Count == capacity || _before.Count == capacity;

    /// <summary>The score that a document must reach to get in; minus infinity until it is full.</summary>
    public float Threshold { get; private set; } = capacity == 0 ? float.PositiveInfinity : float.NegativeInfinity;

    /// <summary>How many it takes.</summary>
    public int Capacity => capacity;

    /// <summary>Says that as many documents as it takes are known to score so much or more: those that score less need not be offered.</summary>
    public void RaiseThreshold(float score) => Threshold = Math.Max(Threshold, score);

    /// <summary>Goes over to a segment: documents offered from now on are of that.</summary>
    public void Begin(int segment)
    {
        if (segment == _segment) return;
        Join();
        _segment = segment;
        _tieDoc = -1;
        if (_before.Count == capacity && capacity > 0) RaiseThreshold(_before[^1].Score);
    }

    /// <summary>Documents of the segment before this one get in with a score equal to the threshold; later ones need more.</summary>
    public int TieDoc
    {
        get
        {
            if (capacity == 0) return int.MaxValue;
            int tie = _heap.Count == capacity && _heap[0].Score == Threshold ? _heap[0].Doc : int.MaxValue;
            return _before.Count == capacity && _before[^1].Score == Threshold ? Math.Min(tie, PlaceOf(_before[^1])) : tie;
        }
    }

    /// <summary>Whether documents that score no more than a bound may get in.</summary>
    public bool MayWin(double bound) => bound * Slack >= Threshold;

    /// <summary>Whether documents of the segment that score no more than a bound, and do not come before one, may get in.</summary>
    public bool MayWin(double bound, int from) => bound * Slack > Threshold || bound * Slack >= Threshold && from < TieDoc;

    /// <summary>Offers a document of the segment.</summary>
    public void Offer(int doc, float score)
    {
        if (_heap.Count < capacity)
        {
            if (score < Threshold) return;
            _heap.Add(new Hit(_segment, doc, score));
            for (int i = _heap.Count - 1; i > 0;)
            {
                int parent = (i - 1) / 2;
                if (!Worse(_heap[i], _heap[parent])) break;
                (_heap[i], _heap[parent]) = (_heap[parent], _heap[i]);
                i = parent;
            }
            if (_heap.Count == capacity) RaiseThreshold(_heap[0].Score);
            return;
        }
        if (capacity == 0 || score < _heap[0].Score || score == _heap[0].Score && doc >= _heap[0].Doc) return;
        _heap[0] = new Hit(_segment, doc, score);
        Sink();
        RaiseThreshold(_heap[0].Score);
    }

    /// <summary>All of them, best first.</summary>
    public IReadOnlyList<Hit> Sorted()
    {
        Join();
        return _before;
    }

    /// <summary>Puts the best of the segment among those of the segments before.</summary>
    private void Join()
    {
        if (_heap.Count == 0) return;
        Sort(_heap);
        if (_before.Count == 0)
        {
            (_before, _heap) = (_heap, _before);
            return;
        }
        var joined = new List<Hit>(Math.Min(capacity, _before.Count + _heap.Count));
        for (int a = 0, b = 0; joined.Count < capacity && (a < _before.Count || b < _heap.Count);)
        {
            bool own = a == _before.Count || b < _heap.Count && (_heap[b].Score > _before[a].Score || _heap[b].Score == _before[a].Score && ComesAfter(_before[a], _heap[b]));
            joined.Add(own ? _heap[b++] : _before[a++]);
        }
        _before = joined;
        _heap.Clear();
    }

    private static void Sort(List<Hit> list)
    {
        if (list.Count > 32)
        {
            list.Sort(static (a, b) => Worse(a, b) ? 1 : Worse(b, a) ? -1 : 0);
            return;
        }
        Span<Hit> hits = CollectionsMarshal.AsSpan(list);
        for (int i = 1; i < hits.Length; i++) // few: by insertion
        {
            Hit hit = hits[i];
            int at = i;
            for (; at > 0 && Worse(hits[at - 1], hit); at--) hits[at] = hits[at - 1];
            hits[at] = hit;
        }
    }

    private void Sink()
    {
        Span<Hit> heap = CollectionsMarshal.AsSpan(_heap);
        for (int i = 0; ;)
        {
            int child = 2 * i + 1;
            if (child >= heap.Length) return;
            if (child + 1 < heap.Length && Worse(heap[child + 1], heap[child])) child++;
            if (!Worse(heap[child], heap[i])) return;
            (heap[i], heap[child]) = (heap[child], heap[i]);
            i = child;
        }
    }

    /// <summary>Of two documents of one segment, whether the first is the worse.</summary>
    private static bool Worse(in Hit a, in Hit b) => a.Score < b.Score || a.Score == b.Score && a.Doc > b.Doc;

    /// <summary>The first document of the segment whose key does not come before that of a document of another.</summary>
    private int PlaceOf(in Hit other)
    {
        if (_tieDoc >= 0) return _tieDoc;
        Span<byte> room = stackalloc byte[TermCursor.MaxTermBytes];
        SegmentTables tables = segments[_segment].Segment.Tables;
        TermCursor cursor = tables.Keys.Seek(KeyOf(other, room));
        return _tieDoc = cursor.Valid ? tables.FirstDoc(cursor.Ordinal) : tables.Docs;
    }

    /// <summary>Of two segments' documents, whether the first comes after the second in the order of keys.</summary>
    private bool ComesAfter(in Hit a, in Hit b)
    {
        Span<byte> keyA = stackalloc byte[TermCursor.MaxTermBytes], keyB = stackalloc byte[TermCursor.MaxTermBytes];
        return KeyOf(a, keyA).SequenceCompareTo(KeyOf(b, keyB)) > 0;
    }

    private ReadOnlySpan<byte> KeyOf(in Hit hit, Span<byte> room)
    {
        SegmentTables tables = segments[hit.Segment].Segment.Tables;
        return room[..tables.Keys.Spell(tables.BlockOf(hit.Doc), room)];
    }

    /// <summary>A document and its score.</summary>
    internal readonly record struct Hit(int Segment, int Doc, float Score);
}
