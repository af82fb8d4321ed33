namespace SearchEngine.Tests;

public class DevelopmentSetTests
{
    // Raise it when a change reaches more.
    private const double Reached = 0.96;
    private const double Allowance = 0.005;

    [Needs("eval/dev")]
    public void Searches_of_the_development_set_are_answered_as_well_as_they_were()
    {
        string shared = DevelopmentSet.Folder!;
        DirectoryInfo texts = Directory.CreateTempSubdirectory("relevance-texts-");
        try
        {
            DevelopmentSet.CopyTo(shared, texts.FullName);
            using IndexedFolder folder = new(texts.FullName);
            RankStats stats = new(folder, DevelopmentSet.Queries(shared));
            File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "development_set.txt"), stats.ToString());

            Assert.Empty(stats.FalseAnswers);
            Assert.True(stats.Overall.Ndcg10 >= Reached - Allowance, stats.ToString());
        }
        finally
        {
            texts.Delete(true);
        }
    }
}
