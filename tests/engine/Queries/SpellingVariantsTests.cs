using SearchEngine.Queries;

namespace SearchEngine.Tests.Queries;

public class SpellingVariantsTests
{
    [Theory]
    [InlineData("modernize", "modernise")]
    [InlineData("organisations", "organizations")]
    [InlineData("analysed", "analyzed")]
    [InlineData("behavioural", "behavioral")]
    [InlineData("misbehavior", "misbehaviour")]
    [InlineData("center", "centre")]
    [InlineData("counselling", "counseling")]
    [InlineData("programmes", "programs")]
    [InlineData("unlicensed", "unlicenced")]
    public void Spellings_on_either_side_of_the_ocean_find_each_other(string typed, string other) =>
        Assert.Equal([other], SpellingVariants.Of(typed, word => word == other));

    [Fact]
    public void A_form_of_the_word_in_the_index_is_enough() =>
        Assert.Equal(["modernise"], SpellingVariants.Of("modernize", word => word == "modernising"));

    [Theory]
    [InlineData("four")]
    [InlineData("size")]
    [InlineData("wise")]
    [InlineData("her")]
    [InlineData("moment")]
    [InlineData("gray")]
    public void Words_that_only_look_so_are_left_alone(string typed) => Assert.Empty(SpellingVariants.Of(typed, _ => true));
}
