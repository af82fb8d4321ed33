using SearchEngine.Indexer;
using SearchEngine.Web.Search;

namespace SearchEngine.Tests;

public class CorpusRankingTests
{
    private static readonly string Golden = Path.Combine(ProjectFolder.Here, "rank_stats.txt");

    [Fact]
    public void The_corpus_is_ranked_as_the_figures_in_the_tree_say()
    {
        using IndexedFolder folder = new(ProjectFolder.Corpus);
        string[] ids = [.. folder.Collection.Snapshot.Search(new SearchRequest { Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)], Limit = 1000 }).Hits.Select(h => h.Id)];
        string now = new RankStats(folder, GradedQueries.Read(Path.Combine(ProjectFolder.Here, "queries.tsv"), ids)).ToString();

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") File.WriteAllText(Golden, now);
        Assert.Equal(File.ReadAllText(Golden), now, ignoreLineEndingDifferences: true);
    }
}
