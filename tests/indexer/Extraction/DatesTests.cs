using System.Globalization;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Extraction;

/// <summary>Dates, by the examples of <c>dates.md</c>.</summary>
public sealed class DatesTests
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/dates.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Dates_are_read_as_the_specification_says(string name, string text, string expected)
    {
        (DateFact published, IReadOnlyList<YearFact> years) = DateExtractor.Extract(ArticleBuilder.Build(PlainSource.Of(text)));
        Assert.NotEmpty(name);
        SpecFile.Check(expected, [$"published: {Say(published)}", $"years: {Say(years)}"]);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_date_shows_the_words_it_was_read_from(string name, string text, string expected)
    {
        (DateFact published, IReadOnlyList<YearFact> years) = DateExtractor.Extract(ArticleBuilder.Build(PlainSource.Of(text)));
        Assert.NotEmpty(name + expected);
        Assert.All(published.Evidence.Concat(years.SelectMany(y => y.Evidence)), e => Assert.Equal(e.Text, text[e.Start..e.End]));
        Assert.NotEmpty(published.Reasoning);
        Assert.Equal(published.Basis == Basis.NotKnown, published.Date is null);
    }

    [Fact]
    public void A_file_s_own_metadata_comes_first()
    {
        SourceText source = PlainSource.Of("Ferry to sail again\n\n3 May 2022\n\nThe owners of the ferry say that it will sail again in spring.") with
        {
            Metadata = [new("title", "Ferry"), new("article:published_time", "2022-05-02T23:30:00+01:00")],
        };
        DateFact published = DateExtractor.Extract(ArticleBuilder.Build(source)).Published;
        Assert.Equal(new PartialDate(2022, 5, 2), published.Date);
        Assert.Equal("metadata-published", Assert.Single(published.Evidence).Rule);
    }

    [Theory]
    [InlineData("1 January 2019 ")]
    [InlineData("January ")]
    [InlineData("2019-")]
    [InlineData("12/")]
    [InlineData("19 June and ")]
    [InlineData("Thursday, ")]
    public async Task Hostile_texts_take_no_longer_than_others(string repeated)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 400_000 / repeated.Length));
        Article article = ArticleBuilder.Build(PlainSource.Of(text));
        DateFact published = await Task.Run(() => DateExtractor.Extract(article).Published).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.NotEmpty(published.Reasoning);
    }

    private static string Say(DateFact date)
    {
        if (date.Date is not PartialDate d) return "not known";
        string day = d.Month is not int month ? Number(d.Year) : d.Day is not int n ? $"{Months[month - 1]} {Number(d.Year)}" : $"{Number(n)} {Months[month - 1]} {Number(d.Year)}";
        return $"{day} ({(date.Basis == Basis.Stated ? "stated" : "inferred")}, {date.Evidence[0].Rule})";
    }

    private static string Say(IReadOnlyList<YearFact> years) =>
        years.Count == 0 ? "none" : string.Join(' ', years.Select(y => (y.Basis == Basis.Inferred ? "~" : "") + Number(y.Year)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
