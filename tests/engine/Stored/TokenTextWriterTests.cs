using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Tests;

public class TokenTextWriterTests
{
    /// <summary>Numbers of one to four bytes, common and rare gaps, words printed in every way: only the numbers are asked for.</summary>
    [Fact]
    public void The_numbers_of_a_records_words_are_read_back()
    {
        var random = new Random(9);
        var writer = new TokenTextWriter(new BytesTable());
        int[] room = [];
        for (int document = 0; document < 300; document++)
        {
            int[] numbers = [.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => random.Next(1 << random.Next(1, 27)))];
            foreach (int number in numbers)
            {
                string gap = random.Next(3) > 0 ? " " : random.Next(4) > 0 ? ", " : new string('\u2014', random.Next(0, 90));
                switch (random.Next(5))
                {
                    case 0: writer.Add(number); break;
                    case 1: writer.Add(number, gap, Spelling.Folded); break;
                    case 2: writer.Add(number, gap, Spelling.Capital); break;
                    case 3: writer.Add(number, gap, "CAPITALS", "capitals"u8); break;
                    default: writer.Add(number, gap, "Café" + random.Next(200), "cafe"u8); break;
                }
            }
            ReadOnlySpan<byte> record = writer.End(random.Next(2) == 0 ? "" : ".");
            Assert.Equal(numbers, TokenTextWriter.WordsOf(record, ref room).ToArray());
        }
    }

    [Theory]
    [InlineData("word", "word", Spelling.Folded)]
    [InlineData("Word", "word", Spelling.Capital)]
    [InlineData("WORD", "word", Spelling.Capitals)]
    [InlineData("A", "a", Spelling.Capital)]
    [InlineData("4TH", "4th", Spelling.Capitals)]
    [InlineData("McKay", "mckay", Spelling.Other)]
    [InlineData("café", "cafe", Spelling.Other)]
    public void A_word_is_printed_as_one_of_four(string printed, string folded, object spelling) =>
        Assert.Equal(spelling, Spellings.Of(printed, System.Text.Encoding.UTF8.GetBytes(folded)));
}
