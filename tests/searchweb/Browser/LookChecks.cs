using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SearchEngine.Tests.Http;

namespace SearchEngine.Tests.Browser;

/// <summary>What is seen: checks 32, 38, 39, 40, 43, 44.</summary>
[Collection(SeedSiteTests.Name)]
public class LookChecks(SeedSite site, Chromium chromium)
{
    private const string Error = "/nothing-here";

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    [BrowserTheory]
    [InlineData(1280, false, true)]
    [InlineData(1280, true, true)]
    [InlineData(320, false, true)]
    [InlineData(320, true, true)]
    [InlineData(1280, false, false)]
    public async Task Check32_axe_finds_nothing_on_any_page(int width, bool dark, bool script)
    {
        IPage page = await chromium.Open(site, width: width, dark: dark);
        // Axe itself needs scripts: without them means without the site's own.
        if (!script) await page.RouteAsync("**/site.*.js", route => route.AbortAsync());
        string[] approved = await File.ReadAllLinesAsync(System.IO.Path.Combine(AppContext.BaseDirectory, "Browser", "axe-incomplete.txt"));
        var found = new List<string>();
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path);
            AxeResult result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Standards] } });
            // What axe cannot decide is listed in a file, so that whatever is new gets looked at; widths and colours differ in how much of it they show.
            string kind = path.StartsWith("/quotes/", StringComparison.Ordinal) ? "/quotes/{id}" : path;
            found.AddRange(result.Incomplete.Select(v => $"{v.Id} {kind}").Where(v => !approved.Contains(v)).Select(v => "not in axe-incomplete.txt: " + v));
            found.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [BrowserFact]
    public async Task Check38_targets_are_large_enough()
    {
        IPage page = await chromium.Open(site);
        foreach (string path in DocumentChecks.Paths)
        {
            await page.GotoAsync(path);
            string[] small = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('a, button, input, select, summary')].filter(e => {
                  const r = e.getBoundingClientRect();
                  if (!r.width || e.closest('.hidden, .skip, .anchor') || e.type === 'hidden') return false;
                  if (e.tagName === 'A' && e.closest('p, dd, td, th, caption, li:not(.tools li), h3, .option')) return false;
                  if (e.labels?.length && e.closest('.option')) return e.closest('.option').getBoundingClientRect().height < 24;
                  return r.width < 24 || r.height < 24; }).map(e => e.outerHTML.slice(0, 100))
                """);
            Assert.True(small.Length == 0, $"{path}: {string.Join("\n", small)}");
        }
    }

    [BrowserFact]
    // A window of 1280 px at 400 % zoom has 320 CSS px, so this is both halves of the check (WCAG 1.4.10).
    public async Task Check39_nothing_runs_off_a_narrow_screen_and_charts_can_be_read()
    {
        IPage page = await chromium.Open(site, width: 320);
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path);
            int over = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over <= 0, $"{path} is {over} px too wide: " + await page.EvaluateAsync<string>("""
                () => [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.chart, pre, .hidden')).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join('\n')
                """));
            double least = await page.EvaluateAsync<double>("() => Math.min(99, ...[...document.querySelectorAll('svg text')].filter(t => t.getBoundingClientRect().height > 0).map(t => t.getBoundingClientRect().height))");
            Assert.True(least >= 11, $"{path}: text of {least} px in a chart");
        }
    }

    // Every page type: those with fixed addresses, a quotation on its own, an error.
    private async Task<string[]> Pages() =>
        [.. DocumentChecks.Paths, "/quotes/" + (string)(await site.Json("/api/v1/quotes"))["items"]![0]!["id"]!, Error];

    [BrowserFact]
    public async Task Check40_forced_colours_keep_what_colour_tells_and_nothing_moves()
    {
        IPage page = await chromium.Open(site);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync("/search?q=ofsted&year=2019");
        Assert.NotEqual(
            await page.Locator("svg .bar:not(.on)").First.EvaluateAsync<string>("e => getComputedStyle(e).fill"),
            await page.Locator("svg .bar.on").First.EvaluateAsync<string>("e => getComputedStyle(e).fill"));
        Assert.NotEqual("0px", await page.Locator(".chips a").First.EvaluateAsync<string>("e => getComputedStyle(e).borderTopWidth"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }

    [BrowserFact]
    public async Task Check43_paper_shows_hits_and_addresses_and_no_controls()
    {
        IPage page = await chromium.Open(site);
        await page.GotoAsync("/search?q=ofsted");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (string hidden in (string[])[".site-header", ".filters", ".apply button"])
            await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".hits h3").First).ToBeVisibleAsync();
        Assert.Contains("/documents/", await page.Locator(".hits h3 a").First.EvaluateAsync<string>("e => getComputedStyle(e, '::after').content"), StringComparison.Ordinal);
        Assert.NotEmpty(await page.PdfAsync());
    }

    [BrowserFact]
    public async Task Check44_no_page_complains_or_asks_anybody_else()
    {
        IPage page = await chromium.Open(site);
        var complaints = new List<string>();
        page.Console += (_, m) => { if (m.Type is "error" or "warning") complaints.Add($"{page.Url}: {m.Text}"); };
        page.PageError += (_, e) => complaints.Add($"{page.Url}: {e}");
        page.RequestFailed += (_, r) => complaints.Add($"{page.Url}: failed {r.Url}");
        page.Request += (_, r) => { if (!r.Url.StartsWith(site.Address, StringComparison.Ordinal)) complaints.Add($"{page.Url}: asked {r.Url}"); };
        page.Response += (_, r) => { if (r.Status >= 400 && !r.Url.EndsWith(Error, StringComparison.Ordinal)) complaints.Add($"{page.Url}: {r.Status} for {r.Url}"); };
        await page.AddInitScriptAsync("window.refused = []; document.addEventListener('securitypolicyviolation', e => window.refused.push(e.violatedDirective + ' ' + e.blockedURI));");
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            complaints.AddRange((await page.EvaluateAsync<string[]>("() => window.refused")).Select(r => $"{path}: refused {r}"));
        }
        // The browser itself remarks on the one page that is meant not to be there.
        string[] heard = [.. complaints.Where(c => !c.Contains(Error + ": Failed to load resource", StringComparison.Ordinal))];
        Assert.Empty(heard);
    }
}
