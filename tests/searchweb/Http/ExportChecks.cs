using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace SearchEngine.Tests.Http;

/// <summary>Exports, headers, errors, the API's description, speed: checks 31, 45 to 51.</summary>
[Collection(SeedSiteTests.Name)]
public class ExportChecks(SeedSite site)
{
    [Fact]
    public async Task Check31_references_have_one_record_a_result()
    {
        string ris = await site.Text("/search.ris?q=ofsted");
        int total = (int)(await site.Json("/api/v1/search?q=ofsted"))["total"]!;
        Assert.StartsWith("TY  - ", ris, StringComparison.Ordinal);
        Assert.EndsWith("ER  - \r\n", ris, StringComparison.Ordinal);
        Assert.Equal(total, ris.Split("\r\n").Count(l => l == "ER  - "));
        JsonArray csl = JsonNode.Parse(await site.Text("/search.csl.json?q=ofsted"))!.AsArray();
        Assert.Equal(total, csl.Count);
        string quote = (string)(await site.Json("/api/v1/quotes"))["items"]![0]!["id"]!;
        JsonNode schema = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Exports", "csl-item.json")))!;
        foreach (JsonNode? item in csl.Concat(JsonNode.Parse(await site.Text($"/quotes/{quote}.csl.json"))!.AsArray()).Concat(JsonNode.Parse(await site.Text("/documents/000_482a5e589db6c7cb.csl.json"))!.AsArray()))
            Assert.Empty(new JsonShape(schema).Faults(item, schema));
        foreach (string path in (string[])["/search.bib?q=ofsted", "/quotes.bib", $"/quotes/{quote}.bib"])
        {
            string bib = await site.Text(path);
            string bare = bib.Replace(@"\{", "", StringComparison.Ordinal).Replace(@"\}", "", StringComparison.Ordinal);
            Assert.Equal(bare.Count(c => c == '{'), bare.Count(c => c == '}'));
            Assert.NotEqual(0, bib.Split('\n').Count(l => l.StartsWith('@')));
        }
        Assert.Equal(total, (await site.Text("/search.bib?q=ofsted")).Split('\n').Count(l => l.StartsWith('@')));
    }

