using System.Diagnostics;
using System.Globalization;
using SearchEngine.Highlighting;
using SearchEngine.Queries;
using SearchEngine.Tests.Queries;

namespace SearchEngine.Tests.Highlighting;

public class SnippetMakerTests
{
    private const string Report =
        """
        Children's services in Northfield
        The council has a plan. Inspectors came in March and again in June. They spoke to staff, to parents and to forty children, and read
        their files. Caseloads have come down from 24 to 17 in a year, and social workers told inspectors that they now have the time they
        need for each child. Recording, however, remains weak: visits are written up late, and plans seldom say what should change by when.
        Managers know this. A new system is to be bought.
        The leader of the council welcomed the report. “Our social workers have worked hard,” she said.
        """;

    private static readonly string Text = Report.ReplaceLineEndings(" ").Replace("Northfield ", "Northfield\n").Replace("bought. ", "bought.\n");

    [Fact]
    public void The_sentence_with_most_of_the_words_comes_first_and_is_filled_up() => Assert.Equal(
        [
            "[Recording], however, remains [weak]: visits are written up late, and plans seldom say what should change by when. "
            + "Managers know this. A new system is to be bought.\nThe leader of the council welcomed the report."
        ],
        Marked.Snippets("weak recording", Text));

    [Fact]
    public void A_rare_word_outweighs_a_frequent_one()
    {
        float Weight(string word) => word == "caseload" ? 5 : 1;

        string snippet = Marked.Snippets("council caseload", Text, 100, 1, Weight).Single();

        Assert.Contains("[Caseloads]", snippet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phrase_outweighs_its_words_apart()
    {
        const string text = "Workers who are social. Some work is social and some workers work. The social workers were heard. All else was not.";

        Assert.Equal(["The [social workers] were heard."], Marked.Snippets("social workers", text, 34));
    }

    [Fact]
    public void Several_snippets_stand_apart_best_first()
    {
        List<string> snippets = Marked.Snippets("social worker", Text, 100, 3);

        Assert.Equal(2, snippets.Count);
        Assert.StartsWith("The leader of the council welcomed", snippets[0].Contains("leader", StringComparison.Ordinal) ? snippets[0] : snippets[1], StringComparison.Ordinal);
        Assert.All(snippets, s => Assert.Contains("[social workers]", s, StringComparison.Ordinal));
    }

    [Fact]
    public void A_long_sentence_is_cut_between_words_and_says_so()
    {
        string text = "It was said " + string.Concat(Enumerable.Repeat("again and again ", 40)) + "that drift was seen "
            + string.Concat(Enumerable.Repeat("here and there ", 40)).TrimEnd() + ".";

        string snippet = Marked.Snippets("drift", text).Single();

        Assert.StartsWith("… a", snippet, StringComparison.Ordinal);
        Assert.Contains("that [drift] was seen", snippet, StringComparison.Ordinal);
        Assert.EndsWith(" and …", snippet, StringComparison.Ordinal);
        Assert.InRange(snippet.Length, 190, 280);
    }

    [Fact]
    public void A_short_text_is_its_own_snippet() => Assert.Equal(["No [drift]."], Marked.Snippets("drift", "No drift."));

    [Fact]
    public void Nothing_found_makes_no_snippet() => Assert.Empty(Marked.Snippets("drift", Text));

    [Fact]
    public void A_heading_takes_in_the_text_below_it() =>
        Assert.Equal(["[Drift]\nPlans came late."], Marked.Snippets("drift", "Drift\nPlans came late."));

    [Fact]
    public void Whatever_the_text_snippets_are_whole_in_every_character_and_mark()
    {
        string[] pieces = ["drift", "delay", " ", " ", ". ", "\n", "word", "e\u0301", "\uD83D\uDE00", "x", "“", "”", "? ", "longerword", "\u200D", "A"];
        Query query = TestParsers.For("near").Parse("drift delay \"drift delay\"").Query;
        for (int seed = 0; seed < 1000; seed++)
        {
            Random random = new(seed);
            string text = string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => pieces[random.Next(pieces.Length)]));
            int length = random.Next(40, 300);
            List<TextMatch> matches = TextMatcher.For(query, "text", TextAnalysis.English).Find(text);

            IReadOnlyList<Snippet> snippets = new SnippetMaker().Make(text.AsMemory(), matches, length, 3);

            Assert.Equal(matches.Count > 0, snippets.Count > 0);
            foreach (Snippet snippet in snippets)
            {
                Assert.NotEmpty(snippet.Marks);
                Assert.Equal(text.Substring(snippet.Start, snippet.Text.Length), snippet.Text);
                Assert.Equal(snippet.Text.Trim(), snippet.Text);
                Assert.False(char.IsLowSurrogate(snippet.Text[0]) || char.IsHighSurrogate(snippet.Text[^1]), $"seed {seed}");
                int end = snippet.Start + snippet.Text.Length;
                Assert.False(end < text.Length && char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark, $"seed {seed}");
                Assert.True(snippet.Text.Length <= (length * 7 / 6) + 60, $"seed {seed}: {snippet.Text.Length} of {length}");
                Assert.True(snippets.All(s => s == snippet || s.Start >= end || s.Start + s.Text.Length <= snippet.Start), $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData("The council said so. ")]
    [InlineData("council ")]
    [InlineData("council said\n")]
    [InlineData("councilsaid")]
    public void A_text_of_megabytes_is_no_slower_than_its_words(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 3_000_000 / piece.Length)) + " council";
        Query query = TestParsers.For("near").Parse("council said").Query;
        Stopwatch watch = Stopwatch.StartNew();

        IReadOnlyList<Snippet> snippets = new SnippetMaker().Make(text.AsMemory(), TextMatcher.For(query, "text", TextAnalysis.English).Find(text), 240, 3);

        Assert.NotEmpty(snippets);
        Assert.True(watch.ElapsedMilliseconds < 20_000, $"{watch.ElapsedMilliseconds} ms");
    }
}
