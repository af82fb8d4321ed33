using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>Searches that leave out what cannot win give the same hits, scores and order as those that look at everything.</summary>
public class TopSearchTests
{
    [Theory]
    [InlineData(21, 1, 0)]
    [InlineData(22, 1, 200)]
    [InlineData(23, 5, 300)]
    public void The_first_ten_are_those_of_a_full_search(int seed, int commits, int deletions)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(seed);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            for (int i = 0; i < 6000; i++)
            {
                string id = $"d{random.Next(1_000_000):d6}";
                writer.Replace(id, [random.Document(id)]);
                if (i % (6000 / commits) == 6000 / commits - 1) writer.Commit();
            }
            for (int i = 0; i < deletions; i++) writer.Delete($"d{random.Next(1_000_000):d6}");
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        for (int q = 0; q < 250; q++)
        {
            List<Query> words = [.. Enumerable.Range(0, 1 + q % 5).Select(_ => (Query)new TermQuery("text", random.Word()))];
            Query query = words.Count == 1 ? words[0] : q % 2 == 0 ? new BooleanQuery(words, [], []) : new BooleanQuery([], words, []);
            FacetFilter[] filters = q % 3 == 0 ? [new FacetFilter("year", ["2016", "2018"])] : [];
            var request = new SearchRequest { Query = query, Filters = filters, Limit = int.MaxValue };
            SearchResult all = snapshot.Search(request);
            foreach (int limit in new[] { 1, 10 })
            {
                foreach (int countUpTo in new[] { 0, 100, int.MaxValue })
                {
                    SearchResult some = snapshot.Search(request with { Limit = limit, CountUpTo = countUpTo });
                    Assert.Equal(all.Hits.Take(limit).Select(h => (h.Id, h.Score)), some.Hits.Select(h => (h.Id, h.Score)));
                    Assert.True(some.TotalIsExact ? some.Total == all.Total : some.Total <= all.Total && some.Total >= Math.Min(countUpTo, all.Total), $"{query}: {some.Total} of {all.Total}");
                }
            }
        }
    }

    [Theory]
    [InlineData(31, 1)]
    [InlineData(32, 4)]
    public void So_are_those_of_any_other_query(int seed, int commits)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(seed);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            for (int i = 0; i < 4000; i++)
            {
                writer.Replace($"d{i}", [random.Document($"d{i}")]);
                if (i % (4000 / commits) == 4000 / commits - 1) writer.Commit();
            }
            for (int i = 0; i < 100 * (commits - 1); i++) writer.Delete($"d{random.Next(4000)}");
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        for (int q = 0; q < 250; q++)
        {
            Query query = random.Query();
            FacetFilter[] filters = q % 3 == 0 ? [new FacetFilter("year", ["2016", "2018"])] : [];
            var request = new SearchRequest { Query = query, Filters = filters, Limit = int.MaxValue, Facets = [new FacetRequest("person")] };
            SearchResult all = snapshot.Search(request);
            foreach (int countUpTo in new[] { 0, 100, int.MaxValue })
            {
                SearchResult some = snapshot.Search(request with { Limit = 10, CountUpTo = countUpTo, Facets = [] });
                Assert.Equal(all.Hits.Take(10).Select(h => (h.Id, h.Score)), some.Hits.Select(h => (h.Id, h.Score)));
                Assert.True(some.TotalIsExact ? some.Total == all.Total : some.Total <= all.Total && some.Total >= Math.Min(countUpTo, all.Total), $"{query}: {some.Total} of {all.Total}");
            }
        }
    }

    /// <summary>A phrase alone is found block by block; required beside nothing else it is walked document by document.</summary>
    [Theory]
    [InlineData(41, 1, 0)]
    [InlineData(42, 4, 300)]
    public void Phrases_are_those_of_a_walk(int seed, int commits, int deletions)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(seed);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            for (int i = 0; i < 6000; i++)
            {
                writer.Replace($"d{i}", [random.Document($"d{i}")]);
                if (i % (6000 / commits) == 6000 / commits - 1) writer.Commit();
            }
            for (int i = 0; i < deletions; i++) writer.Delete($"d{random.Next(6000)}");
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        for (int q = 0; q < 250; q++)
        {
            var phrase = new PhraseQuery("text", [.. Enumerable.Range(0, 2 + q % 2).Select(_ => random.Word())], q % 5, q % 7 < 2 ? Form.Exact : Form.Stem);
            FacetFilter[] filters = q % 3 == 0 ? [new FacetFilter("year", ["2016", "2018"])] : [];
            SearchResult walked = snapshot.Search(new SearchRequest { Query = new BooleanQuery([phrase], [], []), Filters = filters, Limit = int.MaxValue });
            foreach (int limit in new[] { 1, 10, int.MaxValue })
            {
                SearchResult best = snapshot.Search(new SearchRequest { Query = phrase, Filters = filters, Limit = limit, CountUpTo = 0 });
                SearchResult counted = snapshot.Search(new SearchRequest { Query = phrase, Filters = filters, Limit = limit });
                Assert.Equal(walked.Hits.Take(limit).Select(h => (h.Id, h.Score)), best.Hits.Select(h => (h.Id, h.Score)));
                Assert.Equal(walked.Hits.Take(limit).Select(h => (h.Id, h.Score)), counted.Hits.Select(h => (h.Id, h.Score)));
                Assert.Equal(walked.Total, counted.Total);
            }
        }
    }
}
