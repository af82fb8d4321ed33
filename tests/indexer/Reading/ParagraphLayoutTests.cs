using System.Text;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Reading;

/// <summary>Paragraphs of plain text, by the examples of <c>paragraphs.md</c>.</summary>
public sealed class ParagraphLayoutTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Reading/paragraphs.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Plain_text_is_cut_as_the_specification_says(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, ParagraphLines.Of(new PlainTextReader().Read("a.txt", Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Paragraphs_hold_every_character_that_is_not_white_space()
    {
        foreach (string text in (string[])["", "  \n ", "a", "\n\na\n \nb c\n\nd\n", "• \n•x\n(a) b\t\tc\n\n\n- \n"])
        {
            SourceText source = new PlainTextReader().Read("a.txt", Encoding.UTF8.GetBytes(text));
            int at = 0;
            foreach (Paragraph paragraph in source.Paragraphs)
            {
                Assert.True(string.IsNullOrWhiteSpace(text[at..paragraph.Start]));
                Assert.Equal(source.Slice(paragraph.Span).Trim(), source.Slice(paragraph.Span));
                at = paragraph.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        }
    }
}
