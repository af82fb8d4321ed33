using SearchEngine.Indexer.Digests;
using SearchEngine.Web.Search;

namespace SearchEngine.Tests.Search;

public class FoldedRankingTests
{
    private static readonly NearTexts Near = NearTexts.Of([("a", Sketch(1)), ("a2", Sketch(1)), ("a3", Sketch(1)), ("b", Sketch(2)), ("b2", Sketch(2)), ("c", Sketch(3))]);

    [Fact]
    public void Each_group_has_one_entry_at_the_place_of_its_best()
    {
        var folded = new FoldedRanking(["b2", "a3", "c", "a", "b", "a2"], 6, Near);
        Assert.Equal(3, folded.Entries);
        Assert.Equal([0, 1, 2], folded.Ranks(0, 10));
        Assert.Equal(["b"], folded.Under(0));
        Assert.Equal(["a", "a2"], folded.Under(1));
        Assert.Empty(folded.Under(2));
    }

    [Fact]
    public void Pages_follow_one_another_without_gap_or_double_also_below_what_is_folded()
    {
        var folded = new FoldedRanking(["a", "a2", "c", "b"], 8, Near);
        Assert.Equal(7, folded.Entries);
        Assert.Equal([0, 2, 3, 4, 5, 6, 7], ((int[])[0, 2, 4, 6]).SelectMany(place => folded.Ranks(place, 2)));
    }

    [Theory]
    [InlineData("council", "Councillor Ann Bell")]
    [InlineData("council", "executive director of children's services")]
    [InlineData("inspector", "Ofsted inspector", "Cllr Ann Bell")]
    [InlineData("other", "managing director", "Ann Bell")]
    public void Who_somebody_is_shows_in_the_roles_printed(string type, params string[] printed) => Assert.Equal(type, PersonType.Of(printed));

    private static string Sketch(int seed) => TextSketch.Of([string.Join(' ', Enumerable.Range(0, 60).Select(i => $"w{seed}x{i}"))])!;
}
