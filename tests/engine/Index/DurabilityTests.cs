using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>What is on the disk stays right: commits are whole, damage is told, readers are never disturbed.</summary>
public class DurabilityTests
{
    private static readonly Schema Schema = new([Field.Text("text", stored: true), Field.Keyword("tag"), Field.Number("n")]);

    [Fact]
    public void What_was_not_committed_is_gone_and_leaves_nothing_behind()
    {
        using var folder = new TemporaryFolder();
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema)) Add(writer, "a", "first");
        Assert.Throws<IndexNotFoundException>(() => SearchIndex.Open(folder.Path));
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema))
        {
            Add(writer, "a", "first");
            writer.Commit();
            Add(writer, "b", "second");
        }
        Assert.Equal(["a"], Ids(folder.Path));
        Assert.Equal(3, Directory.GetFiles(folder.Path).Length); // commit, lock, one segment
    }

    [Fact]
    public void Files_a_killed_writer_left_are_swept_away()
    {
        using var folder = new TemporaryFolder();
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema))
        {
            Add(writer, "a", "first");
            writer.Commit();
        }
        File.WriteAllText(Path.Combine(folder.Path, "s-000001.seg"), "half a segm");
        File.WriteAllText(Path.Combine(folder.Path, "commit.tmp"), "half a comm");
        Assert.Equal(["a"], Ids(folder.Path));
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema))
        {
            Add(writer, "b", "second");
            writer.Commit();
        }
        Assert.Equal(["a", "b"], Ids(folder.Path));
    }

    [Theory]
    [InlineData("***")]
    [InlineData("")]
    public void A_text_without_a_word_is_kept_as_it_is(string text)
    {
        using var folder = new TemporaryFolder();
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema))
        {
            Add(writer, "a", text);
            writer.Commit();
        }
        using var index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        Assert.Equal(text, Assert.Single(snapshot.Search(new SearchRequest { Fetch = ["text"] }).Hits).Text("text"));
    }

    [Fact]
    public void A_second_writer_is_kept_out_until_the_first_is_done()
    {
        using var folder = new TemporaryFolder();
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema))
        {
            IndexLockedException e = Assert.Throws<IndexLockedException>(() => IndexWriter.Open(folder.Path, Schema));
            Assert.Contains("write.lock", e.Message, StringComparison.Ordinal);
        }
        IndexWriter.Open(folder.Path, Schema).Dispose();
    }

    [Fact]
    public void An_index_of_other_fields_is_refused_with_advice()
    {
        using var folder = new TemporaryFolder();
        using (IndexWriter writer = IndexWriter.Open(folder.Path, Schema)) writer.Commit();
        IndexFormatException e = Assert.Throws<IndexFormatException>(() => IndexWriter.Open(folder.Path, new Schema([Field.Text("other")])));
        Assert.Contains("build it again", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_snapshot_stays_as_it_was_while_the_index_goes_on()
    {
        using var folder = new TemporaryFolder();
        using IndexWriter writer = IndexWriter.Open(folder.Path, Schema);
        Add(writer, "a", "old words");
        writer.Commit();
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot before = index.Acquire();
        Add(writer, "a", "new words");
        for (int i = 0; i < 30; i++)
        {
            Add(writer, $"b{i}", "more words");
            writer.Commit();
        }
        Assert.True(index.Refresh());
        Assert.False(index.Refresh());
        using Snapshot after = index.Acquire();
        Assert.Equal(1, before.Search(Request("old")).Total);
        Assert.Equal(0, before.Search(Request("more")).Total);
        Assert.Equal(0, after.Search(Request("old")).Total);
        Assert.Equal(30, after.Search(Request("more")).Total);
        Assert.InRange(after.SegmentCount, 1, 16);
    }

    [Fact]
    public void The_same_documents_give_the_same_bytes_and_however_they_came_the_same_results()
    {
        using var once = new TemporaryFolder();
        using var again = new TemporaryFolder();
        using var slowly = new TemporaryFolder();
        foreach (TemporaryFolder folder in new[] { once, again, slowly })
        {
            var random = new RandomCollection(5);
            using IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema);
            if (folder == slowly)
            {
                for (int i = 0; i < 120; i += 3) writer.Replace($"k{i:d3}", [new RandomCollection(i + 1000).Document($"k{i:d3}")]);
                writer.Replace("extra", [random.Document("extra")]);
                writer.Commit();
                writer.Delete("extra");
                random = new RandomCollection(5);
            }
            for (int i = 0; i < 120; i++)
            {
                writer.Replace($"k{i:d3}", [random.Document($"k{i:d3}")]);
                if (folder == slowly && i % 9 == 0) writer.Commit();
            }
            writer.Commit();
        }
        string[] names = [.. Directory.GetFiles(once.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
        Assert.Equal(names, Directory.GetFiles(again.Path).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        foreach (string name in names.Where(n => n != "write.lock")) Assert.Equal(File.ReadAllBytes(Path.Combine(once.Path, name)), File.ReadAllBytes(Path.Combine(again.Path, name)));

        using SearchIndex a = SearchIndex.Open(once.Path), b = SearchIndex.Open(slowly.Path);
        using Snapshot x = a.Acquire(), y = b.Acquire();
        Assert.Equal(x.Fingerprint, y.Fingerprint);
        var queries = new RandomCollection(99);
        for (int i = 0; i < 60; i++)
        {
            var request = new SearchRequest { Query = queries.Query(), Limit = 20, Facets = [new FacetRequest("person")], Fetch = ["note", "date", "year", "title"] };
            SearchResult one = x.Search(request), two = y.Search(request);
            Assert.Equal(one.Total, two.Total);
            Assert.Equal(one.Hits.Select(h => (h.Id, h.Score)), two.Hits.Select(h => (h.Id, h.Score)));
            Assert.Equal(one.Hits.SelectMany(h => h.Values), two.Hits.SelectMany(h => h.Values));
            Assert.Equal(one.Facets[0].Values, two.Facets[0].Values);
        }
    }

    [Fact]
    public void Any_flipped_byte_is_found_by_the_check_and_never_ends_the_process()
    {
        using var folder = new TemporaryFolder { MayBeDamaged = true };
        using (IndexWriter writer = IndexWriter.Open(folder.Path, RandomCollection.Schema))
        {
            var random = new RandomCollection(8);
            for (int i = 0; i < 40; i++) writer.Replace($"k{i}", [random.Document($"k{i}")]);
            writer.Commit();
        }
        Assert.Empty(IndexCheck.Run(folder.Path));
        string file = Directory.GetFiles(folder.Path, "*.seg").Single();
        byte[] good = File.ReadAllBytes(file);
        var flips = new Random(4);
        int unseen = 0;
        for (int i = 0; i < 150; i++)
        {
            byte[] bad = [.. good];
            bad[flips.Next(bad.Length)] ^= (byte)(1 << flips.Next(8));
            File.WriteAllBytes(file, bad);
            IReadOnlyList<string> faults = IndexCheck.Run(folder.Path);
            if (faults.Count == 0) unseen++; // zeros that pad a section stand for nothing
            foreach (string f in faults) Assert.Contains(file, f, StringComparison.Ordinal);
        }
        Assert.InRange(unseen, 0, 5);
        File.WriteAllBytes(file, good[..(good.Length / 2)]);
        Assert.NotEmpty(IndexCheck.Run(folder.Path));
        Assert.Throws<CorruptIndexException>(() => SearchIndex.Open(folder.Path));
        File.Delete(file);
        Assert.Contains(file, Assert.Throws<CorruptIndexException>(() => SearchIndex.Open(folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_block_that_does_not_fit_the_schema_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        using IndexWriter writer = IndexWriter.Open(folder.Path, Schema);
        Add(writer, "a", "kept");
        Assert.Throws<ArgumentException>(() => writer.Replace("a", [new Document("a").Add("text", "x"), new Document("a2").Add("nowhere", "y")]));
        Assert.Throws<ArgumentException>(() => writer.Replace("b", [new Document("b").Add("n", "text for a number")]));
        Assert.Throws<ArgumentException>(() => writer.Replace("b", [new Document("b").Add("tag", new string('x', 600))]));
        writer.Commit();
        Assert.Equal(["a"], Ids(folder.Path));
    }

    private static void Add(IndexWriter writer, string id, string text) => writer.Replace(id, [new Document(id).Add("text", text)]);

    private static SearchRequest Request(string word) => new() { Query = new TermQuery("text", word) };

    private static string[] Ids(string path)
    {
        using SearchIndex index = SearchIndex.Open(path);
        using Snapshot snapshot = index.Acquire();
        return [.. snapshot.Search(new SearchRequest { Limit = 1000 }).Hits.Select(h => h.Id)];
    }
}
