using System.Text;
using SearchEngine.Matching;
using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>Fuzzy words are those a plain comparison of every word finds, whichever way the dictionary is walked.</summary>
public class FuzzyTests
{
    [Fact]
    public void Finds_every_word_within_the_distance_and_no_other()
    {
        var random = new Random(9);
        string[] words = [.. Enumerable.Range(0, 3000).Select(_ => Word(random, random.Next(1, 9))).Distinct()];
        using var folder = new TemporaryFolder();
        var schema = new Schema([Field.Text("text", TextAnalysis.Plain)]);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, schema))
        {
            foreach (string w in words) writer.Replace(w, [new Document(w).Add("text", w)]);
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        for (int i = 0; i < 300; i++)
        {
            string word = i % 3 == 0 ? Word(random, random.Next(1, 9)) : words[random.Next(words.Length)];
            int distance = 1 + i % 2;
            IEnumerable<string> expected = words.Where(w => Distance(w, word) <= distance).Order(StringComparer.Ordinal);
            SearchResult found = snapshot.Search(new SearchRequest { Query = new FuzzyQuery("text", word, distance), Limit = int.MaxValue });
            Assert.Equal(expected, found.Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
            var pattern = new FuzzyPattern(word, distance);
            Assert.Equal(expected, words.Where(w => pattern.Accepts(Encoding.UTF8.GetBytes(w))).Order(StringComparer.Ordinal));
            if (words.Contains(word)) Assert.Equal(word, found.Hits[0].Id); // the word itself first
        }
    }

    [Theory]
    [InlineData("abc", "abc", 0, true)]
    [InlineData("abc", "acb", 1, true)]
    [InlineData("flemming", "fleming", 1, true)]
    [InlineData("sufficiency", "sufficency", 1, true)]
    [InlineData("kitten", "sitting", 2, false)]
    [InlineData("kitten", "sittin", 2, true)]
    public void Edits_are_counted(string a, string b, int most, bool within)
    {
        Assert.Equal(within, new FuzzyPattern(a, most).Accepts(Encoding.UTF8.GetBytes(b)));
        Assert.Equal(within, new FuzzyPattern(b, most).Accepts(Encoding.UTF8.GetBytes(a)));
    }

    // few letters, two of them of two bytes, so that near words abound
    private static string Word(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abcdдж"[random.Next(6)]));

    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (int j = 0; j <= b.Length; j++) d[0, j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
