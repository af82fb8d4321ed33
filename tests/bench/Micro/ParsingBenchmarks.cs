using BenchmarkDotNet.Attributes;
using SearchEngine.Bench.Engines;
using SearchEngine.Queries;

namespace SearchEngine.Bench.Micro;

/// <summary>Reads queries from their text.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private QueryParser? _parser;

    [Params("word", "three plain words", "+both +needed", "\"an exact phrase\"~3", "(one OR other*) AND NOT body:thrid~1")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Setup() => _parser = QueryParser.ForIndex(EngineIndexing.Schema, []);

    [Benchmark]
    public object Parse() => _parser!.Parse(Text);
}
