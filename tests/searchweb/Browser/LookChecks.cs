using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SearchEngine.Tests.Http;

namespace SearchEngine.Tests.Browser;

/// <summary>What is seen: checks 32, 38, 39, 40, 43, 44, 52.</summary>
[Collection(SeedSiteTests.Name)]
public class LookChecks(SeedSite site, Chromium chromium)
{
    private const string Error = "/nothing-here";

    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

    private const string Approved = "axe-incomplete.txt";

    // What axe cannot decide is listed in a file: what is new gets looked at, and what is mended goes. UPDATE_GOLDEN=1 writes it anew.
    [BrowserTheory]
    [InlineData(1280, false, true)]
    [InlineData(1280, true, true)]
    [InlineData(320, false, true)]
    [InlineData(320, true, true)]
    [InlineData(1280, false, false)]
    [InlineData(320, false, false)]
    public async Task Check32_axe_finds_nothing_on_any_page(int width, bool dark, bool script)
    {
        Dictionary<string, string> bare = script ? [] : await WithoutScripts(width, dark);
        IPage page = await chromium.Open(site, width: width, dark: dark);
        await page.RouteAsync(url => bare.ContainsKey(new Uri(url).PathAndQuery), route =>
            route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/html; charset=utf-8", Body = bare[new Uri(route.Request.Url).PathAndQuery] }));
        string look = $"{width} {(dark ? "dark" : "light")} {(script ? "script" : "no-script")}";
        var violations = new List<string>();
        var incomplete = new List<string>();
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path);
            AxeResult result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = [.. Standards] } });
            string kind = path.StartsWith("/quotes/", StringComparison.Ordinal) ? "/quotes/{id}" : path;
            incomplete.AddRange(result.Incomplete.Select(v => $"{look}: {v.Id} {kind}"));
            violations.AddRange(result.Violations.Select(v => $"{path}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}"));
        }
        Assert.Empty(violations);
        bool update = Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";
        string[] approved = await File.ReadAllLinesAsync(update ? ProjectFolder(Approved) : Path.Combine(AppContext.BaseDirectory, "Browser", Approved));
        if (update)
            await File.WriteAllLinesAsync(ProjectFolder(Approved), approved.Where(l => !l.StartsWith(look + ":", StringComparison.Ordinal)).Concat(incomplete).Order(StringComparer.Ordinal));
        else
            Assert.Equal(approved.Where(l => l.StartsWith(look + ":", StringComparison.Ordinal)), incomplete.Order(StringComparer.Ordinal));
    }

    // Axe is a script itself: what a browser without scripts made of each page is laid before it in one that has them.
    private async Task<Dictionary<string, string>> WithoutScripts(int width, bool dark)
    {
        IPage page = await chromium.Open(site, script: false, width, dark);
        var pages = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path);
            pages[path] = Regex.Replace(await page.ContentAsync(), "<script.*?</script>", "");
        }
        return pages;
    }

    private static string ProjectFolder(string name, [System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, name);

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task Check38_targets_are_large_enough(int width)
    {
        IPage page = await chromium.Open(site, width: width);
        var small = new List<string>();
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path);
            // A link in a sentence: its line holds words that are no link's. The sign for a paragraph is one of two ways to the same place.
            small.AddRange((await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(e => {
                  const r = e.getBoundingClientRect();
                  if (!r.width || e.closest('.hidden, .skip') || e.type === 'hidden') return false;
                  if (e.closest('.option')) return e.closest('.option').getBoundingClientRect().height < 24;
                  if (e.tagName === 'A' && !e.closest('.anchor')) {
                    const block = e.closest('p, li, dd, td, th, caption, h1, h2, h3, label, div'), words = block.cloneNode(true);
                    words.querySelectorAll('a, .hidden, .hint, small').forEach(x => x.remove());
                    if (/\p{L}{2}.*\p{L}{2}/u.test(words.textContent)) return false;
                  }
                  return r.width < 23.9 || r.height < 23.9; }).map(e => e.outerHTML.slice(0, 110))
                """)).Select(e => $"{path}: {e}"));
        }
        Assert.True(small.Count == 0, $"{small.Count} too small:\n" + string.Join('\n', small.Take(40)));
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
        const string Border = "e => { const s = getComputedStyle(e); return s.borderTopWidth !== '0px' && s.borderTopColor !== s.backgroundColor; }";
        Assert.True(await page.Locator(".chips a").First.EvaluateAsync<bool>(Border));
        // The browser draws boxes in the colours forced as long as their looks are its own.
        Assert.Equal("auto", await page.Locator("input[name=year]").First.EvaluateAsync<string>("e => getComputedStyle(e).appearance"));
        await page.Locator("#q").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("() => { const s = getComputedStyle(document.activeElement); return parseFloat(s.outlineWidth) >= 2 && s.outlineColor !== s.backgroundColor; }"));
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.getAnimations().length"));
    }

    // The pictures lie in "screens" beside the tests' program, to be looked at.
    [BrowserTheory]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task Check52_a_picture_of_each_page_is_kept_and_none_shows_program_text(int width, bool dark)
    {
        const int SmallestPicture = 4000;
        string folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "screens", $"{width}-{(dark ? "dark" : "light")}")).FullName;
        IPage page = await chromium.Open(site, width: width, dark: dark);
        foreach (string path in await Pages())
        {
            await page.GotoAsync(path);
            string name = string.Concat(path.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' ? c : '_'));
            byte[] picture = await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
            Assert.True(picture.Length > SmallestPicture, $"{path} shows next to nothing");
            Assert.DoesNotMatch(@"=>|System\.|Microsoft\.|\{\s*[A-Z]\w+\s*=|@\(", await page.Locator("body").InnerTextAsync());
        }
    }

    [BrowserFact]
    public async Task Check43_paper_shows_hits_and_addresses_and_no_controls()
    {
        IPage page = await chromium.Open(site);
        await page.GotoAsync("/search?q=ofsted");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (string hidden in (string[])[".site-header", ".filters", ".apply button"])
            await Assertions.Expect(page.Locator(hidden).First).ToBeHiddenAsync();
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('button, input, select')].filter(e => e.getBoundingClientRect().width > 0).map(e => e.outerHTML)"));
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
