using SearchEngine.Web.Search;

namespace SearchEngine.Tests.Search;

public class TextPiecesTests
{
    [Fact]
    public void Pieces_inside_one_another_nest()
    {
        string html = TextPieces.Html("one two three", 0, 13, [new Piece(0, 13, "span", "q-1", "q"), new Piece(4, 7, "mark", "m1", null)], new HashSet<string>());
        Assert.Equal("<span id=\"q-1\" tabindex=\"-1\" class=\"q\">one <mark id=\"m1\" tabindex=\"-1\">two</mark> three</span>", html);
    }

    [Fact]
    public void Pieces_across_one_another_are_cut_and_keep_one_anchor()
    {
        string html = TextPieces.Html("one two three", 0, 13, [new Piece(0, 7, "span", "q-1", null), new Piece(4, 13, "mark", "m1", null, "!")], new HashSet<string>());
        Assert.Equal("<span id=\"q-1\" tabindex=\"-1\">one <mark id=\"m1\" tabindex=\"-1\">two</mark>!</span><mark> three</mark>", html);
    }

    [Fact]
    public void Text_is_escaped_and_what_lies_outside_left_out() =>
        Assert.Equal("&lt;b&gt; <mark>&amp;</mark>", TextPieces.Html("x<b> &y", 1, 6, [new Piece(5, 9, "mark", null, null)], new HashSet<string>()));

    [Theory]
    [InlineData(1, "document", "1 document")]
    [InlineData(2000, "quote", "2,000 quotes")]
    [InlineData(3, "body", "3 bodies")]
    [InlineData(0, "person", "0 people")]
    [InlineData(2, "match", "2 matches")]
    public void Numbers_agree_with_their_nouns(long n, string noun, string expected) => Assert.Equal(expected, Plural.Of(n, noun));

    [Theory]
    [InlineData("aliesha", "alisa", 2)]
    [InlineData("fleming", "flemming", 1)]
    [InlineData("ab", "ba", 1)]
    [InlineData("ward", "perry", 3)]
    public void Spelling_distance_counts_changes_and_swaps(string a, string b, int distance) => Assert.Equal(distance, Folding.Distance(a, b, 2));
}
