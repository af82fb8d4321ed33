using BenchmarkDotNet.Attributes;
using SearchEngine.Postings;

namespace SearchEngine.Bench.Micro;

/// <summary>Walks the most frequent word, and looks a thousand words up.</summary>
public class PostingsBenchmarks
{
    private readonly List<byte[]> _terms = [];
    private FieldPostings? _field;
    private TermInfo _frequent;

    private PostingsCursor Cursor() => new(_field!, _frequent);

    [GlobalSetup]
    public void Setup()
    {
        _field = SampleIndex.Instance.Body.Postings;
        int step = _field.Terms.Count / 1000, at = 0;
        var cursor = _field.Terms.Enumerate();
        while (cursor.MoveNext())
        {
            TermInfo info = _field.InfoAt(cursor.Ordinal);
            if (info.DocFreq > _frequent.DocFreq) _frequent = info;
            if (at++ % step == 0) _terms.Add(cursor.Term.ToArray());
        }
    }

    [Benchmark]
    public int NextThroughAll()
    {
        PostingsCursor cursor = Cursor();
        int docs = 0;
        while (cursor.Next() != PostingsCursor.NoMoreDocs) docs++;
        return docs;
    }

    [Benchmark]
    public int FrequencyOfAll()
    {
        PostingsCursor cursor = Cursor();
        int sum = 0;
        while (cursor.Next() != PostingsCursor.NoMoreDocs) sum += cursor.Freq;
        return sum;
    }

    [Benchmark]
    public int PositionsOfAll()
    {
        PostingsCursor cursor = Cursor();
        int positions = 0;
        while (cursor.Next() != PostingsCursor.NoMoreDocs) positions += cursor.Positions().Length;
        return positions;
    }

    [Benchmark]
    [Arguments(10)]
    [Arguments(300)]
    public int AdvanceBy(int step)
    {
        PostingsCursor cursor = Cursor();
        int docs = 0;
        for (int doc = cursor.Next(); doc != PostingsCursor.NoMoreDocs; doc = cursor.Advance(doc + step)) docs++;
        return docs;
    }

    [Benchmark]
    public int FindThousandTerms()
    {
        int found = 0;
        foreach (byte[] term in _terms)
            if (_field!.TryFind(term, out _)) found++;
        return found;
    }
}
