using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>Documents and queries at random over a small vocabulary with many inflected forms, so that everything occurs often.</summary>
internal sealed class RandomCollection(int seed)
{
    private static readonly string[] Words =
    [
        "visit", "visits", "visited", "visiting", "inspect", "inspection", "inspector", "inspectors", "weak", "weakness", "weaknesses",
        "child", "children", "children's", "care", "caring", "cared", "plan", "plans", "planning", "the", "of", "and", "social", "worker",
        "workers", "early", "help", "helped", "croydon", "ofsted", "good", "rated", "rating", "missing", "café", "naïve",
    ];

    private readonly Random _random = new(seed);

    public static Schema Schema { get; } = new([
        Field.Text("title", stored: true) with { Listed = true }, Field.Text("text", stored: true), Field.Text("name", TextAnalysis.Plain),
        Field.Keyword("year"), Field.Keyword("person"), Field.Number("date"), Field.Kept("note"),
    ]);

    public string Word()
    {
        // Zipf-like: the first words are frequent
        int i = (int)(Words.Length * Math.Pow(_random.NextDouble(), 2));
        return Words[i];
    }

    public Document Document(string id)
    {
        var d = new Document(id);
        if (_random.Next(8) > 0) d.Add("title", Text(_random.Next(1, 5)));
        d.Add("text", Text(_random.Next(0, 60)));
        if (_random.Next(4) == 0) d.Add("text", Text(_random.Next(1, 400)));
        if (_random.Next(3) == 0) d.Add("name", Text(2));
        if (_random.Next(5) > 0) d.Add("year", (2015 + _random.Next(6)).ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (int i = _random.Next(4); i > 0; i--) d.Add("person", Word());
        if (_random.Next(3) > 0) d.Add("date", _random.Next(-50, 50));
        return d.Add("note", "n" + id);
    }

    public Query Query(int depth = 0) => _random.Next(depth > 1 ? 7 : 11) switch
    {
        0 or 1 => new TermQuery(TextField(), Word()),
        2 => new TermQuery(TextField(), Word(), Form.Exact),
        3 => new PhraseQuery("text", [.. Enumerable.Range(0, 2 + _random.Next(4) / 3).Select(_ => Word())], _random.Next(4), _random.Next(2) == 0 ? Form.Exact : Form.Stem),
        4 => new PrefixQuery("text", Word()[..2]),
        5 => new KeywordQuery("person", Word()),
        6 => _random.Next(2) == 0 ? new RangeQuery("date", _random.Next(-50, 10), _random.Next(-10, 50)) : new FuzzyQuery("text", Word(), 1),
        7 => new AnyOfQuery([Query(depth + 1), Query(depth + 1)], _random.Next(3) / 2f),
        8 => new BoostQuery(Query(depth + 1), _random.Next(1, 4)),
        _ => new BooleanQuery(Some(depth, 3), Some(depth, 4), Some(depth, 2), _random.Next(3)),
    };

    public int Next(int max) => _random.Next(max);

    private List<Query> Some(int depth, int most) => [.. Enumerable.Range(0, _random.Next(most)).Select(_ => Query(depth + 1))];

    private string TextField() => _random.Next(5) == 0 ? "title" : "text";

    private string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
}
