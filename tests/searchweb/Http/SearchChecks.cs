using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using SearchEngine.Web;

namespace SearchEngine.Tests.Http;

/// <summary>Search and addresses: checks 1 to 10.</summary>
[Collection(SeedSiteTests.Name)]
public class SearchChecks(SeedSite site)
{
    [Fact]
    public async Task Check01_a_rare_phrase_finds_its_one_document()
    {
        IHtmlDocument page = await site.Page("/search?q=%22stubbornly+weak%22");
        IElement link = Assert.Single(page.QuerySelectorAll(".hits h3 a"));
        Assert.StartsWith("/documents/000_482a5e589db6c7cb?", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check02_curly_quotation_marks_work_like_straight_ones()
    {
        string[] straight = await site.Found("q=%22very+poor%22"), curly = await site.Found("q=%E2%80%9Cvery+poor%E2%80%9D");
        Assert.NotEmpty(straight);
        Assert.Equal(straight, curly);
    }

    [Theory]
    [InlineData("q=monitoring+visit")]
    [InlineData("q=%22monitoring+visit%22")]
    public async Task Check03_three_documents_speak_of_a_monitoring_visit(string query) =>
        Assert.Equal(["000", "001", "002"], (await site.Found(query)).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("q=caseload")]
    [InlineData("q=case+load")]
    public async Task Check04_compounds_find_each_other_and_the_page_says_so(string query)
    {
        string[] found = [.. (await site.Found(query)).Order(StringComparer.Ordinal)];
        Assert.Equal(["000", "001", "003"], found);
        Assert.Contains("Also searched:", (await site.Page("/search?" + query)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check05_a_misspelt_word_is_asked_about_once()
    {
        IHtmlDocument page = await site.Page("/search?q=montoring+visit");
        IElement ask = Assert.Single(page.QuerySelectorAll("p"), p => p.TextContent.StartsWith("Did you mean", StringComparison.Ordinal));
        IElement link = Assert.Single(ask.QuerySelectorAll("a"));
        Assert.Equal("monitoring visit", link.TextContent);
        Assert.Equal("3", Number((await site.Page(link.GetAttribute("href")!.Split('#')[0])).QuerySelector("#results")!.TextContent));
    }

    [Theory]
    [InlineData("/search", "")]
    [InlineData("/search", "q=ofsted")]
    [InlineData("/search", "q=monitoring+visit")]
    [InlineData("/search", "q=%22early+help%22&sort=newest")]
    [InlineData("/search", "q=children&year=2019")]
    [InlineData("/search", "rating=inadequate")]
    [InlineData("/search", "q=nothinglikethis")]
    [InlineData("/search", "person=alisa-flemming")]
    [InlineData("/search", "theme=workforce")]
    [InlineData("/search", "q=croydon&match=any&rating-role=any&rating=outstanding")]
    [InlineData("/quotes", "")]
    [InlineData("/quotes", "q=service")]
    public async Task Check06_page_json_csv_and_feed_count_alike(string path, string query)
    {
        string total = Number((await site.Page($"{path}?{query}")).QuerySelector("#results")!.TextContent);
        Assert.Equal(total, ((long)(await site.Json($"/api/v1{path}?{query}"))["total"]!).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(total, (await site.Json($"/api/v1{path}?{query}&per=50"))["items"]!.AsArray().Count.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(total, Rows(await site.Text($"{path}.csv?{query}")).ToString(CultureInfo.InvariantCulture));
        XDocument feed = XDocument.Parse(await site.Text($"{path}.atom?{query}"));
        Assert.Equal(total, feed.Root!.Elements("{http://www.w3.org/2005/Atom}entry").Count().ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Check08_internal_links_lead_somewhere_and_say_the_same_when_followed_again()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/", "/search?q=ofsted", "/quotes", "/people", "/themes", "/ratings", "/help", "/about", "/api", "/check", "/context?q=visit"]);
        while (open.Count > 0 && seen.Count < 200)
        {
            string path = open.Dequeue();
            if (!seen.Add(path)) continue;
            using HttpResponseMessage answer = await site.Http.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            IHtmlDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            foreach (string href in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(h => h.Length > 0))
            {
                string[] parts = href.Split('?');
                if (PageKeys.Of(parts[0]).Count > 0) Assert.Equal(href, SearchUrl.Parse(parts[0], parts.ElementAtOrDefault(1)).ToString());
                open.Enqueue(href);
            }
        }
        Assert.Equal(200, seen.Count);
    }

    [Fact]
    public async Task Check10_a_query_that_is_too_long_is_refused_with_the_box_still_filled()
    {
        string query = new('a', 501);
        using HttpResponseMessage answer = await site.Http.GetAsync("/search?q=" + query);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        IHtmlDocument page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(query, page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Contains(answer.Headers.GetValues("X-Request-Id").Single(), page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_name_is_asked_about_and_its_results_shown()
    {
        IHtmlDocument page = await site.Page("/search?q=Aliesha+Fleming");
        Assert.Contains("Did you mean Alisa Flemming?", Regex.Replace(page.Body!.TextContent, @"\s+", " "), StringComparison.Ordinal);
        JsonNode json = await site.Json("/api/v1/search?q=Aliesha+Fleming");
        Assert.Equal(0, (long)json["total"]!);
        Assert.Empty(json["items"]!.AsArray());
        Assert.NotEmpty(json["partial"]!.AsArray());
        Assert.Equal("Alisa Flemming", (string)json["query"]!["corrected"]!);
    }

    [Fact]
    public async Task A_document_without_all_words_says_which_are_missing()
    {
        IHtmlDocument page = await site.Page("/search?q=monitoring+visit");
        IElement some = page.QuerySelector("section[aria-labelledby=some]")!;
        Assert.Contains("Without: monitoring", some.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("q=social+work")]
    [InlineData("q=service")]
    public async Task The_numbers_on_the_tabs_and_beside_a_result_are_those_of_the_pages_they_lead_to(string query)
    {
        IHtmlDocument page = await site.Page("/search?" + query);
        foreach (IElement tab in page.QuerySelectorAll(".views a"))
            Assert.Equal(Number(tab.TextContent), Number((await site.Page(tab.GetAttribute("href")!)).QuerySelector("#results")!.TextContent));
        foreach (IElement hit in page.QuerySelectorAll("ol.hits")[0].QuerySelectorAll("article"))
        {
            string stated = hit.QuerySelectorAll(".meta span").Single(s => s.TextContent.Contains("match", StringComparison.Ordinal)).TextContent;
            IHtmlDocument document = await site.Page(hit.QuerySelector("h3 a")!.GetAttribute("href")!.Split('#')[0]);
            Assert.Equal(document.QuerySelectorAll("mark[id]").Length.ToString(CultureInfo.InvariantCulture), Number(stated));
        }
    }

    [Fact]
    public async Task Idle_pairs_are_sent_on_to_the_address_that_says_the_same()
    {
        using HttpResponseMessage answer = await site.Http.GetAsync("/search?q=ofsted&from=&to=&match=all&year=2019");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/search?q=ofsted&year=2019", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_year_that_is_no_number_is_named_at_its_field_and_left_out()
    {
        IHtmlDocument page = await site.Page("/search?q=ofsted&from=twenty");
        Assert.Equal("true", page.QuerySelector("#from")!.GetAttribute("aria-invalid"));
        Assert.Equal("twenty", page.QuerySelector("#from")!.GetAttribute("value"));
        Assert.Equal("#from", page.QuerySelector(".error a")!.GetAttribute("href"));
        Assert.NotEmpty(page.QuerySelectorAll(".hits li"));
    }

    /// <summary>The first number of a text.</summary>
    internal static string Number(string text) => Regex.Match(text, @"[\d,]+").Value.Replace(",", "", StringComparison.Ordinal);

    /// <summary>The rows of a CSV file, its heading left out; line breaks inside quotes are no rows.</summary>
    internal static int Rows(string csv)
    {
        bool quoted = false;
        int rows = 0;
        foreach (char c in csv)
        {
            if (c == '"') quoted = !quoted;
            else if (c == '\n' && !quoted) rows++;
        }
        return rows - 1;
    }
}
