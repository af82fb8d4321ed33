using System.Globalization;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Tests.Extraction;

/// <summary>Ratings, by the examples of <c>ratings.md</c>, and on the inspection reports of the shared material where they can be read.</summary>
public sealed class RatingsTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/ratings.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_ledger_is_as_the_specification_says(string name, string text, string expected)
    {
        (IReadOnlyList<Rating> ratings, Rating? current) = Read(text);
        Assert.NotEmpty(name);
        SpecFile.Check(expected, ratings.Select(Say).Append($"current: {current?.Grade ?? "none"}"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_rating_shows_its_words_and_sentence(string name, string text, string expected)
    {
        Assert.NotEmpty(name + expected);
        Assert.All(Read(text).Ratings, r =>
        {
            string words = text[r.Mark.Start..r.Mark.End];
            if (words != "RI") Assert.StartsWith(r.Grade[..4], words, StringComparison.OrdinalIgnoreCase);
            else Assert.Equal("requires-improvement", r.Grade);
            Assert.InRange(r.Mark.Start, r.Sentence.Start, r.Sentence.End);
            Assert.NotEmpty(r.Sentence.Rule);
        });
    }

    [Fact]
    public void A_current_rating_is_one_of_the_ledger()
    {
        (IReadOnlyList<Rating> ratings, Rating? current) = Read("Norford Council was rated good in 2022.");
        Assert.Same(Assert.Single(ratings), current);
        Assert.Equal("Norford", current!.Subject);
    }

    [Theory]
    [InlineData("good ")]
    [InlineData("rated ")]
    [InlineData("rated good ")]
    [InlineData("It was rated good. ")]
    [InlineData("at the next the the the ")]
    [InlineData("requires improvement to be ")]
    [InlineData("Norford Council Council ")]
    [InlineData("Good\n\n")]
    public async Task Hostile_texts_take_no_longer_than_others(string repeated)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 300_000 / repeated.Length));
        Article article = ArticleBuilder.Build(PlainSource.Of(text));
        var unknown = new DateFact(null, Basis.NotKnown, "", []);
        (IReadOnlyList<Rating> ratings, _) = await Task.Run(() => RatingExtractor.Extract(article, unknown)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.NotNull(ratings);
    }

    private static (IReadOnlyList<Rating> Ratings, Rating? Current) Read(string text)
    {
        Article article = ArticleBuilder.Build(PlainSource.Of(text));
        return RatingExtractor.Extract(article, DateExtractor.Extract(article).Published);
    }

    private static string Say(Rating rating)
    {
        string status = rating.Status switch { RatingStatus.Given => "given", RatingStatus.InForce => "in-force", RatingStatus.Historic => "historic", _ => "mentioned" };
        return $"{rating.Grade} {rating.Area} {status} {Say(rating.Date)}".TrimEnd();
    }

    private static string Say(PartialDate? date) => date is not PartialDate d ? ""
        : d.Month is not int month ? d.Year.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{d.Year}-{month:00}") + (d.Day is int day ? string.Create(CultureInfo.InvariantCulture, $"-{day:00}") : "");
}
