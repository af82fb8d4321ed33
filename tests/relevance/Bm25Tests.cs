using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>Any of the words with the bonus for closeness off is plain BM25, so that figures compare with those other engines publish.</summary>
public class Bm25Tests
{
    private const double K1 = 1.2, B = 0.75;
    private static readonly string[] Words = ["ash", "birch", "cedar", "elm", "fir", "hazel", "larch", "maple", "oak", "pine", "rowan", "yew"];
    private static readonly Schema Schema = new([Field.Text("text")]);

    [Theory]
    [InlineData("oak")]
    [InlineData("oak yew")]
    [InlineData("ash birch cedar willow")]
    [InlineData("when was the maple of larch")]
    public void Scores_are_the_sum_over_the_words(string typed)
    {
        Dictionary<string, string[]> documents = Documents(seed: 7, count: 200);
        DirectoryInfo place = Directory.CreateTempSubdirectory("relevance-bm25-");
        try
        {
            using (IndexWriter writer = IndexWriter.Open(place.FullName, Schema))
            {
                foreach ((string id, string[] words) in documents) writer.Replace(id, [new Document(id).Add("text", string.Join(' ', words))]);
                writer.Commit();
            }
            using SearchIndex index = SearchIndex.Open(place.FullName);
            using Snapshot snapshot = index.Acquire();
            Query query = new QueryParser(Schema, new ParserOptions
            {
                DefaultFields = [new FieldBoost("text")],
                FieldNames = new Dictionary<string, string>(),
                Match = MatchWords.Any,
                ProximityBoost = 0,
            }).Parse(typed).Query;

            IReadOnlyList<Hit> hits = snapshot.Search(new SearchRequest { Query = query, Limit = documents.Count }).Hits;

            Dictionary<string, double> expected = Scores(documents, typed.Split(' '));
            Assert.Equal(expected.Count, hits.Count);
            Assert.All(hits, h => Assert.Equal(expected[h.Id], h.Score, 1e-4));
            Assert.Equal(hits.Select(h => h.Score).OrderDescending(), hits.Select(h => h.Score));
        }
        finally
        {
            place.Delete(true);
        }
    }

    // No longer than forty words: up to there the index keeps lengths exactly.
    private static Dictionary<string, string[]> Documents(int seed, int count)
    {
        var random = new Random(seed);
        return Enumerable.Range(0, count).ToDictionary(
            i => $"d{i:d3}",
            _ => Enumerable.Range(0, 1 + random.Next(40)).Select(_ => Words[random.Next(1 + random.Next(Words.Length))]).ToArray(),
            StringComparer.Ordinal);
    }

    private static Dictionary<string, double> Scores(Dictionary<string, string[]> documents, string[] asked)
    {
        double average = documents.Values.Average(d => d.Length);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string word in asked)
        {
            int having = documents.Values.Count(d => d.Contains(word));
            double idf = Math.Log(1 + ((documents.Count - having + 0.5) / (having + 0.5)));
            foreach ((string id, string[] words) in documents)
            {
                int frequency = words.Count(w => w == word);
                if (frequency == 0) continue;
                double norm = K1 * (1 - B + (B * words.Length / average));
                scores[id] = scores.GetValueOrDefault(id) + (idf * frequency / (frequency + norm));
            }
        }
        return scores;
    }
}
