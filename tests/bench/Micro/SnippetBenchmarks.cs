using BenchmarkDotNet.Attributes;
using SearchEngine.Bench.Engines;
using SearchEngine.Highlighting;
using SearchEngine.Queries;
using SearchEngine.Stored;

namespace SearchEngine.Bench.Micro;

/// <summary>Reads a text of 280 words, finds three frequent words in it, by their numbers and by analysing it, and makes two snippets.</summary>
[MemoryDiagnoser]
public class SnippetBenchmarks
{
    private readonly SampleIndex _sample = SampleIndex.Instance;
    private readonly DecodedText _text = new();
    private readonly TokenMatcher _tokens = new();
    private readonly SnippetMaker _maker = new();
    private readonly List<TextMatch> _matches = [];
    private TextMatcher? _plain;

    [GlobalSetup]
    public void Setup()
    {
        Query[] words = [.. Enumerable.Range(3, 3).Select(rank => new TermQuery(EngineIndexing.Body, _sample.Words[rank]))];
        QueryTerms terms = QueryTerms.Of(new BooleanQuery([], words, []), EngineIndexing.Body, TextAnalysis.English);
        _plain = new TextMatcher(terms);
        _tokens.Reset(terms.Terms, terms.Tests);
        ReadText();
        FindByNumbers();
    }

    [Benchmark]
    public void ReadText() => _sample.Body.Texts!.Read(0, _text);

    [Benchmark]
    public void FindByNumbers() => _tokens.Find(_sample.Body, _text, _matches);

    [Benchmark]
    public int FindByAnalysing() => _plain!.Find(_text.Text.Span).Count;

    [Benchmark]
    public int MakeSnippets() => _maker.Make(_text.Text, _matches, 240, 2).Count;
}
