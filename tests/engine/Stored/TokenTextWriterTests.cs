using System.Text;
using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Tests;

public class TokenTextWriterTests
{
    /// <summary>Numbers of one to four bytes, common and rare gaps, words printed in every way.</summary>
    [Fact]
    public void A_document_ended_for_later_gives_its_numbers_and_the_same_record()
    {
        var random = new Random(9);
        TokenTextWriter now = new(new BytesTable()), later = new(new BytesTable());
        var log = new ByteLog();
        var documents = new List<(int[] Numbers, byte[] Record, TokenTextWriter.Draft Draft)>();
        for (int document = 0; document < 300; document++)
        {
            int[] numbers = [.. Enumerable.Range(0, random.Next(0, 120)).Select(_ => random.Next(1 << random.Next(1, 27)))];
            int seed = random.Next();
            string tail = random.Next(2) == 0 ? "" : ".";
            Add(now, numbers, seed);
            Add(later, numbers, seed);
            documents.Add((numbers, now.End(Encoding.UTF8.GetBytes(tail)).ToArray(), later.End(tail, log)));
        }
        foreach ((int[] numbers, byte[] record, TokenTextWriter.Draft draft) in documents)
        {
            var read = new List<int>();
            ReadOnlySpan<ushort> codes = draft.WordsIn(log);
            for (int at = 0; at < codes.Length;) read.Add((int)(WordCodes.Read(codes, ref at) >> 1));
            Assert.Equal(numbers, read);
            Assert.Equal(numbers.Length, draft.Count);
            Assert.Equal(record, later.RecordOf(draft, log).ToArray());
        }
    }

    private static void Add(TokenTextWriter writer, int[] numbers, int seed)
    {
        var random = new Random(seed);
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
        Assert.Equal(spelling, Spellings.Of(printed, Encoding.UTF8.GetBytes(folded)));
}
