using System.Net;

namespace SearchEngine.Tests.Http;

/// <summary>Sites over a folder without texts, and over one text that is all too long: no page of theirs fails.</summary>
public class OddCollections
{
    private static readonly string[] Paths =
    [
        "/", "/search", "/search?q=x", "/quotes", "/quotes?group=speaker", "/context?q=a", "/people", "/people?name=%3Cscript%3E", "/themes", "/themes/workforce", "/ratings", "/check",
        "/check?text=We+shall+do+better", "/receipt?q=x", "/about", "/about/quality", "/help", "/api", "/search.atom", "/search.csv", "/quotes.ris", "/api/v1/search", "/api/v1/stats", "/api/v1/suggest?q=a",
        "/search?q=%22%22%22(((", "/search?q=%2B%2B--!!%5B%5D%7B%7D%5E%5E~~**", "/search?q=a*+b*+c*+d*", "/search?q=%00%EF%BF%BF", "/search?q=%F0%9F%98%80", "/search?page=1000000",
        "/quotes?page=999999&per=50", "/search?from=2999&to=1000", "/search?year=unknown&sort=oldest", "/people?page=99999&letter=z",
    ];

    [Fact]
    public async Task A_folder_without_texts_says_so_on_every_page()
    {
        await using var site = new OddSite();
        await site.InitializeAsync();
        await EveryPageAnswers(site);
        string home = (await site.Page("/")).Body!.TextContent;
        Assert.Contains("No documents have been added yet", home, StringComparison.Ordinal);
        Assert.Contains("--corpus FOLDER", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_text_with_an_endless_headline_and_an_endless_word_is_shown()
    {
        await using var site = new OddSite(("a-" + new string('b', 80) + ".txt",
            string.Concat(Enumerable.Repeat("A headline without an end ", 40)) + "\n\n4 May 2020\n\n“We shall do better,” said Ada Quillfeather, the director of the council. " + new string('x', 5000) + "\n"));
        await site.InitializeAsync();
        await EveryPageAnswers(site);
        Assert.Contains("1 document", (await site.Page("/search")).QuerySelector("#results")!.TextContent, StringComparison.Ordinal);
        Assert.All((await site.Page("/search")).QuerySelectorAll(".hits h3"), h => Assert.InRange(h.TextContent.Length, 1, 130));
    }

    [Fact]
    public async Task Two_who_speak_together_are_both_named()
    {
        await using var site = new OddSite(("joint.txt",
            "Library to reopen\n\n4 May 2020\n\nThe leader of the council, Ann Berry, and the mayor, Tom Colebrook, met residents.\n\n"
            + "“We shall open the doors again in June,” Ann Berry and Tom Colebrook said in a joint statement.\n"));
        await site.InitializeAsync();
        string entry = (await site.Page("/quotes?q=doors")).QuerySelector("article, .quote, li blockquote")!.ParentElement!.TextContent;
        Assert.Contains("Ann Berry", entry, StringComparison.Ordinal);
        Assert.Contains("Tom Colebrook", entry, StringComparison.Ordinal);
        string table = await site.Http.GetStringAsync("/quotes.csv?q=doors");
        Assert.Contains("Ann Berry; Tom Colebrook", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_theme_that_only_the_headline_tells_shows_the_headline_as_its_evidence()
    {
        await using var site = new OddSite(("skip.txt", "Files found in a skip\n\n4 May 2020\n\nNobody knows who put them there.\n"));
        await site.InitializeAsync();
        AngleSharp.Dom.IElement page = (await site.Page("/themes/recording-decisions")).Body!;
        Assert.Contains("By the headline alone", page.TextContent, StringComparison.Ordinal);
        Assert.Equal("Files", page.QuerySelector(".hits mark")!.TextContent);
        AngleSharp.Dom.IElement document = (await site.Page("/documents/skip")).Body!;
        Assert.Equal("#p1", document.QuerySelector("a[href='/themes/recording-decisions'] + a, a[href='/themes/recording-decisions'] ~ a")!.GetAttribute("href"));
    }

    private static async Task EveryPageAnswers(OddSite site)
    {
        foreach (string path in Paths)
        {
            using HttpResponseMessage answer = await site.Http.GetAsync(path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {(int)answer.StatusCode}");
        }
    }

    /// <summary>A site over texts of its own.</summary>
    private sealed class OddSite(params (string Name, string Text)[] texts) : SeedSite, IAsyncDisposable
    {
        protected override void Fill(string folder)
        {
            foreach ((string name, string text) in texts) File.WriteAllText(Path.Combine(folder, name), text);
        }

        async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();
    }
}
