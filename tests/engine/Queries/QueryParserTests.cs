using System.Diagnostics;
using System.Globalization;
using SearchEngine.Queries;

namespace SearchEngine.Tests.Queries;

public class QueryParserTests
{
    [Fact]
    public void Every_query_written_out_reads_back_as_an_equal_one()
    {
        for (int seed = 0; seed < 2000; seed++)
        {
            Query query = new RandomQueries(seed).Query(depth: 3);
            string text = query.ToString();

            ParsedQuery read = TestParsers.Canonical.Parse(text);

            Assert.True(query.Equals(read.Query), $"seed {seed}: {text}\nread as {read.Query}");
            Assert.Equal(query.GetHashCode(), read.Query.GetHashCode());
            Assert.Equal(text, read.Query.ToString());
        }
    }

    [Theory]
    [InlineData("all")]
    [InlineData("any")]
    [InlineData("exact")]
    [InlineData("near")]
    [InlineData("fields")]
    public void Whatever_is_typed_is_read_and_what_is_understood_means_itself(string settings)
    {
        QueryParser parser = TestParsers.For(settings);
        for (int seed = 0; seed < 1500; seed++)
        {
            RandomQueries random = new(seed);
            string text = random.Garbage(seed % 40);

            ParsedQuery parsed = parser.Parse(text);

            Query again = TestParsers.Canonical.Parse(parsed.Query.ToString()).Query;
            Assert.True(parsed.Query.Equals(again), $"seed {seed}: {text}\n{parsed.Query}\nread as {again}");
            Assert.All(parsed.Notes, n => Assert.True(n.Start >= 0 && n.Length >= 0 && n.Start + n.Length <= text.Length));
        }
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("\"")]
    [InlineData("‘a")]
    [InlineData("'s ")]
    [InlineData("NOT ")]
    [InlineData("text:")]
    [InlineData("text: ")]
    [InlineData("((a) ")]
    [InlineData("date:[")]
    [InlineData("a AND (")]
    [InlineData("a~^")]
    [InlineData("\\")]
    [InlineData("\uD800")]
    public void Ten_million_signs_come_back_at_once(string sign)
    {
        string text = string.Concat(Enumerable.Repeat(sign, 10_000_000 / sign.Length));
        Stopwatch watch = Stopwatch.StartNew();

        ParsedQuery parsed = TestParsers.For("all").Parse(text);

        Assert.True(watch.ElapsedMilliseconds < 20_000, $"{watch.ElapsedMilliseconds} ms");
        Assert.Contains(parsed.Notes, n => n.Message.StartsWith("Only the first", StringComparison.Ordinal));
    }

    [Fact]
    public void Brackets_nested_deeper_than_the_limit_keep_their_words()
    {
        string text = new string('(', 300) + "help" + new string(')', 300);

        ParsedQuery parsed = TestParsers.For("all").Parse(text);

        Assert.Equal("text:help", parsed.Query.ToString());
        Assert.Single(parsed.Notes, n => n.Message.StartsWith("Brackets go deeper", StringComparison.Ordinal));
    }

    [Fact]
    public void The_deepest_brackets_allowed_are_built_and_written_safely()
    {
        string text = string.Concat(Enumerable.Repeat("a OR (-b (", 24)) + "c" + new string(')', 48);

        Query query = TestParsers.For("all").Parse(text).Query;

        Assert.Equal(query, TestParsers.Canonical.Parse(query.ToString()).Query);
    }

    [Fact]
    public void Patterns_beyond_the_limit_are_read_as_plain_words()
    {
        string text = string.Join(" OR ", Enumerable.Repeat("a*b", 40)) + " OR a*b OR c~";

        ParsedQuery parsed = TestParsers.For("all").Parse(text);

        var choices = Assert.IsType<BooleanQuery>(parsed.Query).Should;
        Assert.Equal(32, choices.Count(c => c is WildcardQuery));
        Assert.Equal(new TermQuery("text", "c"), choices[^1]);
        Assert.Single(parsed.Notes);
    }

    [Fact]
    public void Closeness_is_looked_for_in_the_body_text()
    {
        ParserOptions options = new()
        {
            DefaultFields = [new("title", 2), new("text"), new("name")],
            FieldNames = new Dictionary<string, string>(),
        };

        Query query = new QueryParser(TestParsers.Schema, options).Parse("early help").Query;

        Assert.Equal(new BoostQuery(new PhraseQuery("text", ["early", "help"], 4, Form.Stem), 1), Assert.IsType<BooleanQuery>(query).Should.Single());
    }

