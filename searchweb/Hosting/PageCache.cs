using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Hosting;

/// <summary>Gives every page an entity tag made of what it depends on, and answers 304 before any work is done.</summary>
internal sealed class PageCache(CorpusHost corpus) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        if (!HttpMethods.IsGet(http.Request.Method) || !corpus.IsReady) return await next(context).ConfigureAwait(false);
        string tag = Tag(http);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "no-cache";
        if (http.Request.Headers.IfNoneMatch.Any(v => v is not null && EntityTagHeaderValue.TryParseList([v], out var tags) && tags.Any(t => t.ToString() == tag)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return await next(context).ConfigureAwait(false);
    }

    private string Tag(HttpContext http)
    {
        using Collection c = corpus.Acquire();
        // Themes can change between commits, and citations carry the day they were looked up.
        string key = string.Create(CultureInfo.InvariantCulture,
            $"{SiteFiles.Version} {c.Snapshot.Fingerprint} {c.Snapshot.Generation} {c.Corpus.GetHashCode()} {DateTime.UtcNow:yyyyMMdd} {http.Request.Host} {http.Request.Path}{http.Request.QueryString}");
        return $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..20]}\"";
    }
}
