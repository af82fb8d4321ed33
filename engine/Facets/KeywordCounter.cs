using System.Buffers;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Counts the values of a keyword field.</summary>
internal sealed class KeywordCounter : FacetCounter
{
    private readonly FieldValues _values;
    private readonly int[] _counts;

    public KeywordCounter(FacetRequest request, IReadOnlyList<string> selected, FieldValues values)
        : base(request, selected)
    {
        _values = values;
        _counts = ArrayPool<int>.Shared.Rent(values.Count);
        Array.Clear(_counts, 0, values.Count);
    }

    protected override ReadOnlySpan<int> Counts => _counts.AsSpan(0, _values.Count);

    public override void Add(int segment, SegmentView view, CountedSet docs) =>
        _values.ColumnOf(segment)?.Count(docs, _counts, _values.NumbersOf(segment));

    public override void Dispose() => ArrayPool<int>.Shared.Return(_counts);

    protected override string ValueAt(int number) => _values.At(number);

    protected override int NumberOf(string value) => _values.Find(value);
}
