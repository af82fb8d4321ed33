using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Tests.Extraction;

/// <summary>Headline, byline and kind of source, by the examples of <c>metadata.md</c>.</summary>
public sealed class MetadataTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/metadata.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_says_of_itself_what_the_specification_reads(string name, string text, string expected)
    {
        var (title, authors, source) = MetadataExtractor.Extract(ArticleBuilder.Build(PlainSource.Of(text)));
        Assert.NotEmpty(name);
        SpecFile.Check(expected,
        [
            title is null ? "no title" : $"title: {title.Text}",
            .. authors.Select(a => $"author: {a.Text}"),
            $"source: {source.Kind}, {source.Basis switch { Basis.Stated => "stated", Basis.Inferred => "inferred", _ => "not known" }}",
        ]);
    }
}
