using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SearchEngine.Tests.Http;

/// <summary>Documents: checks 27, 30, 36, 52.</summary>
[Collection(SeedSiteTests.Name)]
public class DocumentChecks(SeedSite site)
{
    internal static readonly string[] Paths =
    [
        "/", "/search", "/search?q=ofsted", "/search?q=nothinglikethis&year=2019", "/quotes", "/quotes?q=service&group=speaker", "/context?q=social+work", "/people",
        "/people/alisa-flemming", "/themes", "/themes/workforce", "/themes/management-oversight", "/ratings", "/check", "/check?text=absolute+priority+for+this+council", "/receipt?q=visit",
        "/documents/000_482a5e589db6c7cb?q=visit", "/documents/001_7dfd6d59a8be0f6a", "/help", "/about", "/about/quality", "/about/accessibility",
        "/about/documents/000_482a5e589db6c7cb", "/saved", "/api", "/quotes?kind=reported", "/people?name=flem", "/people/robert-ward", "/ratings?status=mentioned",
        "/search?q=montoring+visit", "/documents/003_d97e06e5a25d2fc0", "/context?q=nothinglikethis",
    ];

    public static TheoryData<string> Pages { get; } = [.. Paths];

    [Fact]
    public async Task Check27_matches_are_numbered_and_each_leads_to_the_next()
    {
        IHtmlDocument page = await site.Page("/documents/000_482a5e589db6c7cb?q=service");
        string[] marks = [.. page.QuerySelectorAll("mark[id]").Select(m => m.Id!)];
        Assert.Equal(Enumerable.Range(1, marks.Length).Select(i => $"m{i}"), marks);
        IElement stated = page.QuerySelectorAll("strong").First(s => s.TextContent.Contains("match", StringComparison.Ordinal));
        Assert.Equal(marks.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), SearchChecks.Number(stated.TextContent));
        for (int i = 0; i < marks.Length - 1; i++)
            Assert.Equal($"#m{i + 2}", page.GetElementById(marks[i])!.NextElementSibling!.GetAttribute("href"));
    }

    [Fact]
    public async Task Check30_related_stories_are_fenced_off_behind_a_door()
    {
        IHtmlDocument page = await site.Page("/documents/001_7dfd6d59a8be0f6a");
        IElement door = page.QuerySelectorAll("details").First(d => d.TextContent.Contains("Page furniture", StringComparison.Ordinal));
        Assert.False(door.HasAttribute("open"));
        Assert.Contains("Priti Patel", door.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Priti Patel", page.QuerySelector("article.paper")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(await site.Found("q=%22violence+against+women%22"));
        Assert.Equal(["001"], await site.Found("q=%22violence+against+women%22&in=furniture"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Check36_every_page_has_one_heading_no_gaps_and_unique_anchors(string path)
    {
        IHtmlDocument page = await site.Page(path);
        int level = 0;
        foreach (IElement heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            int now = heading.LocalName[1] - '0';
            Assert.True(now <= level + 1, $"{path}: {heading.LocalName} “{heading.TextContent}” after h{level}");
            level = now;
        }
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Empty(page.QuerySelectorAll("nav, search, aside").Where(n => n.GetAttribute("aria-label") is null && n.GetAttribute("aria-labelledby") is null).Select(n => n.OuterHtml));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Check36_titles_differ()
    {
        var titles = new List<string>();
        foreach (string path in Paths) titles.Add((await site.Page(path)).Title!);
        Assert.Empty(titles.GroupBy(t => t).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Check52_no_page_prints_program_text_or_a_wrong_plural(string path)
    {
        string text = (await site.Page(path)).Body!.TextContent;
        Assert.DoesNotMatch(@"=>|System\.|Microsoft\.|\{\s*[A-Z]\w+\s*=|@\(", text);
        Assert.DoesNotMatch(@"\b1 (documents|quotes|people|matches|lines|mentions|passages|themes)\b", text);
    }

    [Fact]
    public async Task Every_fact_of_a_document_leads_to_words_on_its_page()
    {
        IHtmlDocument page = await site.Page("/documents/000_482a5e589db6c7cb");
        string[] anchors = [.. page.QuerySelectorAll("dl.facts a[href^='#'], aside a[href^='#']").Select(a => a.GetAttribute("href")![1..])];
        Assert.NotEmpty(anchors);
        Assert.All(anchors, a => Assert.NotNull(page.GetElementById(a)));
    }
}
