using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchEngine.Tests.Http;

/// <summary>Quotations, people, themes, ratings: checks 19 to 26 and 55.</summary>
[Collection(SeedSiteTests.Name)]
public partial class QuoteChecks(SeedSite site)
{
    [Fact]
    public async Task Check19_a_persons_page_gathers_two_documents_and_both_forms_of_the_name()
    {
        IHtmlDocument page = await site.Page("/people/alisa-flemming");
        Assert.Equal(["2019", "2017"], page.QuerySelectorAll("section h3").Select(h => h.TextContent.Trim()).Where(t => t.Length == 4));
        string[] documents = [.. page.QuerySelectorAll("section .hits a").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith("/documents/", StringComparison.Ordinal)).Select(h => h[11..14]).Distinct()];
        Assert.Equal(["000", "003"], documents.Order(StringComparer.Ordinal));
        Assert.Contains("Councillor Alisa Flemming", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Cllr Alisa Flemming", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check20_a_quotation_over_four_paragraphs_is_one()
    {
        JsonNode quotes = await site.Json("/api/v1/quotes?person=alisa-flemming&person-role=quoted&year=2017");
        JsonNode quote = Assert.Single(quotes["items"]!.AsArray())!;
        Assert.Contains("social workers who do an incredibly difficult job", (string)quote["text"]!, StringComparison.Ordinal);
        Assert.Equal(4, ((string)quote["text"]!).Split('\n').Length);
    }

    [Fact]
    public async Task Check21_what_only_a_role_said_is_a_suggestion_and_in_no_count()
    {
        IHtmlDocument page = await site.Page("/people/alisa-flemming");
        IElement details = page.QuerySelectorAll("details").First(d => d.TextContent.Contains("Role-only statements", StringComparison.Ordinal));
        Assert.False(details.HasAttribute("open"));
        Assert.Equal(details.QuerySelectorAll("ol > li").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), SearchChecks.Number(details.QuerySelector("summary")!.TextContent));
        Assert.Contains(details.QuerySelectorAll("a"), a => a.GetAttribute("href")!.StartsWith("/documents/002", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll("section .hits a"), a => a.GetAttribute("href")!.StartsWith("/documents/002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check22_every_quotation_stands_in_its_text_where_it_is_said_to()
    {
        JsonNode quotes = await site.Json("/api/v1/quotes?per=50&kind=direct&kind=partial&kind=reported");
        Assert.NotEmpty(quotes["items"]!.AsArray());
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (JsonNode? quote in quotes["items"]!.AsArray())
        {
            string id = (string)quote!["document"]!;
            if (!texts.TryGetValue(id, out string? text)) texts[id] = text = await site.Text($"/documents/{id}.txt");
            Assert.Equal(Plain((string)quote["text"]!), Plain(text[(int)quote["start"]!..(int)quote["end"]!]));
        }
    }

    [Fact]
    public async Task Check25_a_chart_is_one_picture_with_a_name_and_nothing_to_focus()
    {
        foreach (string path in (string[])["/ratings", "/themes/workforce", "/people/alisa-flemming"])
        {
            IElement svg = (await site.Page(path)).QuerySelector("svg[role=img]")!;
            Assert.Empty(svg.QuerySelectorAll("a, [tabindex]"));
            Assert.NotEqual("", svg.QuerySelector("title")!.TextContent.Trim());
            Assert.NotEqual("", svg.QuerySelector("desc")!.TextContent.Trim());
        }
    }

    [Theory]
    [InlineData("/themes/workforce")]
    [InlineData("/themes/management-oversight")]
    public async Task Check25_a_themes_chart_has_a_point_for_each_row_of_its_table(string path)
    {
        IHtmlDocument page = await site.Page(path);
        IElement[] charts = [.. page.QuerySelectorAll("section.grades")];
        Assert.NotEmpty(charts);
        foreach (IElement chart in charts.Where(c => c.QuerySelector("svg") is not null))
            Assert.Equal(chart.QuerySelectorAll("tbody tr").Length, chart.QuerySelectorAll("svg .point").Length);
        Assert.Contains(charts, c => c.QuerySelector("svg") is not null && c.TextContent.Contains("Monitoring visit, no grade", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Check26_both_claimed_months_of_the_2017_judgement_are_named_with_their_sources()
    {
        IElement note = (await site.Page("/ratings")).QuerySelector(".note")!;
        Assert.Contains("July 2017", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("September 2017", note.TextContent, StringComparison.Ordinal);
        Assert.Equal(["000", "001"], note.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![11..14]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Check55_the_ledger_tells_judgements_from_hopes()
    {
        JsonNode[] rows = [.. (await site.Json("/api/v1/ratings"))["items"]!.AsArray().Select(r => r!)];
        Assert.DoesNotContain(rows, r => ((string)r["document"]!).StartsWith("002", StringComparison.Ordinal) && (string)r["status"]! is "given" or "in-force");
        Assert.All(rows.Where(r => (string)r["grade"]! == "outstanding"), r => Assert.Equal("mentioned", (string)r["status"]!));
        JsonNode[] four = [.. rows.Where(r => ((string)r["document"]!).StartsWith("004", StringComparison.Ordinal))];
        Assert.Contains(four, r => (string)r["grade"]! == "good" && (string)r["status"]! == "given");
        Assert.Contains(four, r => (string)r["grade"]! == "good" && (string)r["status"]! == "historic" && ((string?)r["date"])?.StartsWith("2020", StringComparison.Ordinal) == true);
        Assert.Contains(four, r => (string)r["grade"]! == "inadequate" && (string)r["status"]! == "historic" && ((string?)r["date"])?.StartsWith("2017", StringComparison.Ordinal) == true);
    }

    // The words alone: the served text has its paragraph breaks and re-opening marks.
    private static string Plain(string text) => NotWord().Replace(text, "");

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotWord();
}
