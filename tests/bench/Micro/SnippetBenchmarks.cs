using BenchmarkDotNet.Attributes;
using SearchEngine.Bench.Engines;
using SearchEngine.Highlighting;
using SearchEngine.Queries;

namespace SearchEngine.Bench.Micro;

/// <summary>Finds three frequent words in a text of 280 words, and makes two snippets of it.</summary>
[MemoryDiagnoser]
public class SnippetBenchmarks
{
    private string _text = "";
    private TextMatcher? _matcher;
    private readonly SnippetMaker _maker = new();
    private List<TextMatch> _matches = [];

    [GlobalSetup]
    public void Setup()
    {
        SampleIndex sample = SampleIndex.Instance;
        _text = sample.Bodies[0];
        Query[] words = [.. Enumerable.Range(3, 3).Select(rank => new TermQuery(EngineIndexing.Body, sample.Words[rank]))];
        _matcher = TextMatcher.For(new BooleanQuery([], words, []), EngineIndexing.Body, TextAnalysis.English);
        _matches = _matcher.Find(_text);
    }

    [Benchmark]
    public int FindMatches() => _matcher!.Find(_text).Count;

    [Benchmark]
    public int MakeSnippets() => _maker.Make(_text.AsMemory(), _matches, 240, 2).Count;
}
