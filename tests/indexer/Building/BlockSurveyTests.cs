using SearchEngine.Indexer.Building;

namespace SearchEngine.Tests.Building;

/// <summary>Blocks that many files of a folder share: furniture, however the index came about, and never a person's words.</summary>
public sealed class BlockSurveyTests : IDisposable
{
    private const string Boilerplate = "The regulator inspects services for children and families in every part of the country.";

    private readonly CorpusFolder _corpus = new();

    [Fact]
    public void What_many_files_of_a_folder_share_is_furniture_of_all_of_them()
    {
        for (int i = 0; i < 6; i++) Write($"reports/r{i}.txt", i, Boilerplate);
        Write("news/n.txt", 9, Boilerplate);
        _corpus.Build();
        Assert.Equal(["n"], _corpus.FindWord("regulator"));
        Assert.Equal(7, _corpus.FindWord("harbour").Length);
    }

    [Fact]
    public void A_file_that_comes_or_goes_changes_the_fence_of_the_others_as_a_fresh_build_would()
    {
        for (int i = 0; i < 4; i++) Write($"r{i}.txt", i, Boilerplate);
        _corpus.Build();
        Assert.Equal(4, _corpus.FindWord("regulator").Length);

        Write("r4.txt", 4, Boilerplate);
        BuildSummary summary = _corpus.Build();
        Assert.Equal((1, 4), (summary.Added, summary.Changed));
        Assert.Empty(_corpus.FindWord("regulator"));
        Assert.Equal(5, _corpus.Build().Unchanged);

        _corpus.Delete("r2.txt").Build();
        string[] grown = _corpus.FindWord("regulator");
        _corpus.Build(new BuildOptions { Fresh = true });
        Assert.Equal(["r0", "r1", "r3", "r4"], grown);
        Assert.Equal(_corpus.FindWord("regulator"), grown);
    }

    [Theory]
    [InlineData("“The regulator inspects services for children in every part of the country,” she said.")]
    [InlineData("The regulator found that services for children in the town were inadequate.")]
    [InlineData("The regulator came to the town in 2019 and again in the year after that.")]
    [InlineData("The experiences and progress of children whom the regulator saw in care")]
    [InlineData("The regulator said no.")]
    public void Speech_grades_years_headings_and_short_sentences_never_are(string words)
    {
        for (int i = 0; i < 8; i++) Write($"r{i}.txt", i, words);
        _corpus.Build();
        Assert.Equal(8, _corpus.FindWord("regulator").Length);
    }

    [Fact]
    public void Copies_of_one_text_are_one_text()
    {
        for (int i = 0; i < 8; i++) Write($"copy{i}.txt", 1, Boilerplate);
        _corpus.Build();
        Assert.Equal(8, _corpus.FindWord("regulator").Length);
    }

    public void Dispose() => _corpus.Dispose();

    private void Write(string path, int number, string last) => _corpus.Write(path,
        $"Report of the harbour\n\nThe harbour of town number {number} was looked at in spring, and of its {number} boats and ferries only one was found to be leaking at the time of the visit.\n\n{last}\n");
}
