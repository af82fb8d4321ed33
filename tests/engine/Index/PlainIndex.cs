using SearchEngine.Analysis;
using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>
/// The obvious search engine: keeps the documents and looks at each of them for every query. The oracle for everything that is fast.
/// </summary>
internal sealed class PlainIndex
{
    private readonly SortedDictionary<string, IReadOnlyList<Document>> _blocks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _averages = [];
    private readonly Dictionary<(string, string, Form), float> _idfs = [];
    private readonly Dictionary<string, string> _stems = [];

    public void Replace(string key, IReadOnlyList<Document> documents)
    {
        _blocks[key] = documents;
        _averages.Clear();
        _idfs.Clear();
    }

    public void Delete(string key)
    {
        _blocks.Remove(key);
        _averages.Clear();
        _idfs.Clear();
    }

    public IEnumerable<string> Keys => _blocks.Keys;

    public IReadOnlyList<(string Id, float Score)> Search(Query query, Func<Document, bool>? filter = null)
    {
        Document[] all = [.. _blocks.Values.SelectMany(b => b)];
        return [.. all.Where(d => filter is null || filter(d))
            .Select(d => (d.Id, Score: Score(query, d, all)))
            .Where(h => h.Score is not null)
            .Select(h => (h.Id, h.Score!.Value))
            .OrderByDescending(h => h.Value)]; // stable: ties stay in the order of keys
    }

    private float? Score(Query query, Document d, Document[] all) => query switch
    {
        AllQuery => 1,
        NoMatchQuery => null,
        BoostQuery q => Score(q.Query, d, all) is { } s ? s * q.Boost : null,
        KeywordQuery q => d.Values.Any(v => v.Field == q.Field && v.Text == q.Value) ? 0 : null,
        RangeQuery q => d.Values.Any(v => v.Field == q.Field && v.Number >= (q.From ?? long.MinValue) && v.Number <= (q.To ?? long.MaxValue)) ? 0 : null,
        TermQuery q => Bm25(q.Field, d, all, Count(Words(q.Field, d), q.Word, q.Form), () => Idf(q.Field, q.Word, q.Form, all)),
        PhraseQuery q => Bm25(q.Field, d, all, Phrases(Words(q.Field, d), q), () => q.Words.Sum(w => Idf(q.Field, w, q.Form, all))),
        PrefixQuery q => Words(q.Field, d).Any(w => w.StartsWith(q.Prefix, StringComparison.Ordinal)) ? 1 : null,
        FuzzyQuery q => Fuzzy(q, d),
        AnyOfQuery q => AnyOf(q, d, all),
        BooleanQuery q => Boolean(q, d, all),
        _ => throw new NotSupportedException(query.GetType().Name),
    };

    private float? Boolean(BooleanQuery q, Document d, Document[] all)
    {
        if (q.MustNot.Any(c => Score(c, d, all) is not null)) return null;
        float?[] must = [.. q.Must.Select(c => Score(c, d, all))];
        float?[] should = [.. q.Should.Select(c => Score(c, d, all))];
        if (must.Any(s => s is null)) return null;
        int minimum = q.Must.Count == 0 && q.Should.Count > 0 ? Math.Max(1, q.MinimumShould) : q.MinimumShould;
        if (should.Count(s => s is not null) < minimum) return null;
        return q.Must.Count + q.Should.Count == 0 ? 1 : must.Concat(should).Sum(s => s ?? 0);
    }

    private float? AnyOf(AnyOfQuery q, Document d, Document[] all)
    {
        float[] scores = [.. q.Alternatives.Select(c => Score(c, d, all)).OfType<float>()];
        return scores.Length == 0 ? null : scores.Max() + q.Tie * (scores.Sum() - scores.Max());
    }

    private float? Fuzzy(FuzzyQuery q, Document d)
    {
        int best = Words(q.Field, d).Select(w => Distance(q.Word, w)).Append(99).Min();
        return best > q.Distance ? null : Math.Max(0.1f, 1 - (float)best / q.Word.Length);
    }

