using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>What titles, facets and snippets add to what a warm search allocates: what they give, and little more.</summary>
public class AllocationTests
{
    /// <summary>What a warm search may allocate: its ten hits, a little over 1000 bytes, and the query made ready for the snapshot. What it works with is kept.</summary>
    [Theory]
    [InlineData("visit", 2100)]
    [InlineData("+visit +weak", 3000)]
    [InlineData("visit weak croydon", 3500)]
    [InlineData("\"social worker\"", 4500)]
    [InlineData("\"social worker\"~3", 3400)]
    [InlineData("vis*", 3000)]
    [InlineData("visid~1", 5100)]
    public void A_warm_search_allocates_its_hits_and_little_more(string query, int most)
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(5);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            for (int i = 0; i < 3000; i++) writer.Replace($"d{i}", [random.Document($"d{i}")]);
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        var parser = new QueryParser(RandomCollection.Schema, new ParserOptions
        {
            DefaultFields = [new FieldBoost("text")],
            FieldNames = new Dictionary<string, string>(),
            Match = MatchWords.Any,
            ProximityBoost = 0,
        });
        var request = new SearchRequest { Query = parser.Parse(query).Query, CountUpTo = 0 };
        for (int i = 0; i < 5; i++) snapshot.Search(request);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SearchResult result = snapshot.Search(request);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(10, result.Hits.Count);
        Assert.InRange(bytes, 0, most);
    }

    [Fact]
    public void Titles_facets_and_snippets_allocate_little_more_than_they_give()
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCollection(4);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            for (int i = 0; i < 3000; i++)
            {
                writer.Replace($"d{i}", [random.Document($"d{i}")]);
                if (i == 1000) writer.Commit();
            }
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        var bare = new SearchRequest { Query = new TermQuery("text", "visit") };
        long Bytes(SearchRequest request)
        {
            for (int i = 0; i < 5; i++) snapshot.Search(request);
            long least = long.MaxValue;
            for (int i = 0; i < 5; i++)
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                snapshot.Search(request);
                least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
            }
            return least;
        }

        long topTen = Bytes(bare);
        SearchRequest titles = bare with { Fetch = ["title"] };
        SearchRequest facets = bare with { Facets = [new FacetRequest("year", 10), new FacetRequest("person", 10)] };
        SearchRequest snippets = bare with { Snippets = new SnippetRequest("text", 240, 2) };

        SearchResult result = snapshot.Search(titles);
        long given = result.Hits.Sum(h => SizeOf(h.Text("title") ?? ""));
        Assert.InRange(Bytes(titles) - topTen, given, given + 160 * result.Hits.Count + 400);

        result = snapshot.Search(facets);
        int values = result.Facets.Sum(f => f.Values.Count);
        Assert.InRange(Bytes(facets) - topTen, 32 * values, 128 * values + 4096); // the postings of the word are read once more

        result = snapshot.Search(snippets);
        Assert.Equal(10, result.Hits.Count(h => h.Snippets.Count > 0));
        Snippet[] all = [.. result.Hits.SelectMany(h => h.Snippets)];
        given = all.Sum(s => SizeOf(s.Text) + 8 * s.Marks.Count);
        Assert.InRange(Bytes(snippets) - topTen, given, given + 250 * all.Length + 1024);
    }

    private static long SizeOf(string text) => 22 + 2 * text.Length;
}
