using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Tests.Extraction;

/// <summary>Findings, by the examples of <c>findings.md</c>.</summary>
public sealed class FindingsTests
{
    private const int ShownWords = 5;

    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/findings.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_are_read_as_the_specification_says(string name, string text, string expected)
    {
        List<string> found = [.. FindingExtractor.Extract(ArticleBuilder.Build(PlainSource.Of(text))).Select(f => Say(f, text))];
        Assert.NotEmpty(name);
        SpecFile.Check(expected, found.Count == 0 ? ["none"] : found);
    }

    [Theory]
    [InlineData("Inspectors said that they ")]
    [InlineData("“the report ")]
    [InlineData("not not not ")]
    [InlineData("The report.\n\n")]
    [InlineData("• the letter:\n\n")]
    public async Task Hostile_texts_take_no_longer_than_others(string repeated)
    {
        string text = string.Concat(Enumerable.Repeat(repeated, 300_000 / repeated.Length));
        Article article = ArticleBuilder.Build(PlainSource.Of(text));
        IReadOnlyList<Finding> found = await Task.Run(() => FindingExtractor.Extract(article)).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.NotNull(found);
    }

    private static string Say(Finding finding, string text)
    {
        string polarity = finding.Polarity switch { Polarity.Strength => "strength", Polarity.Weakness => "weakness", Polarity.Mixed => "mixed", _ => "neutral" };
        string words = string.Join(' ', text[finding.Start..finding.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(ShownWords));
        return $"{polarity} | {finding.FoundBy} | {finding.Trigger.Rule} | {words}";
    }
}
