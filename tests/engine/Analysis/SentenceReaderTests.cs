using SearchEngine.Analysis;

namespace SearchEngine.Tests.Analysis;

public sealed class SentenceReaderTests
{
    public static TheoryData<string> Texts() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Analysis", "sentences.txt"))
            .Where(line => line.Length > 0 && line[0] != '#'),
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_cut_between_its_sentences(string line)
    {
        var expected = Unescaped(line).Split('|').Select(sentence => sentence.Trim());
        var text = Unescaped(line).Replace("|", " ", StringComparison.Ordinal);
        Assert.Equal(expected, Read(text).Select(span => text[span.Start..span.End]));
    }

    [Fact]
    public void Every_character_but_white_space_is_in_one_sentence()
    {
        string[] pieces = ["Mr.", "J.", ".", "!", "?", "…", " ", " ", "\n", "\r\n", "\n\n", "\u2029", "•", "- ", "“", "”", "(", ")", "A", "b", "12", "é", "😀", "\uD800"];
        var random = new Random(20260304);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var span in Read(text))
            {
                Assert.True(string.IsNullOrWhiteSpace(text[end..span.Start]));
                Assert.True(span.Start < span.End);
                Assert.False(char.IsWhiteSpace(text[span.Start]) || char.IsWhiteSpace(text[span.End - 1]));
                end = span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]));
        }
    }

    private static string Unescaped(string line) =>
        line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal);

    private static List<(int Start, int End)> Read(string text)
    {
        var spans = new List<(int, int)>();
        var reader = new SentenceReader(text);
        while (reader.MoveNext()) spans.Add((reader.Start, reader.End));
        return spans;
    }
}
