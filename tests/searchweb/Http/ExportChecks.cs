using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace SearchEngine.Tests.Http;

/// <summary>Exports, headers, errors, the API's description: checks 31, 45 to 51.</summary>
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
        Assert.All(csl, item => Assert.NotNull(item!["title"]));
        string bib = await site.Text("/search.bib?q=ofsted");
        Assert.Equal(total, bib.Split('\n').Count(l => l.StartsWith('@')));
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

    [Fact]
    public async Task Check48_browsers_can_search_from_their_address_bar()
    {
        using HttpResponseMessage answer = await site.Http.GetAsync("/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType);
        XNamespace os = "http://a9.com/-/spec/opensearch/1.1/";
        XElement description = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        Assert.True(description.Element(os + "ShortName")!.Value.Length <= 16);
        string template = description.Elements(os + "Url").First(u => (string)u.Attribute("type")! == "text/html").Attribute("template")!.Value;
        using HttpResponseMessage found = await site.Http.GetAsync(template.Replace("{searchTerms}", "ofsted", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, found.StatusCode);
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
}
