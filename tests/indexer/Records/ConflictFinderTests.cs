using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Tests.Records;

/// <summary>Sources that date one judgement differently are set side by side, each with its own sentence.</summary>
public sealed class ConflictFinderTests
{
    [Fact]
    public void Other_months_of_one_judgement_are_a_conflict_and_both_are_kept()
    {
        RatingConflict conflict = Assert.Single(ConflictFinder.Find([Claim("news", "Norford", 2017, 9), Claim("letter", "Norford", 2017, 7)]));
        Assert.Equal(("Norford", "inadequate", 2017), (conflict.Subject, conflict.Grade, conflict.Year));
        Assert.Equal(["letter", "news"], conflict.Claims.Select(c => c.Document.Id));
        Assert.All(conflict.Claims, c => Assert.Equal("sentence of " + c.Document.Id, c.Sentence));
    }

    [Fact]
    public void A_judgement_about_the_turn_of_the_year_is_one()
    {
        RatingConflict conflict = Assert.Single(ConflictFinder.Find([Claim("a", "Norford", 2019, 1), Claim("b", "Norford", 2018, 12)]));
        Assert.Equal(2018, conflict.Year);
    }

    [Fact]
    public void A_mention_without_a_subject_speaks_of_the_only_one()
    {
        Assert.Equal("Norford", Assert.Single(ConflictFinder.Find([Claim("a", "Norford", 2017, 9), Claim("b", null, 2017, 7)])).Subject);
        Assert.Empty(ConflictFinder.Find([Claim("a", "Norford", 2017, 9), Claim("b", null, 2017, 7), Claim("c", "Eastham", 2017, 9)]));
    }

    [Theory]
    [InlineData("the same month", "b", "Norford", 2017, 9)]
    [InlineData("a year on", "b", "Norford", 2018, 9)]
    [InlineData("another council", "b", "Eastham", 2017, 7)]
    [InlineData("the same document", "a", "Norford", 2017, 7)]
    public void No_conflict(string because, string document, string subject, int year, int month)
    {
        Assert.NotEmpty(because);
        Assert.Empty(ConflictFinder.Find([Claim("a", "Norford", 2017, 9), Claim(document, subject, year, month)]));
    }

    [Fact]
    public void Areas_hopes_and_years_alone_take_no_part()
    {
        RatingDetails claim = Claim("b", "Norford", 2017, 7);
        Assert.Empty(ConflictFinder.Find([Claim("a", "Norford", 2017, 9), claim with { Rating = claim.Rating with { Area = "leaders" } }]));
        Assert.Empty(ConflictFinder.Find([Claim("a", "Norford", 2017, 9), claim with { Rating = claim.Rating with { Status = RatingStatus.Mentioned } }]));
        Assert.Empty(ConflictFinder.Find([Claim("a", "Norford", 2017, 9), claim with { Rating = claim.Rating with { Date = new PartialDate(2017) } }]));
    }

    private static RatingDetails Claim(string document, string? subject, int year, int month) => new(
        new DocumentLine(document, document, null, Basis.NotKnown, "news"),
        new Rating("inadequate", "overall", RatingStatus.Historic, subject, new PartialDate(year, month), new Evidence(0, 9, "graded"), new TextSpan(0, 9)),
        "sentence of " + document, 0);
}
