using System.Diagnostics;
using System.Text;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Reading;

/// <summary>Web pages, by the examples of <c>html.md</c>, and what hostile ones do.</summary>
public sealed class HtmlReaderTests
{
    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Reading/html.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pages_are_cut_as_the_specification_says(string name, string html, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, ParagraphLines.Of(Read($"<!DOCTYPE html><title>t</title><body>{html}</body>")));
    }

    [Fact]
    public void The_head_and_the_dates_of_the_matter_are_metadata()
    {
        SourceText page = Read("""
            <html lang="en-GB"><head><title> A title </title><meta property="article:published_time" content="2023-06-21T07:02:00+01:00">
            <meta name="Author" content="Shazia Kirkbride">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"H","datePublished":"2023-06-21","author":[{"name":"S. K."}]}]}</script>
            <script type="application/ld+json">{broken</script></head>
            <body><aside><time datetime="1999-01-01">old</time></aside><article><time datetime="2023-06-20">then</time></article></body></html>
            """);
        string[] expected =
        [
            "lang=en-GB", "title=A title", "article:published_time=2023-06-21T07:02:00+01:00", "author=Shazia Kirkbride", "time=2023-06-20",
            "jsonld:type=NewsArticle", "jsonld:headline=H", "jsonld:datepublished=2023-06-21", "jsonld:author=S. K.",
        ];
        Assert.Equal(expected, page.Metadata.Select(m => $"{m.Name}={m.Value}"));
    }

    [Fact]
    public void The_page_itself_names_its_encoding()
    {
        byte[] bytes = Encoding.Latin1.GetBytes("<meta charset=\"iso-8859-2\"><p>\xB1</p>");
        Assert.Equal("ą", new HtmlReader().Read("a.html", bytes).Text);
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "deep divs", Repeat("<div>", 100_000) },
        { "deep bold", Repeat("<b>", 100_000) },
        { "deep links", Repeat("<a href=x>", 100_000) + "x" },
        { "deep lists", Repeat("<ul><li>", 50_000) },
        { "deep tables", Repeat("<table><tr><td>", 50_000) },
        { "misplaced text in tables", Repeat("<table>x", 20_000) },
        { "misnested formatting", Repeat("<b><i><p>x</b></i>", 20_000) },
        { "open paragraphs", Repeat("<p>x", 100_000) },
        { "many attributes", "<p " + Repeat("a1=x ", 100_000) + ">x" },
        { "endless tag", "<p " + new string('x', 1_000_000) },
        { "entities", Repeat("&amp;&#x110000;&bogus;", 100_000) },
        { "comments", Repeat("<!--", 300_000) },
        { "rows and options", Repeat("<table><tr><td><select><option>", 20_000) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_page_is_read_or_refused_in_good_time(string name, string html)
    {
        Assert.NotEmpty(name);
        var watch = Stopwatch.StartNew();
        try
        {
            Read(html);
        }
        catch (UnreadableFileException e)
        {
            Assert.Contains("elements", e.Message, StringComparison.Ordinal);
        }
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{name} took {watch.Elapsed}");
    }

    private static SourceText Read(string html) => new HtmlReader().Read("a.html", Encoding.UTF8.GetBytes(html));

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();
}
