using System.Text.Json.Nodes;
using System.Xml.Linq;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Web.Exports;

namespace SearchEngine.Tests.Exports;

public class WriterTests
{
    private static readonly Reference Sample = new(
        "000_x", "Care & control: 50% of {cases}_", "news", new PartialDate(2019, 3, 14), true, ["Pat O'Brien"],
        "http://127.0.0.1/documents/000_x", new DateOnly(2026, 5, 1));

    [Fact]
    public void A_spreadsheet_never_runs_a_cell_and_keeps_quotes_and_breaks()
    {
        string csv = Csv.Write(["title", "text"], [["=SUM(A1)", "she said \"no\""], ["-1", "two\nlines"], ["", null]]);
        Assert.Equal("\uFEFFtitle,text\r\n'=SUM(A1),\"she said \"\"no\"\"\"\r\n'-1,\"two\nlines\"\r\n,\r\n", csv);
    }

    [Fact]
    public void Ris_has_one_record_a_reference()
    {
        string ris = Ris.Write([Sample, Sample with { Date = null, Source = "inspectorate" }]);
        string[] lines = ris.Split("\r\n");
        Assert.Equal("TY  - NEWS", lines[0]);
        Assert.Contains("DA  - 2019/03/14/inferred", lines);
        Assert.Equal(2, lines.Count(l => l == "ER  - "));
        Assert.Contains("TY  - RPRT", lines);
        Assert.EndsWith("ER  - \r\n", ris, StringComparison.Ordinal);
    }

    [Fact]
    public void BibTex_prints_special_characters_as_they_are_and_balances_its_braces()
    {
        string bib = BibTex.Write([Sample]);
        Assert.Contains(@"title = {{Care \& control: 50\% of \{cases\}\_}}", bib, StringComparison.Ordinal);
        Assert.Contains("month = mar", bib, StringComparison.Ordinal);
        string bare = bib.Replace(@"\{", "", StringComparison.Ordinal).Replace(@"\}", "", StringComparison.Ordinal);
        Assert.Equal(bare.Count(c => c == '{'), bare.Count(c => c == '}'));
    }

    [Fact]
    public void Csl_marks_an_inferred_date()
    {
        JsonNode item = CslJson.Write([Sample])[0]!;
        Assert.Equal("article-newspaper", (string?)item["type"]);
        Assert.Equal("[[2019,3,14]]", item["issued"]!["date-parts"]!.ToJsonString());
        Assert.True((bool)item["issued"]!["circa"]!);
    }

    [Fact]
    public void Citations_say_that_a_year_is_inferred()
    {
        Assert.Contains("(2019?)", CitationText.Harvard(Sample), StringComparison.Ordinal);
        Assert.Contains("[14 March 2019?]", CitationText.Chicago(Sample), StringComparison.Ordinal);
        Assert.Contains("(no date)", CitationText.Harvard(Sample with { Date = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_has_what_the_format_requires()
    {
        var when = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);
        string xml = new AtomFeed("tag:x", "A <feed>", "http://h/search.atom", "http://h/search", when,
            [new AtomEntry("tag:x:1", "One", "http://h/1", when, new PartialDate(2019), "a \u0001 & b")]).Write();
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement feed = XDocument.Parse(xml).Root!;
        Assert.Equal("2026-05-01T12:00:00Z", (string?)feed.Element(atom + "updated"));
        XElement entry = Assert.Single(feed.Elements(atom + "entry"));
        Assert.Equal("2019-01-01T00:00:00Z", (string?)entry.Element(atom + "published"));
        Assert.Equal("a  & b", (string?)entry.Element(atom + "summary"));
    }
}
