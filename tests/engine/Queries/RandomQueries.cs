using SearchEngine.Queries;

namespace SearchEngine.Tests.Queries;

/// <summary>Makes queries of every kind, and texts that look like queries, from a seed.</summary>
internal sealed class RandomQueries(int seed)
{
    private static readonly string[] Words = ["case", "load", "visit", "2019", "ofsted", "and", "not", "or", "to", "naive", "zolw", "x_y", "3.5", "o'neill", "жук", "社", "a"];
    private static readonly string[] Texts = ["title", "text", "name"];
    private static readonly float[] Numbers = [0, 1, 0.5f, 2, 3.25f, 1e-7f, 1234567.9f, 3e20f];
    private static readonly string[] Pieces =
    [
        "(", ")", "((", "))", "\"", "“", "”", "«", "‘", "’", "'", "\\", "~", "~2", "^", "^2", "^1e9", "*", "?", "[", "]", "{", "}", " TO ", ":",
        "text:", "person:", "date:", "nofield:", "+", "-", "!", "&&", "||", "|", " ", "  ", " AND ", " OR ", " NOT ", "=", "<", ">=", "..",
        "word", "case", "well-being", "don’t", "2019", "\uD83D\uDE00", "\uD800", "\uDC00", "\0", "\u0301", "…", "--", "\n", "#", "/",
    ];

    private readonly Random _random = new(seed);

    public string Garbage(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Pick(Pieces)));

    public Query Query(int depth)
    {
        int kind = _random.Next(depth == 0 ? 8 : 12);
        return kind switch
        {
            0 => new TermQuery(Pick(Texts), Word(), PickForm()),
            1 => new PhraseQuery(Pick(Texts), [.. Enumerable.Range(0, _random.Next(2, 5)).Select(_ => Word())], _random.Next(3), PickForm()),
            2 => new PrefixQuery(Pick(Texts), Word()),
            3 => new WildcardQuery(Pick(Texts), _random.Next(2) == 0 ? "?" + Word() : "a*" + Word() + "?"),
            4 => new FuzzyQuery(Pick(Texts), Word(), _random.Next(1, 3)),
            5 => new KeywordQuery(_random.Next(2) == 0 ? "person" : "theme", _random.Next(2) == 0 ? "alisa-flemming" : "A \"b\" (c) Ü\\"),
            6 => new RangeQuery("date", _random.Next(4) == 0 ? null : _random.Next(-5, 5), _random.Next(4) == 0 ? null : _random.Next(-5, 5)),
            7 => _random.Next(2) == 0 ? SearchEngine.Queries.Query.All : SearchEngine.Queries.Query.None,
            8 => new BoostQuery(Query(depth - 1), Pick(Numbers)),
            9 => new AnyOfQuery([.. Distinct(depth, 2)], _random.Next(3) == 0 ? 0 : _random.NextSingle()),
            _ => Boolean(depth),
        };
    }

    // As the parser makes them: a clause alone is itself.
    private BooleanQuery Boolean(int depth)
    {
        Query[] must = [.. Distinct(depth, 0)], should = [.. Distinct(depth, 0)], not = [.. Distinct(depth, 0)];
        if (must.Length + should.Length < 2 && (not.Length == 0 || (must.Length + should.Length == 0 && not is [AllQuery])))
            must = [.. Distinct(depth, 2)];
        return new BooleanQuery(must, should, not, _random.Next(should.Length + 1));
    }

    private HashSet<Query> Distinct(int depth, int least)
    {
        HashSet<Query> found = [];
        int wanted = _random.Next(least, 4);
        while (found.Count < wanted) found.Add(Query(depth - 1));
        return found;
    }

    private string Word() => Pick(Words);

    private Form PickForm() => _random.Next(2) == 0 ? Form.Stem : Form.Exact;

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
