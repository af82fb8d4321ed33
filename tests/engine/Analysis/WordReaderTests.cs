using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Tests.Analysis;

public sealed class WordReaderTests
{
    // Pieces that meet each other in every order: ASCII of each kind, and what may join, hide or cut beside it.
    private static readonly string[] Pieces =
    [
        "a", "Z", "word", "Ofsted", "7", "2019", "_", "'", ".", ":", ",", ";", "\"", " ", "  ", "\n", "\r\n", "\r", "-", "/", "@",
        "é", "ß", "ﬁ", "Ⅷ", "½", "’", "‘", "ʼ", "＇", "“", "”", "–", "—", "£", "\u00A0", "\u2028", "\u00AD", "\u200B", "\u200D", "\u2060",
        "\u0301", "\u0308", "א", "״", "カ", "ｶ", "ﾞ", "漢", "ไทย", "한", "ж", "Ω", "٣", "٫", "ℹ", "❤", "\uFE0F", "🇬", "🇧", "😀",
        "𝐀", "𐐀", "𐐨", "\uD800", "\uDC00", "\uDBFF", "\uDFFF", "\0", "\u007F", "\u0085", "\uFFFF",
    ];

    [Theory]
    [InlineData("Croydon's children’s services", "croydon's children's services")]
    [InlineData("J.K. Rowling: 3,500.75 at 10:30", "j.k rowling 3,500.75 at 10 30")]
    [InlineData("well-led, (Section 20) — “Inadequate”", "well led section 20 inadequate")]
    [InlineData("co\u00ADoper\u00ADate snake_case ___", "cooperate snake_case")]
    [InlineData("ʼtis dogsʼ ʼ", "tis dogs")]
    [InlineData("naïve Ångström ＡＢＣ１２ 5½", "naive angstrom abc12 5 1/2")]
    [InlineData("£4.5m 50% #1 😀 → …", "4.5m 50 1")]
    [InlineData("", "")]
    public void Words_are_what_a_reader_takes_for_words(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Read(text, fast: true).Select(word => word.Term)));

    [Fact]
    public void Offsets_are_those_of_the_text()
    {
        const string text = "A naïve “child’s” view.";
        Assert.Equal(["A", "naïve", "child’s", "view"], Read(text, fast: true).Select(word => text[word.Start..word.End]));
    }

    [Fact]
    public void Both_ways_read_the_same_words()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 40_000; round++)
        {
            var text = RandomText(random);
            Assert.Equal(Read(text, fast: false), Read(text, fast: true));
        }
    }

    [Fact]
    public void Capitals_are_told_and_a_word_with_room_behind_it_is_the_same()
    {
        var random = new Random(20260304);
        var told = 0;
        for (var round = 0; round < 10_000; round++)
        {
            var text = RandomText(random) + new string(' ', 16);
            Assert.Equal(Read(text, fast: false), Read(text, fast: true));
            var words = new WordReader(text, new byte[WordReader.MaxTermBytes + 1]);
            while (words.MoveNext())
            {
                if (words.Capitals == AsciiWord.Unknown) continue;
                told++;
                var capitals = 0;
                for (var i = 0; i < words.End - words.Start; i++) capitals |= char.IsAsciiLetterUpper(text[words.Start + i]) ? 1 << i : 0;
                Assert.Equal(capitals, words.Capitals);
            }
        }
        Assert.True(told > 1_000, $"only {told} words were looked at");
    }

    [Fact]
    public void Words_rise_through_the_text_and_their_terms_are_short_folded_UTF8()
    {
        var random = new Random(20260303);
        for (var round = 0; round < 10_000; round++)
        {
            var text = RandomText(random);
            var end = 0;
            foreach (var word in Read(text, fast: true))
            {
                Assert.InRange(word.Start, end, word.End - 1);
                Assert.InRange(word.End, 1, text.Length);
                Assert.InRange(Encoding.UTF8.GetByteCount(word.Term), 1, WordReader.MaxTermBytes);
                Assert.Equal(word.Term, Folding.Fold(word.Term));
                end = word.End;
            }
        }
    }

    [Theory]
    [InlineData("a", 255)]
    [InlineData("é", 255)]
    [InlineData("ж", 127)]
    [InlineData("𐐨", 63)]
    public void A_long_word_is_cut_between_characters(string character, int kept)
    {
        var text = string.Concat(Enumerable.Repeat(character, 5000));
        var word = Assert.Single(Read(text, fast: true));
        Assert.Equal((0, text.Length), (word.Start, word.End));
        Assert.Equal(Folding.Fold(string.Concat(Enumerable.Repeat(character, kept))), word.Term);
    }

    [Fact]
    public void A_small_buffer_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WordReader("text", new byte[255]).MoveNext());

    private static string RandomText(Random random)
    {
        var text = new StringBuilder();
        for (var count = random.Next(25); count > 0; count--)
        {
            text.Append(random.Next(8) switch
            {
                < 3 => Pieces[random.Next(21)],
                3 => ((char)random.Next(0x10000)).ToString(),
                _ => Pieces[random.Next(Pieces.Length)],
            });
        }
        return text.ToString();
    }

    private static List<(int Start, int End, string Term)> Read(string text, bool fast)
    {
        var words = new List<(int, int, string)>();
        var reader = new WordReader(text, new byte[256], fast);
        while (reader.MoveNext()) words.Add((reader.Start, reader.End, Encoding.UTF8.GetString(reader.Term)));
        return words;
    }
}
