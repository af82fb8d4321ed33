using Microsoft.Playwright;

namespace SearchEngine.Tests.Browser;

/// <summary>A real Chromium, started once; tests that need it are skipped where it is not installed.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>One action of the browser may take so long.</summary>
    private const int LongestAction = 15_000;

    /// <summary>One test may take so long, whatever it waits for; axe's walk over all pages is the longest.</summary>
    internal const int LongestTest = 240_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowserContext? _context;

    /// <summary>Debian's browser.</summary>
    public const string Path = "/usr/bin/chromium";

    public async Task InitializeAsync()
    {
        if (!File.Exists(Path)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Timeout = 60_000,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        try
        {
            if (_browser is not null) await _browser.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMilliseconds(LongestAction));
        }
        finally
        {
            _playwright?.Dispose();
        }
    }

    /// <summary>A page in a context of its own; the one before it is closed, since tests that share a browser run one after the other.</summary>
    public async Task<IPage> Open(SeedSite site, bool script = true, int width = 1280, bool dark = false)
    {
        if (_context is not null) await _context.CloseAsync();
        _context = null;
        IBrowserContext context = _context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.Address,
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(LongestAction);
        context.SetDefaultNavigationTimeout(LongestAction);
        Assertions.SetDefaultExpectTimeout(LongestAction);
        return await context.NewPageAsync();
    }
}

/// <summary>A test that needs the browser.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        Skip = File.Exists(Chromium.Path) ? null : $"{Chromium.Path} is not installed.";
        Timeout = Chromium.LongestTest;
    }
}

/// <summary>A test with cases that needs the browser.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = File.Exists(Chromium.Path) ? null : $"{Chromium.Path} is not installed.";
        Timeout = Chromium.LongestTest;
    }
}
