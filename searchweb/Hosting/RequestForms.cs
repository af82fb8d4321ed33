namespace SearchEngine.Web.Hosting;

/// <summary>The forms a request may come in besides the one the pages answer to: HEAD, another case of letters, a slash at the end.</summary>
internal static class RequestForms
{
    /// <summary>Sends other spellings of an address on to the one there is (301), and answers HEAD as GET without a body.</summary>
    public static void UseRequestForms(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        string path = http.Request.Path.Value!;
        if (Spelled(path) is var one && one != path)
        {
            http.Response.Redirect(new PathString(one).ToUriComponent() + http.Request.QueryString, permanent: true);
            return;
        }
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await next(http).ConfigureAwait(false);
            return;
        }
        Stream body = http.Response.Body;
        (http.Request.Method, http.Response.Body) = (HttpMethods.Get, Stream.Null);
        try
        {
            await next(http).ConfigureAwait(false);
        }
        finally
        {
            (http.Request.Method, http.Response.Body) = (HttpMethods.Head, body);
        }
    });

    // The first step of a path is a word of ours; those behind it hold ids, whose case counts.
    private static string Spelled(string path)
    {
        if (path.StartsWith("//", StringComparison.Ordinal)) return path;
        int second = path.IndexOf('/', 1);
        string first = (second < 0 ? path : path[..second]).ToLowerInvariant();
        return (first + (second < 0 ? "" : path[second..])).TrimEnd('/') is { Length: > 0 } trimmed ? trimmed : "/";
    }
}