    [Theory]
    [InlineData("/search?q=ofsted")]
    [InlineData("/api/v1/search?q=ofsted")]
    [InlineData("/search.csv")]
    [InlineData("/search.atom")]
    [InlineData("/nothing-here")]
    [InlineData("/api/v1/nothing")]
    public async Task Check45_security_headers_are_everywhere_and_cookies_nowhere(string path)
    {
        using HttpResponseMessage answer = await site.Http.GetAsync(path);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("/nothing-here", 404, "text/html")]
    [InlineData("/documents/none", 404, "text/html")]
    [InlineData("/people/nobody-at-all", 404, "text/html")]
    [InlineData("/api/v1/search?page=zero", 400, "application/problem+json")]
    [InlineData("/api/v1/documents/none", 404, "application/problem+json")]
    public async Task Check46_errors_have_their_status_and_their_form(string path, int status, string type)
    {
        using HttpResponseMessage answer = await site.Http.GetAsync(path);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Check46_an_error_keeps_the_frame_names_the_request_and_tells_nothing_of_the_program()
    {
        using HttpResponseMessage answer = await site.Http.GetAsync("/people/aliesha-fleming");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        IHtmlDocument page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.NotNull(page.QuerySelector("header nav"));
        Assert.Equal("aliesha fleming", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Contains("Alisa Flemming", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(answer.Headers.GetValues("X-Request-Id").Single(), page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SearchEngine.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/people/alisa-fleming", "/people/alisa-flemming")]
    [InlineData("/people/alyssa-flemming.csv", "/people/alisa-flemming.csv")]
    [InlineData("/api/v1/people/alisa-fleming", "/api/v1/people/alisa-flemming")]
    [InlineData("/Search/?q=a+b", "/search?q=a+b")]
    [InlineData("/quotes/", "/quotes")]
    public async Task Other_spellings_of_an_address_are_sent_on_for_good(string asked, string sent)
    {
        using HttpResponseMessage answer = await site.Http.GetAsync(asked);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(sent, answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/search?q=ofsted")]
    [InlineData("/search.csv")]
    [InlineData("/api/v1/search?q=ofsted")]
    [InlineData("/nothing-here")]
    public async Task Head_is_answered_as_get_without_a_body(string path)
    {
        using HttpResponseMessage get = await site.Http.GetAsync(path);
        using HttpResponseMessage head = await site.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/search.atom?q=ofsted")]
    [InlineData("/search?q=ofsted")]
    [InlineData("/api/v1/search?q=ofsted")]
    public async Task Check47_what_has_not_changed_is_not_sent_again(string path)
    {
        using HttpResponseMessage first = await site.Http.GetAsync(path);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.TryAddWithoutValidation("If-None-Match", first.Headers.ETag!.ToString());
        using HttpResponseMessage second = await site.Http.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/search.atom?q=ofsted")]
    [InlineData("/quotes.atom")]
    [InlineData("/people/alisa-flemming.atom")]
    [InlineData("/themes/workforce.atom")]
    public async Task Check47_a_feed_has_all_that_its_standard_asks_for(string path)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement feed = XDocument.Parse(await site.Text(path)).Root!;
        Assert.Equal(atom + "feed", feed.Name);
        Assert.NotEqual("", feed.Element(atom + "author")!.Element(atom + "name")!.Value.Trim());
        Assert.Equal(site.Address + path, feed.Elements(atom + "link").Single(l => (string?)l.Attribute("rel") == "self").Attribute("href")!.Value);
        XElement[] entries = [.. feed.Elements(atom + "entry")];
        Assert.NotEmpty(entries);
        foreach (XElement element in (XElement[])[feed, .. entries])
        {
            Assert.True(Uri.TryCreate(element.Elements(atom + "id").Single().Value, UriKind.Absolute, out _), path);
            Assert.NotEqual("", element.Elements(atom + "title").Single().Value.Trim());
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", element.Elements(atom + "updated").Single().Value);
            Assert.All(element.Elements(atom + "published"), p => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", p.Value));
            Assert.StartsWith(site.Address + "/", element.Elements(atom + "link").Single(l => (string?)l.Attribute("rel") == "alternate").Attribute("href")!.Value, StringComparison.Ordinal);
        }
        Assert.Equal(entries.Length, entries.Select(e => e.Element(atom + "id")!.Value).Distinct().Count());
        Assert.True(entries.Length <= 50);
    }

    [Fact]
    public async Task Check48_browsers_can_search_from_their_address_bar()
    {
        using HttpResponseMessage answer = await site.Http.GetAsync("/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        XNamespace os = "http://a9.com/-/spec/opensearch/1.1/";
        XElement description = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.True(description.Element(os + "ShortName")!.Value.Length <= 16);
        string template = description.Elements(os + "Url").First(u => (string)u.Attribute("type")! == "text/html").Attribute("template")!.Value;
        Assert.NotEmpty((await site.Page(template.Replace("{searchTerms}", "ofsted", StringComparison.Ordinal))).QuerySelectorAll(".hits li"));
    }

    [Fact]
    public async Task Check50_the_api_is_described_and_pages_are_not_in_it()
    {
        JsonNode description = await site.Json("/api/openapi/v1.json");
        Assert.StartsWith("3.1", (string)description["openapi"]!, StringComparison.Ordinal);
        string[] paths = [.. description["paths"]!.AsObject().Select(p => p.Key)];
        Assert.All(paths, p => Assert.StartsWith("/api/", p, StringComparison.Ordinal));
        Assert.Contains("/api/v1/search", paths);
        Assert.Contains("/api/v1/check", paths);
        Assert.Contains("openapi: '3.1", await site.Text("/api/openapi/v1.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/search", "?q=ofsted&year=2019")]
    [InlineData("/api/v1/quotes", "?q=service")]
    [InlineData("/api/v1/quotes/{id}", "")]
    [InlineData("/api/v1/context", "?q=social+work")]
    [InlineData("/api/v1/documents", "")]
    [InlineData("/api/v1/documents/{id}", "")]
    [InlineData("/api/v1/people", "")]
    [InlineData("/api/v1/people/{slug}", "")]
    [InlineData("/api/v1/themes", "")]
    [InlineData("/api/v1/themes/{slug}/findings", "")]
    [InlineData("/api/v1/ratings", "?status=given")]
    [InlineData("/api/v1/check", "?text=absolute+priority+for+this+council")]
    [InlineData("/api/v1/receipt", "?q=visit")]
    [InlineData("/api/v1/suggest", "?q=ali")]
    [InlineData("/api/v1/stats", "")]
    public async Task Check50_answers_are_of_the_shape_declared(string path, string query)
    {
        JsonNode description = await site.Json("/api/openapi/v1.json");
        JsonNode schema = description["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!;
        string quote = (string)(await site.Json("/api/v1/quotes"))["items"]![0]!["id"]!;
        string address = path.Replace("{id}", path.Contains("quotes", StringComparison.Ordinal) ? quote : "000_482a5e589db6c7cb", StringComparison.Ordinal)
            .Replace("{slug}", path.Contains("people", StringComparison.Ordinal) ? "alisa-flemming" : "workforce", StringComparison.Ordinal);
        string[] faults = [.. new JsonShape(description).Faults(await site.Json(address + query), schema)];
        Assert.True(faults.Length == 0, string.Join('\n', faults.Take(10)));
    }

    [Fact]
    public async Task Check50_what_is_posted_and_answered_to_the_check_is_of_the_shape_declared()
    {
        JsonNode description = await site.Json("/api/openapi/v1.json");
        JsonNode post = description["paths"]!["/api/v1/check"]!["post"]!;
        var question = new JsonObject { ["text"] = "absolute priority for this council\n\nwords that nobody printed anywhere", ["speaker"] = "Alisa Flemming" };
        Assert.Empty(new JsonShape(description).Faults(question, post["requestBody"]!["content"]!["application/json"]!["schema"]!));
        using var body = new StringContent(question.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await site.Http.PostAsync("/api/v1/check", body);
        JsonNode found = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Empty(new JsonShape(description).Faults(found, post["responses"]!["200"]!["content"]!["application/json"]!["schema"]!));
        Assert.Equal(["part", "not-found"], found["answers"]!.AsArray().Select(a => (string)a!["verdict"]!));
    }

    [Fact]
    public async Task Check50_every_path_of_the_description_is_tried_above()
    {
        object[] tried = [.. typeof(ExportChecks).GetMethod(nameof(Check50_answers_are_of_the_shape_declared))!
            .GetCustomAttributesData().Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => ((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!)];
        string[] paths = [.. (await site.Json("/api/openapi/v1.json"))["paths"]!.AsObject().Where(p => p.Value!["get"] is not null).Select(p => p.Key)];
        Assert.Empty(paths.Except(tried.Cast<string>()));
    }

    [Fact]
    public async Task Check51_the_results_page_is_small()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/search?q=ofsted");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using HttpResponseMessage answer = await site.Http.SendAsync(request);
        byte[] body = await answer.Content.ReadAsByteArrayAsync();
        Assert.Contains("gzip", answer.Content.Headers.ContentEncoding);
        Assert.InRange(body.Length, 1000, 15_000);
    }

    [Fact]
    public async Task Check51_five_hundred_searches_are_answered_fast()
    {
        const int Requests = 500;
        const double Most = 100;
        string[] queries = ["ofsted", "early+help", "%22monitoring+visit%22", "social+work+caseload", "montoring+visit", "children&year=2019", "croydon&rating=inadequate", "theme%3Aworkforce", "recruit*", ""];
        double p95 = double.MaxValue;
        // Of three rounds the best: what else the machine does meanwhile is not the site's.
        for (int round = 0; round < 3 && p95 > Most; round++)
        {
            var times = new List<double>(Requests);
            for (int i = 0; i < Requests; i++)
            {
                var watch = System.Diagnostics.Stopwatch.StartNew();
                using HttpResponseMessage answer = await site.Http.GetAsync("/search?q=" + queries[i % queries.Length]);
                await answer.Content.ReadAsByteArrayAsync();
                times.Add(watch.Elapsed.TotalMilliseconds);
            }
            times.Sort();
            p95 = Math.Min(p95, times[(int)(0.95 * Requests)]);
        }
        Assert.InRange(p95, 0, Most);
    }
}
