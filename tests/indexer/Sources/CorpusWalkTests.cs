using SearchEngine.Indexer.Sources;

namespace SearchEngine.Tests.Sources;

/// <summary>Which files of a folder are sources.</summary>
public sealed class CorpusWalkTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void Sources_come_in_ordinal_order_and_what_is_none_is_left_out()
    {
        _corpus.Write("b.txt", "x").Write("a/z.HTML", "x").Write("B.txt", "x").Write("README.md", "x").Write("people.yaml", "")
            .Write(".hidden.txt", "x").Write(".index/commit.txt", "x").Write("b.yaml", "title: x").Write("a/README.md", "x").Write("a/lone.yaml", "x").Write("a/synonyms.txt", "x").Write("notes", "x");
        CorpusListing listing = CorpusWalk.Of(_corpus.Folder);
        Assert.Equal(["B.txt", "a/synonyms.txt", "a/z.HTML", "b.txt"], listing.Files.Select(f => f.Path));
        Assert.EndsWith("b.yaml", listing.Files[3].Sidecar, StringComparison.Ordinal);
        string[] skipped = ["a/README.md: files of kind .md are not read", "a/lone.yaml: files of kind .yaml are not read", "notes: files without an ending are not read"];
        Assert.Equal(skipped, listing.Skipped.Select(f => $"{f.Path}: {f.Reason}"));
        Assert.Empty(listing.Failed);
    }

    [Fact]
    public void Links_are_followed_once_and_never_in_circles()
    {
        _corpus.Write("real/a.txt", "x");
        try
        {
            Directory.CreateSymbolicLink(_corpus.PathOf("again"), _corpus.PathOf("real"));
            Directory.CreateSymbolicLink(_corpus.PathOf("real/up"), _corpus.Folder);
            File.CreateSymbolicLink(_corpus.PathOf("b.txt"), _corpus.PathOf("real/a.txt"));
            File.CreateSymbolicLink(_corpus.PathOf("lost.txt"), _corpus.PathOf("nowhere.txt"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return; // Windows lets few people make links.
        }
        CorpusListing listing = CorpusWalk.Of(_corpus.Folder);
        Assert.Equal(["b.txt", "real/a.txt"], listing.Files.Select(f => f.Path));
        Assert.Equal(["lost.txt"], listing.Failed.Select(f => f.Path));
    }

    [Fact]
    public void A_folder_linked_from_outside_is_read_under_the_links_name()
    {
        DirectoryInfo outside = Directory.CreateTempSubdirectory("indexer-outside-");
        try
        {
            File.WriteAllText(Path.Combine(outside.FullName, "o.txt"), "x");
            Directory.CreateSymbolicLink(_corpus.PathOf("linked"), outside.FullName);
            Assert.Equal(["linked/o.txt"], CorpusWalk.Of(_corpus.Folder).Files.Select(f => f.Path));
        }
        finally
        {
            outside.Delete(true);
        }
    }

    public void Dispose() => _corpus.Dispose();
}
