using System.Text;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Tests;

public class WordNumbersTests
{
    [Fact]
    public void Words_of_any_length_are_numbered_in_the_order_they_come_and_counted_whatever_lies_behind_them()
    {
        var random = new Random(5);
        var table = new BytesTable();
        var words = new WordNumbers(table);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<int>();
        byte[] room = new byte[64];
        for (int i = 0; i < 60_000; i++)
        {
            string word = random.Next(3) == 0 ? new string((char)('a' + random.Next(3)), random.Next(1, 40)) : "w" + random.Next(20_000) * 7919L * random.Next(1, 99);
            int length = Encoding.UTF8.GetBytes(word, room);
            random.NextBytes(room.AsSpan(length));
            int number = words.Add(room.AsSpan(0, random.Next(2) == 0 ? 64 : length), length, out bool added);
            Assert.Equal(!known.ContainsKey(word), added);
            if (added)
            {
                known.Add(word, known.Count);
                counts.Add(0);
            }
            counts[number]++;
            Assert.Equal(known[word], number);
        }
        Assert.Equal(known.Count, table.Count);
        Assert.Equal(counts, words.Counts());
        foreach ((string word, int number) in known) Assert.Equal(word, Encoding.UTF8.GetString(table[number]));
        Assert.Equal(known.Keys.Order(StringComparer.Ordinal), table.Sorted().Select(n => Encoding.UTF8.GetString(table[n])));
    }
}
