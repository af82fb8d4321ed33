namespace SearchEngine.Web.Hosting;

/// <summary>The headers every answer carries, errors included.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds them.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            IHeaderDictionary headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["X-Request-Id"] = http.TraceIdentifier;
            headers.Remove("blazor-enhanced-nav");
            if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) headers.AccessControlAllowOrigin = "*";
            return Task.CompletedTask;
        });
        return next(http);
    });
}
