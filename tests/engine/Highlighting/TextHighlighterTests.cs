using System.Diagnostics;
using SearchEngine.Highlighting;
using SearchEngine.Queries;

namespace SearchEngine.Tests.Highlighting;

public class TextHighlighterTests
{
    [Theory]
    // words by stem, whole words only
    [InlineData("visit", "Two [visits]; inspectors [visited] the visitors.")]
    [InlineData("=visit", "One [visit], two visits.")]
    [InlineData("café", "The [CAFE\u0301], a [cafe].")]
    // a phrase marks its own occurrences only
    [InlineData("\"social work\"", "[Social work] is work for social workers.")]
    [InlineData("\"social worker\"~0", "[Social worker] or [social workers], not social work.")]
    [InlineData("\"social work\" work", "[Social work] is [work].")]
    [InlineData("\"the work the\"", "the [the work the work the] end")]
    [InlineData("\"very very poor\"", "very [very very poor] poor")]
    // near each other: each word, or all in one where nothing stands between
    [InlineData("\"weak recording\"~2", "[weak] and late [recording]; [weak recordings]; all was well, then weak, it was said, in recording")]
    [InlineData("\"recording weak\"~2", "[weak] [recording]")]
    // what is forbidden is not marked, what is optional is
    [InlineData("help -early", "[help], early")]
    [InlineData("help OR early", "[help], [early]")]
    [InlineData("(early help)^2", "[early] then [help]")]
    // other names
    [InlineData("EHE", "[EHE] means [elective home education], not home education.")]
    [InlineData("caseload", "[case loads] and [caseloads], in this case")]
    // patterns and spelling
    [InlineData("safeg*", "[safeguarding], [Safeguards], safe")]
    [InlineData("w?rk*r", "[worker], [workfinder], work")]
    [InlineData("fleming~1", "[Flemming], [Fleming], [Flaming], Hemming")]
    // common words only where nothing else is asked
    [InlineData("when was Croydon inspected", "When [Croydon] was [inspected]")]
    [InlineData("who was", "[Who] [was] there?")]
    // other fields and filters mark nothing
    [InlineData("title:visit person:someone year:2019", "visit someone 2019")]
    [InlineData("*", "everything")]
    public void Marks(string query, string expected) =>
        Assert.Equal(expected, Marked.By(query, expected.Replace("[", "").Replace("]", "")));

    [Fact]
    public void A_common_word_in_quotation_marks_is_marked_an_optional_one_is_not()
    {
        Assert.Equal("[The] [visit]", Marked.By("\"the\" visit", "The visit"));
        Assert.Equal("The [visit]", Marked.By("the visit", "The visit", "exact"));
    }

    [Fact]
    public void A_field_without_stems_is_marked_by_the_word_alone() =>
        Assert.Equal("[Woods], wood", Marked.By(new TermQuery("name", "woods"), "Woods, wood", "name", TextAnalysis.Plain));

    [Fact]
    public void Closeness_joins_words_that_stand_side_by_side() =>
        Assert.Equal("[early help], [help], [early]", Marked.By("early help", "early help, help, early", "near"));

    [Fact]
    public void Alternatives_for_one_thing_share_a_number()
    {
        TextMatcher matcher = TextMatcher.For(
            new BooleanQuery([new AnyOfQuery([new TermQuery("text", "ehe"), new TermQuery("text", "home")]), new TermQuery("text", "numbers")], [], []),
            "text", TextAnalysis.English);

        Assert.Equal([1, 2, 1], matcher.Find("EHE numbers, home").Select(m => m.Term));
    }

    [Fact]
    public void A_megabyte_is_marked_in_a_blink()
    {
        string text = string.Concat(Enumerable.Repeat("The council said the monitoring visits to the children found weak recording.\n", 14_000));
        Query query = new BooleanQuery(
            [new PhraseQuery("text", ["monitoring", "visit"], 4, Form.Stem), new FuzzyQuery("text", "recoding"), new WildcardQuery("text", "c*n*l")], [], []);
        TextHighlighter.Find(query, "text", TextAnalysis.English, text);
        Stopwatch watch = Stopwatch.StartNew();

        int found = TextHighlighter.Find(query, "text", TextAnalysis.English, text).Count;

        Assert.Equal(3 * 14_000, found);
        Assert.True(watch.ElapsedMilliseconds < 20_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
