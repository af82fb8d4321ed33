using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Counts the values of one facet over sets of documents, one set a segment. Dispose it to give back what it counts in.</summary>
internal abstract class FacetCounter(FacetRequest request, IReadOnlyList<string> selected) : IDisposable
{
    public string Facet => request.Facet;

    /// <summary>Adds the documents of a segment.</summary>
    /// <param name="segment">The segment's number.</param>
    /// <param name="view">The segment.</param>
    /// <param name="docs">The documents.</param>
    public abstract void Add(int segment, SegmentView view, CountedSet docs);

    /// <summary>The counts, as asked for.</summary>
    public FacetResult Result()
    {
        int[] best = TopCounts.Pick(Counts, request.Limit, out int distinct);
        var values = new List<FacetValue>(best.Length + selected.Count);
        foreach (int n in best)
        {
            string value = ValueAt(n);
            values.Add(new FacetValue(value, Counts[n], selected.Contains(value)));
        }
        foreach (string value in selected)
        {
            int n = NumberOf(value);
            if (Array.IndexOf(best, n) < 0) values.Add(new FacetValue(value, n < 0 ? 0 : Counts[n], true));
        }
        return new FacetResult(request.Facet, values, distinct);
    }

    public abstract void Dispose();

    /// <summary>The count of each value, the values being numbered in their order.</summary>
    protected abstract ReadOnlySpan<int> Counts { get; }

    protected abstract string ValueAt(int number);

    /// <summary>The number of a value, or -1.</summary>
    protected abstract int NumberOf(string value);
}
