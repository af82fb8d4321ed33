using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Sources;
using SearchEngine.Web.Hosting;

namespace SearchEngine.Tests;

/// <summary>The site, really served on a free port of this machine, over its own copy of the five texts.</summary>
public class SeedSite : IAsyncLifetime
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(30);

    private WebApplicationFactory<Program>? _factory;

    /// <summary>The folder that holds the copy of the texts and, beside them, the index.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("searchweb-").FullName;

    public string Corpus => Path.Combine(Folder, "corpus");

    public string Index => Path.Combine(Folder, "index");

    public string Address { get; private set; } = "";

    public HttpClient Http { get; private set; } = new();

    public async Task InitializeAsync()
    {
        try
        {
            await Start();
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts the texts into the folder.</summary>
    protected virtual void Fill(string folder)
    {
        foreach (string file in Directory.GetFiles(Source())) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    private async Task Start()
    {
        Directory.CreateDirectory(Corpus);
        Fill(Corpus);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web => web
            .UseSetting("urls", "http://127.0.0.1:0").UseSetting("port", "0").UseSetting("corpus", Corpus).UseSetting("index", Index).UseSetting("Logging:LogLevel:Default", "Warning"));
        _factory.UseKestrel(0);
        _factory.StartServer();
        await _factory.Services.GetRequiredService<CorpusHost>().Ready.WaitAsync(LongestStart);
        Address = _factory.ClientOptions.BaseAddress.ToString().TrimEnd('/');
        Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address), Timeout = LongestAnswer };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        try
        {
            if (_factory is not null) await _factory.DisposeAsync();
        }
        finally
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Builds the index of the folder as it is now, as another process would, and lets the site take it up.</summary>
    public void Rebuild()
    {
        Pipeline.Build(Indexer.Sources.Corpus.Open(new CorpusOptions(Corpus)), Index);
        _factory!.Services.GetRequiredService<CorpusHost>().TakeUp();
    }

    public async Task<IHtmlDocument> Page(string path)
    {
        using HttpResponseMessage answer = await Http.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonNode> Json(string path)
    {
        using HttpResponseMessage answer = await Http.GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode}");
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    public Task<string> Text(string path) => Http.GetStringAsync(path);

    /// <summary>The numbers (000, 001…) of the documents that the API finds, best first.</summary>
    public async Task<string[]> Found(string query) =>
        [.. (await Json("/api/v1/search?" + query))["items"]!.AsArray().Select(i => ((string)i!["id"]!)[..3])];

    private static string Source()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "corpus")) && Directory.Exists(Path.Combine(folder.FullName, "searchweb")))
                return Path.Combine(folder.FullName, "corpus");
        throw new DirectoryNotFoundException("The folder corpus is not above the tests.");
    }
}

/// <summary>Tests that share one site, one after the other.</summary>
[CollectionDefinition(Name)]
public class SeedSiteTests : ICollectionFixture<SeedSite>, ICollectionFixture<Browser.Chromium>
{
    public const string Name = "the site over the five texts";
}
