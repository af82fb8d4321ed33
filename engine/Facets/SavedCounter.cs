using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Counts the values of a saved facet: each has its set of documents already.</summary>
internal sealed class SavedCounter(FacetRequest request, IReadOnlyList<string> selected, SavedSets saved) : FacetCounter(request, selected)
{
    private readonly string[] _values = [.. saved.ValuesOf(request.Facet).Select(v => v.Value).Order(StringComparer.Ordinal)];
    private readonly int[] _counts = new int[saved.ValuesOf(request.Facet).Count];

    protected override ReadOnlySpan<int> Counts => _counts;

    public override void Add(int segment, SegmentView view, CountedSet docs)
    {
        for (int v = 0; v < _values.Length; v++)
            if (saved.Find(view, Facet, _values[v]) is { } set) _counts[v] += set.CountIn(docs.Set.Words);
    }

    public override void Dispose()
    {
        // its counts are its own
    }

    protected override string ValueAt(int number) => _values[number];

    protected override int NumberOf(string value) => Array.IndexOf(_values, value);
}
