using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Tests.Extraction;

/// <summary>Sentences, by the examples of <c>sentences.md</c>.</summary>
public sealed class SentencesTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/sentences.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Sentences_end_where_the_specification_says(string name, string text, string expected)
    {
        var article = ArticleBuilder.Build(PlainSource.Of(text));
        Assert.NotEmpty(name);
        SpecFile.Check(expected, article.Sentences.SelectMany(s => s).Select(s => article.Source.Slice(s)));
    }
}