    private float? Bm25(string field, Document d, Document[] all, float f, Func<float> idf)
    {
        if (f == 0) return null;
        int length = Columns.LengthCode.Lengths[Columns.LengthCode.Encode(Words(field, d).Count)];
        return (float)(idf() * f / (f + 1.2 * (0.25 + 0.75 * length / Average(field, all))));
    }

    private double Average(string field, Document[] all)
    {
        if (_averages.TryGetValue(field, out double average)) return average;
        Document[] having = [.. all.Where(x => Has(x, field))];
        return _averages[field] = Math.Max(1, having.Sum(x => Words(field, x).Count) / (double)having.Length);
    }

    private float Idf(string field, string word, Form form, Document[] all)
    {
        if (_idfs.TryGetValue((field, word, form), out float idf)) return idf;
        long docs = all.Count(x => Has(x, field)), with = all.Count(x => Count(Words(field, x), word, form) > 0);
        return _idfs[(field, word, form)] = (float)Math.Log(1 + (docs - with + 0.5) / (with + 0.5));
    }

    private static bool Has(Document d, string field) => d.Values.Any(v => v.Field == field);

    private int Count(List<string> words, string word, Form form) => words.Count(w => Same(w, word, form));

    private bool Same(string a, string b, Form form) => a == b || form == Form.Stem && Stem(a) == Stem(b);

    /// <summary>Exact phrases only.</summary>
    private float Phrases(List<string> words, PhraseQuery q)
    {
        if (q.Slop != 0) return Loosely(words, q);
        int n = 0;
        for (int i = 0; i + q.Words.Count <= words.Count; i++)
            if (q.Words.Select((w, j) => Same(words[i + j], w, q.Form)).All(x => x)) n++;
        return n;
    }

    /// <summary>Lucene's walk over loose matches: the word that lags furthest moves on, and a match counts when it would pass the next one.</summary>
    private float Loosely(List<string> words, PhraseQuery q)
    {
        int[][] places = [.. q.Words.Select((w, j) => Enumerable.Range(0, words.Count).Where(i => Same(words[i], w, q.Form)).Select(i => i - j).ToArray())];
        if (places.Any(p => p.Length == 0)) return 0;
        int[] at = new int[places.Length];
        float sum = 0;
        while (true)
        {
            int[] now = [.. places.Select((p, j) => p[at[j]])];
            int least = Array.IndexOf(now, now.Min());
            bool better = at[least] + 1 < places[least].Length && places[least][at[least] + 1] <= now.Max();
            bool apart = now.Select((p, j) => p + j).Distinct().Count() == now.Length;
            if (now.Max() - now.Min() <= q.Slop && !better && apart) sum += 1f / (1 + now.Max() - now.Min());
            if (++at[least] == places[least].Length) return sum;
        }
    }

    private readonly Dictionary<(string, Document), List<string>> _words = [];

    private List<string> Words(string field, Document d)
    {
        if (_words.TryGetValue((field, d), out List<string>? words)) return words;
        words = [];
        byte[] buffer = new byte[256];
        foreach (DocumentValue v in d.Values.Where(v => v.Field == field))
        {
            var reader = new WordReader(v.Text, buffer);
            while (reader.MoveNext()) words.Add(System.Text.Encoding.UTF8.GetString(reader.Term));
        }
        return _words[(field, d)] = words;
    }

    private string Stem(string word)
    {
        if (_stems.TryGetValue(word, out string? stem)) return stem;
        byte[] bytes = new byte[264];
        int n = System.Text.Encoding.UTF8.GetBytes(word, bytes);
        return _stems[word] = System.Text.Encoding.UTF8.GetString(bytes, 0, EnglishStemmer.Stem(bytes, n));
    }

    /// <summary>Optimal string alignment, by the book.</summary>
    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
