using SearchEngine.Queries;

namespace SearchEngine.Tests.Queries;

/// <summary>What the parser promises about queries, seen in what they find.</summary>
public sealed class ParsedSearchTests : IDisposable
{
    private static readonly string[] Words =
        ["case", "cases", "load", "caseload", "early", "help", "the", "who", "said", "weak", "recording", "recorded", "visit", "visits", "modernise"];

    private readonly TemporaryFolder _folder = new();
    private readonly SearchIndex _index;

    public ParsedSearchTests()
    {
        Random random = new(7);
        using (IndexWriter writer = IndexWriter.Open(_folder.Path, Schema))
        {
            for (int d = 0; d < 300; d++)
            {
                Document document = new Document($"d{d}").Add("title", Sentence(random, 3)).Add("text", Sentence(random, random.Next(1, 25)));
                document.Add("person", random.Next(2) == 0 ? "alisa-flemming" : "robert-henderson");
                writer.Replace($"d{d}", [document]);
            }
            writer.Commit();
        }
        _index = SearchIndex.Open(_folder.Path);
    }

    private static Schema Schema { get; } = new([Field.Text("title", stored: true), Field.Text("text", stored: true), Field.Keyword("person")]);

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData(MatchWords.All)]
    [InlineData(MatchWords.Any)]
    [InlineData(MatchWords.Exact)]
    public void Closeness_never_changes_what_is_found(MatchWords match)
    {
        foreach (string typed in Typed(150))
        {
            HashSet<string> with = Found(Parser(match, 2).Parse(typed).Query), without = Found(Parser(match, 0).Parse(typed).Query);
            Assert.True(with.SetEquals(without), typed);
        }
    }

    [Fact]
    public void What_all_words_find_some_of_the_words_find_too()
    {
        foreach (string typed in Typed(150))
        {
            ParsedQuery parsed = Parser(MatchWords.All, 1).Parse(typed);
            if (parsed.Relaxed is { } relaxed) Assert.True(Found(parsed.Query).IsSubsetOf(Found(relaxed)), typed);
        }
    }

    [Fact]
    public void A_question_finds_no_less_than_its_words()
    {
        QueryParser parser = Parser(MatchWords.All, 1);

        Assert.True(Found(parser.Parse("who said the weak recording").Query).SetEquals(Found(parser.Parse("weak recording").Query)));
    }

    [Fact]
    public void Written_together_or_apart_the_same_is_found()
    {
        QueryParser parser = Parser(MatchWords.All, 1);
        HashSet<string> together = Found(parser.Parse("caseload").Query);

        Assert.True(together.IsSubsetOf(Found(parser.Parse("case load").Query)));
        Assert.True(together.Count > Found(parser.Parse("\"caseload\"").Query).Count);
    }

    [Fact]
    public void Whatever_is_found_in_the_text_is_marked_there_and_nowhere_else()
    {
        using Snapshot snapshot = _index.Acquire();
        foreach (string query in (string[])["text:visit", "text:\"weak recording\"", "text:\"recording weak\"~0", "text:\"weak visit\"~3", "text:rec*", "text:w?ak", "text:cese~1"])
        {
            Query parsed = Parser(MatchWords.All, 0).Parse(query).Query;
            HashSet<string> found = Found(parsed);
            Assert.NotEmpty(found);
            for (int d = 0; d < 300; d++)
            {
                string text = snapshot.Get($"d{d}", ["text"])!.Text("text")!;
                Assert.True(found.Contains($"d{d}") == snapshot.Highlight(parsed, "text", text).Count > 0, $"{query} in: {text}");
            }
        }
    }

    private QueryParser Parser(MatchWords match, float closeness)
    {
        return new QueryParser(Schema, new ParserOptions
        {
            DefaultFields = [new("title", 2), new("text")],
            FieldNames = new Dictionary<string, string> { ["text"] = "text", ["title"] = "title", ["person"] = "person" },
            Match = match,
            ProximityBoost = closeness,
            DocumentFrequency = Frequency,
        });
    }

    private int Frequency(string word)
    {
        using Snapshot snapshot = _index.Acquire();
        return snapshot.DocumentFrequency("text", word);
    }

    private HashSet<string> Found(Query query)
    {
        using Snapshot snapshot = _index.Acquire();
        return [.. snapshot.Search(new SearchRequest { Query = query, Limit = 1000 }).Hits.Select(h => h.Id)];
    }

    private static IEnumerable<string> Typed(int count)
    {
        string[] more = ["person:alisa-flemming", "-visit", "+early", "\"weak recording\"", "modernize", "early OR help", "case-load", "(weak AND help)", "rec*"];
        for (int seed = 0; seed < count; seed++)
        {
            Random random = new(seed);
            yield return string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(3) == 0 ? more[random.Next(more.Length)] : Words[random.Next(Words.Length)]));
        }
    }

    private static string Sentence(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)]));
}
