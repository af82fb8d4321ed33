using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>Whatever was added, replaced, deleted and merged: the engine finds what a plain look at every document finds, in the same order.</summary>
public class OracleTests
{
    [Theory]
    [InlineData(1, 30, 1)]
    [InlineData(2, 300, 1)]
    [InlineData(3, 900, 1)]
    [InlineData(4, 200, 12)]
    [InlineData(5, 400, 20)]
    [InlineData(6, 1000, 3)]
    public void Finds_what_a_plain_scan_finds(int seed, int documents, int commits)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(seed);
        var plain = new PlainIndex();
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            for (int c = 0; c < commits; c++)
            {
                for (int i = 0; i < documents / commits; i++) Put(random, plain, writer, documents);
                for (int i = c == 0 ? 0 : random.Next(5); i > 0; i--)
                {
                    string key = Key(random.Next(documents));
                    plain.Delete(key);
                    writer.Delete(key);
                }
                writer.Commit();
            }
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        for (int q = 0; q < 100; q++)
        {
            Query query = random.Query();
            IReadOnlyList<(string Id, float Score)> expected = plain.Search(query);
            SearchResult all = snapshot.Search(new SearchRequest { Query = query, Limit = int.MaxValue });
            SearchResult ten = snapshot.Search(new SearchRequest { Query = query, CountUpTo = 0 });
            Assert.Equal(expected.Count, all.Total);
            AssertSame(expected, all.Hits, query);
            Assert.Equal(all.Hits.Take(10).Select(h => (h.Id, h.Score)), ten.Hits.Select(h => (h.Id, h.Score)));
        }
    }

    private static void Put(RandomCollection random, PlainIndex plain, IndexWriter writer, int documents)
    {
        string key = Key(random.Next(documents));
        Document[] block = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(i => random.Document($"{key}#{i}"))];
        plain.Replace(key, block);
        writer.Replace(key, block);
    }

    private static string Key(int i) => $"k{i:d4}";

    /// <summary>The same documents and scores; documents whose scores differ only by rounding may change places.</summary>
    private static void AssertSame(IReadOnlyList<(string Id, float Score)> expected, IReadOnlyList<Hit> actual, Query query)
    {
        Dictionary<string, float> scores = expected.ToDictionary(e => e.Id, e => e.Score);
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < actual.Count; i++)
        {
            Assert.True(scores.TryGetValue(actual[i].Id, out float score), $"{query}: {actual[i].Id} should not match");
            Assert.True(Math.Abs(score - actual[i].Score) <= 1e-4 * Math.Max(1, score), $"{query}: {actual[i].Id} scores {actual[i].Score}, not {score}");
            if (i > 0) Assert.True(actual[i - 1].Score >= actual[i].Score);
            if (i > 0 && actual[i - 1].Score == actual[i].Score) Assert.True(string.CompareOrdinal(actual[i - 1].Id, actual[i].Id) < 0, $"{query}: ties out of order");
        }
    }
}
