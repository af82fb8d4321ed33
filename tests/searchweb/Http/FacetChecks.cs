using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchEngine.Tests.Http;

/// <summary>Filters and facets: checks 11 to 18.</summary>
[Collection(SeedSiteTests.Name)]
public class FacetChecks(SeedSite site)
{
    [Fact]
    public async Task Check11_a_facet_leaves_its_own_selection_aside()
    {
        JsonNode json = await site.Json("/api/v1/search?year=2019");
        Assert.Contains(Facet(json, "year"), v => (string)v["value"]! != "2019" && (int)v["count"]! > 0);
        foreach (JsonNode grade in Facet(json, "rating"))
            Assert.Equal((int)grade["count"]!, (int)(await site.Json($"/api/v1/search?year=2019&rating={grade["value"]}"))["total"]!);
        Assert.True(Facet(json, "rating").Sum(v => (int)v["count"]!) <= (int)json["total"]!);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/quotes")]
    public async Task Check12_every_count_is_what_choosing_the_value_finds(string path)
    {
        JsonNode all = await site.Json($"/api/v1{path}?facet-limit=0");
        foreach ((string name, JsonNode? values) in all["facets"]!.AsObject())
        {
            foreach (JsonNode? value in values!.AsArray())
            {
                JsonNode one = await site.Json($"/api/v1{path}?{name}={Uri.EscapeDataString((string)value!["value"]!)}");
                // Reported speech stands in the facet of kinds but in no count of quotes until it is chosen.
                Assert.True((int)value["count"]! == (int)one["total"]!, $"{name}={value["value"]}: {value["count"]} shown, {one["total"]} found");
            }
        }
    }

    [Theory]
    [InlineData("/search", "")]
    [InlineData("/search", "q=ofsted")]
    [InlineData("/quotes", "")]
    [InlineData("/ratings", "")]
    public async Task Check12_every_box_on_the_page_leads_to_as_many_results_as_it_says(string path, string query)
    {
        IHtmlDocument page = await site.Page($"{path}?{query}");
        IElement[] boxes = [.. page.QuerySelectorAll(".filters input[type=checkbox]")];
        Assert.NotEmpty(boxes);
        foreach (IElement box in boxes)
        {
            string label = box.GetAttribute("aria-label")!;
            string one = $"{path}?{query}{(query.Length > 0 ? "&" : "")}{box.GetAttribute("name")}={Uri.EscapeDataString(box.GetAttribute("value")!)}";
            string found = SearchChecks.Number((await site.Page(one)).QuerySelector("#results")!.TextContent);
            Assert.True(SearchChecks.Number(label[(label.LastIndexOf(',') + 1)..]) == found, $"{one}: “{label}”, {found} found");
        }
    }

    [Fact]
    public async Task Status_narrows_the_ledger_and_only_mentioned_the_people()
    {
        JsonNode[] rows = [.. (await site.Json("/api/v1/ratings?status=mentioned"))["items"]!.AsArray().Select(r => r!)];
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal("mentioned", (string)r["status"]!));
        string[] names = [.. (await site.Page("/people?person-role=only-mentioned")).QuerySelectorAll("table th[scope=row]").Select(n => n.TextContent)];
        Assert.NotEmpty(names);
        Assert.DoesNotContain("Alisa Flemming", names);
        Assert.Contains("Alisa Flemming", (await site.Page("/people?person-role=quoted")).QuerySelectorAll("table th[scope=row]").Select(n => n.TextContent));
    }

    [Fact]
    public async Task Check13_the_whole_scale_is_shown_and_a_hope_is_no_rating()
    {
        JsonNode[] scale = Facet(await site.Json("/api/v1/search"), "rating");
        Assert.Equal(["outstanding", "good", "requires-improvement", "inadequate"], scale.Take(4).Select(v => (string)v["value"]!));
        Assert.Equal(0, (int)scale[0]["count"]!);
        IHtmlDocument page = await site.Page("/search");
        Assert.Equal("Outstanding, 0 documents", page.QuerySelector("input[name=rating][value=outstanding]")!.GetAttribute("aria-label"));
        Assert.Equal(0, (int)(await site.Json("/api/v1/search?rating=outstanding&rating-role=actual"))["total"]!);
        Assert.Contains("002", await site.Found("rating=outstanding&rating-role=any"));
    }

    [Fact]
    public async Task Check14_a_sidebars_names_are_no_persons_of_the_document()
    {
        JsonNode[] people = Facet(await site.Json("/api/v1/search?facet-limit=0"), "person");
        Assert.DoesNotContain(people, p => (string)p["label"]! is "Jacky Tiotto" or "Priti Patel");
        Assert.Single(people, p => (string)p["value"]! == "alisa-flemming");
    }

    [Fact]
    public async Task Check17_an_empty_result_offers_ways_out_with_real_counts()
    {
        IHtmlDocument page = await site.Page("/search?q=ofsted&year=2018&person=jason-perry");
        IElement link = page.QuerySelectorAll("a").First(a => a.TextContent.StartsWith("Search without filters", StringComparison.Ordinal));
        string offered = SearchChecks.Number(link.TextContent);
        Assert.Equal(offered, SearchChecks.Number((await site.Page(link.GetAttribute("href")!.Split('#')[0])).QuerySelector("#results")!.TextContent));
        Assert.Contains("This collection has 5 documents", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("It is not complete.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check18_dated_and_undated_documents_are_all_there_are()
    {
        JsonNode json = await site.Json("/api/v1/search");
        Assert.Equal((int)json["total"]!, Facet(json, "year").Sum(v => (int)v["count"]!));
    }

    [Fact]
    public async Task Check41_a_boxs_name_is_its_value_and_count()
    {
        IHtmlDocument page = await site.Page("/search");
        foreach (IElement box in page.QuerySelectorAll(".filters input[type=checkbox]"))
            Assert.Matches(@"^[^,]+(, [^,]+)*, [\d,]+ documents?$", box.GetAttribute("aria-label"));
        Assert.Equal("2019, 1 document", page.QuerySelector("input[name=year][value='2019']")!.GetAttribute("aria-label"));
    }

    private static JsonNode[] Facet(JsonNode json, string name) => [.. json["facets"]![name]!.AsArray().Select(v => v!)];
}
