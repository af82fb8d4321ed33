using System.Runtime.InteropServices;
using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents so far: a heap with the worst on top. Of equal scores the one whose block key comes first is better, then the one
/// that stands first in its block. Segments are gone through one after the other; inside one, documents come in rising order, which is the
/// order of ties.
/// </summary>
internal sealed class TopHits(int capacity, IReadOnlyList<SegmentView> segments)
{
    private readonly List<Hit> _heap = new(Math.Min(capacity, 1024));
    private int _tieSegment = -1; // the worst for which _tieDoc was found, and where
    private int _tieOf = -1;
    private int _tieWorstDoc = -1;
    private int _tieDoc;

    public bool IsFull => _heap.Count == capacity;

    /// <summary>The score that a document must reach to get in; minus infinity until it is full.</summary>
    public float Threshold { get; private set; } = capacity == 0 ? float.PositiveInfinity : float.NegativeInfinity;

    /// <summary>How many it takes.</summary>
    public int Capacity => capacity;

    /// <summary>Says that as many documents as it takes are known to score so much or more: those that score less need not be offered.</summary>
    public void RaiseThreshold(float score) => Threshold = Math.Max(Threshold, score);

    /// <summary>In a segment, documents before this one get in with a score equal to the threshold; later ones need more.</summary>
    public int TieDoc(int segment)
    {
        if (!IsFull || capacity == 0 || _heap[0].Score < Threshold) return int.MaxValue;
        Hit worst = _heap[0];
        if (worst.Segment == segment) return worst.Doc;
        if (_tieSegment == segment && _tieOf == worst.Segment && _tieWorstDoc == worst.Doc) return _tieDoc;
        (_tieSegment, _tieOf, _tieWorstDoc) = (segment, worst.Segment, worst.Doc);
        Span<byte> room = stackalloc byte[TermCursor.MaxTermBytes];
        ReadOnlySpan<byte> key = KeyOf(worst, room);
        SegmentTables tables = segments[segment].Segment.Tables;
        TermCursor cursor = tables.Keys.Seek(key);
        return _tieDoc = cursor.Valid ? tables.FirstDoc(cursor.Ordinal) : tables.Docs;
    }

    /// <summary>Offers a document.</summary>
    public void Offer(int segment, int doc, float score)
    {
        if (!IsFull)
        {
            _heap.Add(new Hit(segment, doc, score));
            for (int i = _heap.Count - 1; i > 0;)
            {
                int parent = (i - 1) / 2;
                if (!Worse(_heap[i], _heap[parent])) break;
                (_heap[i], _heap[parent]) = (_heap[parent], _heap[i]);
                i = parent;
            }
            if (IsFull) RaiseThreshold(_heap[0].Score);
            return;
        }
        if (capacity == 0 || score < _heap[0].Score || score == _heap[0].Score && doc >= TieDoc(segment)) return;
        _heap[0] = new Hit(segment, doc, score);
        Sink();
        RaiseThreshold(_heap[0].Score);
    }

    /// <summary>All of them, best first.</summary>
    public IReadOnlyList<Hit> Sorted()
    {
        if (_heap.Count > 32)
        {
            _heap.Sort((a, b) => Worse(a, b) ? 1 : Worse(b, a) ? -1 : 0);
            return _heap;
        }
        Span<Hit> hits = CollectionsMarshal.AsSpan(_heap);
        for (int i = 1; i < hits.Length; i++) // few: by insertion
        {
            Hit hit = hits[i];
            int at = i;
            for (; at > 0 && Worse(hits[at - 1], hit); at--) hits[at] = hits[at - 1];
            hits[at] = hit;
        }
        return _heap;
    }

    private void Sink()
    {
        for (int i = 0; ;)
        {
            int child = 2 * i + 1;
            if (child >= _heap.Count) return;
            if (child + 1 < _heap.Count && Worse(_heap[child + 1], _heap[child])) child++;
            if (!Worse(_heap[child], _heap[i])) return;
            (_heap[i], _heap[child]) = (_heap[child], _heap[i]);
            i = child;
        }
    }

    private bool Worse(in Hit a, in Hit b)
    {
        if (a.Score != b.Score) return a.Score < b.Score;
        return a.Segment == b.Segment ? a.Doc > b.Doc : ComesAfter(a, b);
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