    [Fact]
    public void An_empty_query_asks_for_everything_and_one_without_words_for_nothing()
    {
        Assert.Equal(Query.All, TestParsers.For("all").Parse("  ").Query);
        ParsedQuery dots = TestParsers.For("all").Parse("… !?");
        Assert.Equal(Query.None, dots.Query);
        Assert.NotEmpty(dots.Notes);
    }

    [Fact]
    public void Straight_and_curly_marks_mean_the_same()
    {
        QueryParser parser = TestParsers.For("all");

        Assert.Equal(parser.Parse("\"very poor\"").Query, parser.Parse("“very poor”").Query);
    }

    [Fact]
    public void Words_that_may_be_missing_are_given_with_the_query_that_finds_each()
    {
        ParsedQuery parsed = TestParsers.For("all").Parse("who wrote the weak recording -draft");

        Assert.Equal(["wrote", "weak", "recording"], parsed.Words.Select(w => w.Text));
        Assert.Equal(new TermQuery("text", "weak"), parsed.Words[1].Query);
        Assert.Equal("(text:wrote text:weak text:recording -text:draft)~1", parsed.Relaxed!.ToString());
    }

    [Fact]
    public void There_is_nothing_to_relax_in_one_word_or_where_all_is_fixed()
    {
        QueryParser parser = TestParsers.For("all");

        Assert.Null(parser.Parse("recording").Relaxed);
        Assert.Null(parser.Parse("+weak +recording").Relaxed);
        Assert.Null(parser.Parse("\"weak recording\" person:someone").Relaxed);
        Assert.Null(parser.Parse("weak OR recording").Relaxed);
        Assert.Null(parser.Parse("who said \"weak recording\"").Relaxed);
    }

    [Fact]
    public void A_compound_is_split_only_where_the_phrase_occurs()
    {
        ParserOptions options = new()
        {
            DefaultFields = [new("text")],
            FieldNames = new Dictionary<string, string>(),
            DocumentFrequency = w => w.Length < 9 ? 1 : 0,
            PhraseExists = (first, second) => (first, second) == ("case", "load"),
        };

        Assert.Equal(["case load"], new QueryParser(TestParsers.Schema, options).Parse("caseload +carpet").AlsoSearched);
    }

    [Fact]
    public void A_synonym_with_an_arrow_goes_one_way()
    {
        ParserOptions options = new()
        {
            DefaultFields = [new("text")],
            FieldNames = new Dictionary<string, string>(),
            Synonyms = Synonyms.Parse(["cllr, member => councillor # titles", "nonsense", ",", "=>"]),
        };
        QueryParser parser = new(TestParsers.Schema, options);

        Assert.Equal("(text:cllr | text:councillor)", parser.Parse("Cllr").Query.ToString());
        Assert.Equal("text:councillor", parser.Parse("councillor").Query.ToString());
    }

    [Fact]
    public void Several_index_fields_may_stand_behind_one_name()
    {
        ParserOptions options = new()
        {
            DefaultFields = [new("text")],
            FieldNames = new Dictionary<string, string> { ["all"] = "title text", ["year"] = "date year" },
        };
        QueryParser parser = new(TestParsers.Schema, options);

        Assert.Equal("(title:visit | text:visit)~1", parser.Parse("all:visit").Query.ToString());
        Assert.Equal("(year:2019 | date:2019)", parser.Parse("year:2019").Query.ToString());
        Assert.Equal("year:unknown", parser.Parse("year:unknown").Query.ToString());
    }

    [Fact]
    public void Options_that_name_no_field_are_the_programmers_error()
    {
        ParserOptions options = new()
        {
            DefaultFields = [new("text")],
            FieldNames = new Dictionary<string, string> { ["colour"] = "colour" },
        };

        Assert.Throws<ArgumentException>(() => new QueryParser(TestParsers.Schema, options));
    }

    [Fact]
    public void The_culture_of_the_machine_changes_nothing()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
            Query query = new BoostQuery(new RangeQuery("date", -5, null), 1.5f);

            Assert.Equal("date:[-5 TO *]^1.5", query.ToString());
            Assert.Equal(query, TestParsers.Canonical.Parse(query.ToString()).Query);
            Assert.Equal("text:inspection", TestParsers.For("all").Parse("INSPECTION").Query.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
