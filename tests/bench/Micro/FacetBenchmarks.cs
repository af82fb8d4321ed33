using BenchmarkDotNet.Attributes;
using SearchEngine.Bench.Work;
using SearchEngine.Columns;
using SearchEngine.Storage;

namespace SearchEngine.Bench.Micro;

/// <summary>Counts the values of a facet over a share of 10,000 documents.</summary>
public class FacetBenchmarks
{
    private KeywordColumn? _column;
    private DocSet? _docs;
    private int[] _counts = [];

    [Params("year", "person", "theme")]
    public string Facet { get; set; } = "year";

    [Params(1, 50)]
    public int Percent { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _column = SampleIndex.Instance.View.Segment.Keyword(Facet);
        _docs = new DocSet(SampleIndex.Instance.View.Docs);
        _counts = new int[_column!.Values.Count];
        var numbers = new SeededNumbers(1);
        for (int doc = 0; doc < _docs.Docs; doc++)
            if (numbers.Below(100) < Percent) _docs.Add(doc);
    }

    [Benchmark]
    public void Count()
    {
        _counts.AsSpan().Clear();
        using var counted = new CountedSet(_docs!);
        _column!.Count(counted, _counts);
    }
}
