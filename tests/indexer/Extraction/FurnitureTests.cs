using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Extraction.Layout;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Extraction;

/// <summary>The fence, by the examples of <c>furniture.md</c>.</summary>
public sealed class FurnitureTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/furniture.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_fence_stands_where_the_specification_says(string name, string text, string expected)
    {
        var article = ArticleBuilder.Build(PlainSource.Of(text));
        var found = article.Paragraphs.Select((p, i) => (Rule: article.Furniture[i], Text: article.Text[p.Start..p.End]))
            .Where(p => p.Rule is not null)
            .Select(p => $"{p.Rule}: {p.Text.ReplaceLineEndings(" ")}");
        Assert.NotEmpty(name);
        SpecFile.Check(expected, found);
    }

    [Fact]
    public void A_row_of_short_cells_in_a_table_is_no_menu()
    {
        const string page = """
            <h1>Inspection outcome</h1>
            <p>The judgements are set out below, with those of the inspection before.</p>
            <table>
              <tr><td>The experiences and progress of children in care and care leavers</td><td>Good</td><td>Requires improvement</td></tr>
              <tr><td>Overall effectiveness</td><td>Good</td><td>Inadequate</td></tr>
            </table>
            """;

        var article = ArticleBuilder.Build(new HtmlReader().Read("a.html", Encoding.UTF8.GetBytes(page)));

        Assert.All(article.Furniture, Assert.Null);
    }

    [Fact]
    public void A_row_that_the_markup_gives_is_never_fenced()
    {
        SourceText source = PlainSource.Of("Team\tVisits\tStaff");
        Assert.NotNull(Assert.Single(FurnitureFence.Rules(source)));
        Assert.Null(Assert.Single(FurnitureFence.Rules(source with { Paragraphs = [source.Paragraphs[0] with { Kind = ParagraphKind.TableRow }] })));
    }
}
