using SearchEngine.Indexer;
using SearchEngine.Indexer.Building;
using SearchEngine.Queries;

namespace SearchEngine.Tests;

/// <summary>An index as a server holds it: what others commit or edit is taken up.</summary>
public sealed class CorpusIndexTests : IDisposable
{
    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void A_commit_of_somebody_else_is_taken_up()
    {
        _corpus.Write("a.txt", "One.");
        (CorpusIndex index, BuildSummary? summary) = CorpusIndex.Refresh(_corpus.Corpus, _corpus.IndexFolder);
        using (index)
        {
            Assert.Equal(1, summary!.Added);
            using Snapshot old = index.Acquire();
            _corpus.Write("b.txt", "Two.").Build();
            // The clock inside may have been quicker; either way it is taken up now.
            index.TakeUp();
            using Snapshot now = index.Acquire();
            Assert.Equal((1, 2), (Documents(old), Documents(now)));
            Assert.NotNull(index.History.Find("b"));
        }
    }

    [Fact]
    public void An_index_built_anew_beneath_is_taken_up_and_an_old_lease_stays_whole()
    {
        _corpus.Write("a.txt", "One apple.").Write("b.txt", "Two.").Build();
        using CorpusIndex index = CorpusIndex.Open(_corpus.Corpus, _corpus.IndexFolder);
        using Snapshot old = index.Acquire();
        _corpus.Delete("b.txt").Write("a.txt", "One pear.").Build(new BuildOptions { Fresh = true });
        index.TakeUp();
        using Snapshot now = index.Acquire();
        Assert.Equal((2, 1), (Documents(old), Documents(now)));
        Assert.Equal((1, 0), (Documents(old, new TermQuery(CorpusSchema.Text, "apple")), Documents(now, new TermQuery(CorpusSchema.Text, "apple"))));
        Assert.Equal(1, Documents(now, new TermQuery(CorpusSchema.Text, "pear")));
    }

    [Fact]
    public void Edited_themes_hold_without_another_build()
    {
        _corpus.Write("a.txt", "Agency staff left.").Build();
        using CorpusIndex index = CorpusIndex.Open(_corpus.Corpus, _corpus.IndexFolder);
        Assert.Empty(index.Corpus.Themes);
        Rewrite("themes: [{id: staff, label: Staff, query: staff}]");
        index.TakeUp();
        using (Snapshot snapshot = index.Acquire()) Assert.Equal(1, Documents(snapshot, new KeywordQuery(CorpusSchema.Theme, "staff")));

        Rewrite("themes: [oops");
        index.TakeUp();
        Assert.Contains("themes.yaml, line", index.Trouble, StringComparison.Ordinal);
        Assert.Single(index.Corpus.Themes);
        Rewrite("themes: []");
        index.TakeUp();
        Assert.Null(index.Trouble);
    }

    [Fact]
    public void While_somebody_else_builds_the_index_is_opened_as_it_is()
    {
        _corpus.Write("a.txt", "One.").Build();
        using (BuildLock.Take(_corpus.IndexFolder))
        {
            (CorpusIndex index, BuildSummary? summary) = CorpusIndex.Refresh(_corpus.Corpus, _corpus.IndexFolder);
            using (index) Assert.Null(summary);
        }
    }

    public void Dispose() => _corpus.Dispose();

    // Two edits within one tick of the file system's clock would look like none.
    private void Rewrite(string themes)
    {
        _corpus.Write("themes.yaml", themes);
        string path = _corpus.PathOf("themes.yaml");
        File.SetLastWriteTimeUtc(path, File.GetLastWriteTimeUtc(path).AddSeconds(Random.Shared.Next(1, 1_000_000)));
    }

    private static long Documents(Snapshot snapshot, Query? query = null) => snapshot.Search(new SearchRequest
    {
        Query = query ?? Query.All,
        Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Document])],
        Limit = 0,
    }).Total;
}
