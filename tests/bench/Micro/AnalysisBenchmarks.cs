using System.Text;
using BenchmarkDotNet.Attributes;
using SearchEngine.Analysis;

namespace SearchEngine.Bench.Micro;

/// <summary>A hundred documents' texts, or their words; and letters that take the general way.</summary>
public class AnalysisBenchmarks
{
    private const string Accented = "Ångström’s naïve café, Übergröße ﬁne Ελλάδα";

    private readonly byte[] _buffer = new byte[WordReader.MaxTermBytes + 1];
    private List<string> _texts = [];
    private List<byte[]> _words = [];

    [GlobalSetup]
    public void Setup()
    {
        _texts = SampleIndex.Instance.Bodies;
        _words = [.. Enumerable.Range(0, 10_000).Select(i => Encoding.UTF8.GetBytes(SampleIndex.Instance.Words[i]))];
    }

    [Benchmark]
    public int ReadWords()
    {
        int words = 0;
        foreach (string text in _texts)
        {
            var reader = new WordReader(text, _buffer);
            while (reader.MoveNext()) words++;
        }
        return words;
    }

    [Benchmark]
    public int StemTenThousandWords()
    {
        int bytes = 0;
        foreach (byte[] word in _words)
        {
            word.CopyTo(_buffer, 0);
            bytes += EnglishStemmer.Stem(_buffer, word.Length);
        }
        return bytes;
    }

    [Benchmark]
    public int Fold() => Folding.Fold(Accented, _buffer);
}
