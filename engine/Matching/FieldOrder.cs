using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Orders documents by a field's values; those without one come last.</summary>
internal sealed class FieldOrder(Sort sort, Schema schema, IReadOnlyList<SegmentView> segments)
{
    private readonly bool _numbers = schema.Find(sort.Field)?.Kind switch
    {
        FieldKind.Number => true,
        FieldKind.Keyword => false,
        _ => throw new ArgumentException($"there is no number or keyword field {sort.Field} to sort by"),
    };

    /// <summary>The first documents of the given sets, one set a segment, in order.</summary>
    public IReadOnlyList<TopHits.Hit> Top(IReadOnlyList<DocSet> sets, int count)
    {
        var best = new List<Entry>();
        for (int s = 0; s < segments.Count; s++) best.AddRange(TopOf(s, sets[s], count));
        best.Sort(Compare);
        return [.. best.Take(count).Select(e => new TopHits.Hit(e.Segment, e.Doc, 0))];
    }

    private IEnumerable<Entry> TopOf(int segment, DocSet set, int count)
    {
        // a heap of the best, the last of them on top; inside a segment keyword ordinals compare like their values
        var heap = new PriorityQueue<(int Doc, long? Key), (int Doc, long? Key)>(Comparer<(int Doc, long? Key)>.Create((a, b) => -CompareKeys(a.Key, b.Key, a.Doc, b.Doc)));
        for (int doc = set.Next(0); doc != int.MaxValue; doc = set.Next(doc + 1))
        {
            (int, long?) entry = (doc, KeyOf(segment, doc));
            if (heap.Count < count) heap.Enqueue(entry, entry);
            else if (count > 0) heap.EnqueueDequeue(entry, entry);
        }
        return heap.UnorderedItems.Select(i => new Entry(segment, i.Element.Doc, i.Element.Key, ValueOf(segment, i.Element.Key)));
    }

    private long? KeyOf(int segment, int doc)
    {
        Segment s = segments[segment].Segment;
        if (_numbers) return s.Number(sort.Field) is { } n && n.TryGet(doc, out long v) ? v : null;
        int[] buffer = new int[4];
        return s.Keyword(sort.Field) is { } k && k.OrdinalsOf(doc, ref buffer) > 0 ? buffer[0] : null;
    }

    private string? ValueOf(int segment, long? key) =>
        _numbers || key is null ? null : segments[segment].Segment.Keyword(sort.Field)!.ValueAt((int)key);

    private int CompareKeys(long? a, long? b, int docA, int docB)
    {
        if (a is null || b is null) return a is null == b is null ? docA.CompareTo(docB) : a is null ? 1 : -1;
        int c = a.Value.CompareTo(b.Value);
        return c == 0 ? docA.CompareTo(docB) : sort.Descending ? -c : c;
    }

    private int Compare(Entry a, Entry b)
    {
        if (a.Key is null || b.Key is null)
        {
            if (a.Key is null != b.Key is null) return a.Key is null ? 1 : -1;
        }
        else
        {
            int c = _numbers ? a.Key.Value.CompareTo(b.Key.Value) : ByteOrder.Comparer.Compare(Utf8(a.Value!), Utf8(b.Value!));
            if (c != 0) return sort.Descending ? -c : c;
        }
        if (a.Segment == b.Segment) return a.Doc.CompareTo(b.Doc);
        int keys = ByteOrder.Comparer.Compare(BlockKey(a), BlockKey(b));
        return keys != 0 ? keys : a.Doc.CompareTo(b.Doc);
    }

    private byte[] BlockKey(in Entry e)
    {
        SegmentTables tables = segments[e.Segment].Segment.Tables;
        return tables.KeyOf(tables.BlockOf(e.Doc));
    }

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);

    private readonly record struct Entry(int Segment, int Doc, long? Key, string? Value);
}
