using System.Diagnostics;
using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Extraction;

/// <summary>No text is too odd: every span lies in the text, and time grows with length alone.</summary>
public sealed class QuotationsHostileTests
{
    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "`", "``", "''", "â€œ", "â€", "â€™", "&quot;", "&rsquo;", " ", " ", " ", "\n\n", "\n", ".", ",", ":", ";", "–", "(", ")", "?", "!",
        "said", "says", "told", "he", "She", "they", "who", "that", "Jane Doe", "Mr Doe", "the report", "inspectors", "according to", "by", "was", "described", "as", "and", "the", "of", "I", "x", "’90s", "6'2\"", "\u00AD", "\u200B", "\uFEFF", "\uD83D", "é", "£1.4",
    ];

    [Fact]
    public void Random_texts_give_spans_that_lie_in_them()
    {
        var random = new Random(20190314);
        for (int round = 0; round < 600; round++)
        {
            var text = new StringBuilder();
            int length = random.Next(1, 120);
            for (int i = 0; i < length; i++)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
                if (random.Next(3) > 0) text.Append(' ');
            }
            // A byte order mark at the start is no part of a text as read.
            string read = text.ToString().TrimStart('\uFEFF');
            foreach (var q in QuotationsTests.Extract(read)) AssertSound(read, q);
        }
    }

    [Theory]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("“ ")]
    [InlineData("'a ")]
    [InlineData("‘a’ ")]
    [InlineData("a’ ‘")]
    [InlineData("“a ‘b ")]
    [InlineData("\"a\" said ")]
    [InlineData("he said, who told, that ")]
    [InlineData("said by the report of the council, and ")]
    [InlineData("“a\n\n")]
    [InlineData("Jane Doe said: “a ‘b’ c” ")]
    public void A_million_characters_of_one_pattern_come_back_soon(string pattern)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length));
        var article = OneSentence(text);
        var watch = Stopwatch.StartNew();
        foreach (var q in QuotationExtractor.Extract(article, [])) AssertSound(text, q);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"took {watch.Elapsed}");
    }

    // Paragraphs at empty lines, each one sentence: the worst for whoever looks about in a sentence.
    private static Article OneSentence(string text)
    {
        var paragraphs = new List<Paragraph>();
        int start = 0;
        while (start < text.Length)
        {
            int end = text.IndexOf("\n\n", start, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            if (end > start) paragraphs.Add(new Paragraph(start, end));
            start = end + 2;
        }
        return new Article(
            new SourceText("hostile.txt", "txt", text, paragraphs, [], OffsetMap.Identity),
            new string?[paragraphs.Count],
            [.. paragraphs.Select(p => (IReadOnlyList<TextSpan>)[p.Span])]);
    }

    private static void AssertSound(string text, Quotation q)
    {
        Assert.InRange(q.Start, 0, text.Length);
        Assert.InRange(q.End, q.Start + 1, text.Length);
        Assert.Equal(q.Start, q.Segments[0].Start);
        Assert.Equal(q.End, q.Segments[^1].End);
        if (q.Speaker is { } speaker) Assert.Equal(text[speaker.Cue.Start..speaker.Cue.End], speaker.Cue.Text);
    }
}
