using Microsoft.Playwright;

namespace SearchEngine.Tests.Browser;

/// <summary>Keys and suggestions: checks 28, 33, 34, 35, 37.</summary>
[Collection(SeedSiteTests.Name)]
public class KeyboardChecks(SeedSite site, Chromium chromium)
{
    [BrowserFact]
    public async Task Check28_finding_in_the_page_is_left_to_the_browser()
    {
        IPage page = await chromium.Open(site);
        await page.GotoAsync("/documents/000_482a5e589db6c7cb?q=service");
        Assert.False(await page.EvaluateAsync<bool>("""
            () => { const e = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true }); document.body.dispatchEvent(e); return e.defaultPrevented; }
            """));
    }

    [BrowserFact]
    public async Task Check33_suggestions_are_counted_chosen_by_key_and_left_alone_by_tab()
    {
        IPage page = await chromium.Open(site);
        await page.GotoAsync("/");
        ILocator box = page.Locator("#q");
        await box.PressSequentiallyAsync("ali");
        await Assertions.Expect(page.Locator("#status")).ToHaveTextAsync("1 suggestion available");
        await box.PressAsync("ArrowDown");
        Assert.Equal("q-list-0", await box.GetAttributeAsync("aria-activedescendant"));
        Assert.Equal("ali", await box.InputValueAsync());
        await box.PressAsync("Escape");
        Assert.Equal("false", await box.GetAttributeAsync("aria-expanded"));
        await box.PressSequentiallyAsync("s");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("Tab");
        Assert.Equal(site.Address + "/", page.Url);
        await box.FocusAsync();
        await box.PressSequentiallyAsync("a");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/people/alisa-flemming");
    }

    [BrowserFact]
    public async Task Check34_a_late_answer_does_not_replace_a_newer_one()
    {
        IPage page = await chromium.Open(site);
        await page.RouteAsync("**/api/v1/suggest**", async route =>
        {
            if (route.Request.Url.EndsWith("q=ro", StringComparison.Ordinal)) await Task.Delay(800);
            await route.ContinueAsync();
        });
        await page.GotoAsync("/");
        ILocator box = page.Locator("#q");
        Task asked = page.WaitForRequestAsync("**q=ro");
        await box.FillAsync("ro");
        await asked;
        Task<IResponse> late = page.WaitForResponseAsync("**q=ro");
        await box.FillAsync("alisa");
        await Assertions.Expect(page.Locator("#q-list li")).ToHaveCountAsync(1);
        await late;
        await Assertions.Expect(page.Locator("#q-list li").First).ToContainTextAsync("Alisa Flemming");
    }

    [BrowserFact]
    public async Task Check35_slash_goes_to_the_box_unless_somebody_types_or_has_switched_keys_off()
    {
        IPage page = await chromium.Open(site);
        await page.GotoAsync("/search?q=ofsted");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("q", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Locator("#q").FillAsync("");
        await page.Keyboard.PressAsync("/");
        Assert.Equal("/", await page.Locator("#q").InputValueAsync());
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("Control+/");
        Assert.NotEqual("q", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Locator("#keys").ClickAsync();
        await page.Locator("h1").ClickAsync();
        await page.Keyboard.PressAsync("/");
        Assert.NotEqual("q", await page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [BrowserFact]
    public async Task Check37_the_tab_key_goes_from_top_to_bottom_and_shows_where_it_is()
    {
        IPage page = await chromium.Open(site);
        await page.GotoAsync("/search?q=ofsted");
        var order = new List<string>();
        for (int i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            string at = await page.EvaluateAsync<string>("""
                () => { const e = document.activeElement, s = getComputedStyle(e);
                  const kind = e.classList.contains('skip') ? 'skip' : e.closest('.site-header') ? 'header' : e.id === 'q' ? 'box' : e.closest('.box') ? 'search'
                    : e.closest('.apply') ? 'apply' : e.closest('.filters') ? 'filter' : e.closest('.hits') ? 'results' : e.closest('main') ? 'main' : 'footer';
                  const r = e.getBoundingClientRect(), top = document.elementFromPoint(r.x + Math.min(r.width, 24) / 2, r.y + r.height / 2);
                  const seen = r.bottom > 0 && r.top < innerHeight && top && (e.contains(top) || top.contains(e) && !top.closest('.site-header, .suggestions'));
                  return kind + (parseFloat(s.outlineWidth) >= 2 && s.outlineStyle !== 'none' ? '' : ' without ring') + (seen ? '' : ' covered'); }
                """);
            if (order.Count == 0 || order[^1] != at) order.Add(at);
            if (at == "results") break;
        }
        Assert.Equal(["skip", "header", "box", "search", "filter", "apply", "main", "results"], order);
    }
}
