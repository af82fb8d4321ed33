using System.Numerics;
using System.Text;
using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Counts the values of one facet over sets of documents, one set a segment.</summary>
internal sealed class FacetCounter(FacetRequest request, IReadOnlyList<string> selected, SavedSets saved)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

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
        int present = counts.Count(c => c > 0);
        if (present * 8 < counts.Length)
        {
            for (int o = 0; o < counts.Length; o++)
                if (counts[o] > 0) Add(column.ValueAt(o), counts[o]);
            return;
        }
        Postings.TermCursor cursor = column.Values.Enumerate();
        while (cursor.MoveNext())
            if (counts[cursor.Ordinal] > 0) Add(Encoding.UTF8.GetString(cursor.Term), counts[cursor.Ordinal]);
    }

    /// <summary>The counts, as asked for.</summary>
    public FacetResult Result()
    {
        int distinct = _counts.Count;
        IEnumerable<KeyValuePair<string, int>> order = _counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);
        if (request.Limit > 0) order = order.Take(request.Limit);
        List<FacetValue> values = [.. order.Select(c => new FacetValue(c.Key, c.Value, selected.Contains(c.Key)))];
        foreach (string value in selected.Except(values.Select(v => v.Value)))
            values.Add(new FacetValue(value, _counts.GetValueOrDefault(value), true));
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
