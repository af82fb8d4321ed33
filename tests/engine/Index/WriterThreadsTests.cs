namespace SearchEngine.Tests;

/// <summary>Several segments built at the same time: the same files however the threads run, the same results as from one.</summary>
public class WriterThreadsTests
{
    private const int Keys = 2500;

    [Fact]
    public void The_same_calls_give_the_same_files_and_any_number_of_threads_the_same_results()
    {
        using TemporaryFolder one = Build(1), three = Build(3), again = Build(3);
        Assert.Equal(Files(three), Files(again));

        using SearchIndex a = SearchIndex.Open(one.Path), b = SearchIndex.Open(three.Path);
        using Snapshot x = a.Acquire(), y = b.Acquire();
        Assert.InRange(y.SegmentCount, 3, 40);
        Assert.Equal(x.Fingerprint, y.Fingerprint);
        var queries = new RandomCollection(77);
        for (int i = 0; i < 60; i++)
        {
            var request = new SearchRequest { Query = queries.Query(), Limit = 30, Facets = [new FacetRequest("person")], Fetch = ["note", "title"] };
            SearchResult expected = x.Search(request), found = y.Search(request);
            Assert.Equal(expected.Total, found.Total);
            Assert.Equal(expected.Hits.Select(h => (h.Id, h.Score)), found.Hits.Select(h => (h.Id, h.Score)));
            Assert.Equal(expected.Hits.SelectMany(h => h.Values), found.Hits.SelectMany(h => h.Values));
            Assert.Equal(expected.Facets[0].Values, found.Facets[0].Values);
        }
    }

    [Fact]
    public void What_was_not_committed_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(3);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema, Options(3)))
            for (int i = 0; i < 200; i++) writer.Replace($"k{i}", [random.Document($"k{i}")]);
        Assert.Equal(["write.lock"], Directory.GetFiles(folder.Path).Select(f => Path.GetFileName(f)!));
    }

    /// <summary>Blocks added, replaced while they are still in memory and after, and deleted, over three commits and several full buffers.</summary>
    private static TemporaryFolder Build(int threads)
    {
        var folder = new TemporaryFolder();
        var random = new RandomCollection(11);
        using IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema, Options(threads));
        for (int i = 1; i <= 6000; i++)
        {
            string key = $"k{random.Next(Keys):d4}";
            writer.Replace(key, [.. Enumerable.Range(0, 1 + random.Next(2)).Select(n => random.Document($"{key}#{n}"))]);
            if (random.Next(10) == 0) writer.Delete($"k{random.Next(Keys):d4}");
            if (i % 2000 == 0) writer.Commit();
        }
        return folder;
    }

    private static WriterOptions Options(int threads) => new() { Threads = threads, BufferBytes = 1 << 20 };

    private static IEnumerable<(string Name, string Bytes)> Files(TemporaryFolder folder) =>
        Directory.GetFiles(folder.Path).Where(f => !f.EndsWith("write.lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(f => (Path.GetFileName(f)!, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));
}
