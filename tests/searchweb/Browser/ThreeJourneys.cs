using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace SearchEngine.Tests.Browser;

/// <summary>
/// The ways that three people go from the home page to their answer, counted in clicks (Enter counts as one) and timed. JOURNEY_SITE, the
/// address of a site that runs already, has them walked over that one's collection too.
/// </summary>
[Collection(SeedSiteTests.Name)]
public class ThreeJourneys(SeedSite site, Chromium chromium, ITestOutputHelper output)
{
    private int _clicks;

    [BrowserFact]
    public Task A_journalist_learns_who_said_it_when_and_whether_the_wording_is_right() => Walk("wording", most: 2, async page =>
    {
        await Click(page, AriaRole.Link, "Check a quotation");
        await page.Locator("#text").FillAsync("The care and safety of vulnerable children is an absolute priority for this council");
        await Click(page, AriaRole.Button, "Check");
        string answer = await page.Locator(".answer").InnerTextAsync();
        foreach (string part in (string[])["Altered", "and young people", "Alisa Flemming", "4 September 2017"]) Assert.Contains(part, answer, StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task An_officer_finds_every_finding_on_a_theme_while_rated_inadequate_by_year() => Walk("findings", most: 3, async page =>
    {
        await Click(page, AriaRole.Link, "Management oversight");
        await Click(page, AriaRole.Link, "Inadequate");
        string[] years = [.. await page.Locator("main section h3").AllInnerTextsAsync()];
        Assert.Equal(years.Order(StringComparer.Ordinal).Reverse(), years);
        Assert.NotEqual(0, await page.Locator("main section .hits li").CountAsync());
        IDownload file = await page.RunAndWaitForDownloadAsync(() => Click(page, AriaRole.Link, "CSV"));
        Assert.Contains("inadequate", await File.ReadAllTextAsync((await file.PathAsync())!), StringComparison.Ordinal);
    });

    [BrowserFact]
    public Task A_researcher_takes_along_all_words_of_one_speaker_on_one_theme() => Walk("speaker", most: 3, async page =>
    {
        await page.Locator("section[aria-labelledby=people] a").First.ClickAsync();
        await page.Locator("nav.facet-links p").Filter(new() { HasText = "Theme" }).Locator("a").First.ClickAsync();
        _clicks += 2;
        int shown = int.Parse(Regex.Match(await page.Locator("#results").InnerTextAsync(), @"[\d,]+").Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        IDownload file = await page.RunAndWaitForDownloadAsync(() => Click(page, AriaRole.Link, "RIS"));
        int cited = Regex.Count(await File.ReadAllTextAsync((await file.PathAsync())!), "^ER  - ", RegexOptions.Multiline);
        Assert.InRange(cited, 1, shown);
    });

    private async Task Walk(string name, int most, Func<IPage, Task> way)
    {
        string? other = Environment.GetEnvironmentVariable("JOURNEY_SITE");
        foreach (string address in other is null ? [site.Address] : (string[])[site.Address, other])
        {
            IPage page = await chromium.Open(site);
            _clicks = 0;
            var watch = Stopwatch.StartNew();
            await page.GotoAsync(address + "/");
            await way(page);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {(address == site.Address ? "five texts" : "other site")}: {_clicks} clicks, {watch.Elapsed.TotalSeconds:0.0} s"));
            Assert.InRange(_clicks, 1, most);
        }
    }

    private async Task Click(IPage page, AriaRole role, string name)
    {
        _clicks++;
        await page.GetByRole(role, new() { Name = name, Exact = true }).First.ClickAsync();
    }
}
