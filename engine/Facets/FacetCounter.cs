using System.Numerics;
using SearchEngine.Columns;
using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Counts the values of one facet over sets of documents, one set a segment.</summary>
internal sealed class FacetCounter(FacetRequest request, IReadOnlyList<string> selected, SavedSets saved)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly List<(KeywordColumn Column, int[] Counts)> _columns = [];

    public string Facet => request.Facet;

    /// <summary>Adds the documents of a segment.</summary>
    public void Add(SegmentView segment, DocSet docs)
    {
        if (saved.Has(request.Facet))
        {
            foreach (SavedQuery value in saved.ValuesOf(request.Facet))
                if (saved.Find(segment, request.Facet, value.Value) is { } set) Add(value.Value, CountBoth(set.Words, docs.Words));
            return;
        }
        if (segment.Segment.Keyword(request.Facet) is not { } column) return;
        int[] counts = new int[column.Values.Count];
        column.Count(docs.Words, counts);
        _columns.Add((column, counts));
    }

    /// <summary>The counts, as asked for.</summary>
    public FacetResult Result()
    {
        if (_columns.Count == 1 && request.Limit > 0 && selected.Count == 0) return OfOne(_columns[0].Column, _columns[0].Counts);
        foreach ((KeywordColumn column, int[] counts) in _columns)
            for (int o = 0; o < counts.Length; o++)
                if (counts[o] > 0) Add(column.ValueAt(o), counts[o]);
        int distinct = _counts.Count;
        IEnumerable<KeyValuePair<string, int>> order = _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);
        if (request.Limit > 0) order = order.Take(request.Limit);
        List<FacetValue> values = [.. order.Select(c => new FacetValue(c.Key, c.Value, selected.Contains(c.Key)))];
        foreach (string value in selected.Except(values.Select(v => v.Value)))
            values.Add(new FacetValue(value, _counts.GetValueOrDefault(value), true));
        return new FacetResult(request.Facet, values, distinct);
    }

    /// <summary>The most frequent values of one segment: ordinals stand in the order of the values, so only those shown are spelled out.</summary>
    private FacetResult OfOne(KeywordColumn column, int[] counts)
    {
        int limit = Math.Min(request.Limit, counts.Length);
        var best = new PriorityQueue<int, (int Count, int Ordinal)>(limit + 1); // the worst on top
        int distinct = 0;
        for (int o = 0; o < counts.Length; o++)
        {
            if (counts[o] == 0) continue;
            distinct++;
            if (best.Count < limit) best.Enqueue(o, (counts[o], -o));
            else if (best.TryPeek(out int worst, out _) && counts[o] > counts[worst]) best.EnqueueDequeue(o, (counts[o], -o));
        }
        var values = new FacetValue[best.Count];
        for (int i = values.Length - 1; i >= 0; i--)
        {
            int o = best.Dequeue();
            values[i] = new FacetValue(column.ValueAt(o), counts[o], false);
        }
        return new FacetResult(request.Facet, values, distinct);
    }

    private void Add(string value, int count)
    {
        if (count > 0) _counts[value] = _counts.GetValueOrDefault(value) + count;
    }

    private static int CountBoth(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int count = 0;
        for (int i = 0; i < a.Length; i++) count += BitOperations.PopCount(a[i] & b[i]);
        return count;
    }
}
