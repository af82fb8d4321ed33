using SearchEngine.Indexer.Checking;

namespace SearchEngine.Tests.Checking;

public class AlignmentTests
{
    [Theory]
    [InlineData("a priority for this council", "It’s an a priority for this council now", true)]
    [InlineData("A  Priority—for this Council!", "a priority for this council", true)]
    [InlineData("a priority … council", "a priority for this council", true)]
    [InlineData("a priority [...] council", "a priority for this council", true)]
    [InlineData("a priority council", "a priority for this council", false)]
    [InlineData("ﬁrst eﬃcient", "first efficient", true)]
    [InlineData("don't", "don’t", true)]
    public void Words_decide_and_nothing_else(string pasted, string source, bool found) =>
        Assert.Equal(found, Alignment.Exact(WordSpan.Of(pasted, gaps: true), WordSpan.Of(source)) is not null);

    [Theory]
    [InlineData("today we have some brilliant", "today we have some excellent workers here", "=today we have some-excellent+brilliant")]
    [InlineData("we have some brilliant workers", "today we have some excellent workers here", "=we have some-excellent+brilliant=workers")]
    [InlineData("we have workers", "we have some workers", "=we have-some=workers")]
    [InlineData("we have some very good workers", "we have some good workers", "=we have some+very=good workers")]
    public void A_difference_marks_exactly_the_words_that_differ(string pasted, string source, string difference)
    {
        List<WordSpan> words = WordSpan.Of(pasted), sourceWords = WordSpan.Of(source);
        var line = new SearchEngine.Indexer.Records.DocumentLine("x", "X", null, default, "other");
        var finding = new CheckFinding(new CheckedSource(line, null, 0, 0, source, default), sourceWords, Alignment.Best(words, sourceWords));
        Assert.Equal(difference, string.Concat(Changes.Of(pasted, words, finding).Select(c => c.Kind switch { "same" => "=", "put-in" => "+", _ => "-" } + c.Text)));
    }

    [Fact]
    public void Pasted_paragraphs_are_parted_by_empty_lines_only() =>
        Assert.Equal(["one two", "three"], PastedText.Paragraphs("one\ntwo\n\n \nthree\n"));

    [Fact]
    public void An_attribution_divides_a_pasted_quotation() =>
        Assert.Equal(["One,", "two."], PastedText.Parts("“One,” she said, “two.”"));
}
