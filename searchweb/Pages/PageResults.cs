using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Web.Hosting;

namespace SearchEngine.Web.Pages;

/// <summary>What the endpoints of pages share: the state asked for, the site's origin, a component as an answer.</summary>
internal static class PageResults
{
    /// <summary>The state a request asks for.</summary>
    public static SearchUrl Url(this HttpContext http) => SearchUrl.Parse(http.Request.Path.Value!, http.Request.QueryString.Value);

    /// <summary>Where the site is reached: <c>http://127.0.0.1:5080</c>.</summary>
    public static string Origin(this HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>A component as a page.</summary>
    public static IResult Page<TPage>(params (string Name, object? Value)[] parameters) where TPage : IComponent =>
        new RazorComponentResult<TPage>(parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    /// <summary>
    /// A search as a page: an address with idle pairs is sent on to the one that says the same, a query that is too long is refused with the box still filled.
    /// </summary>
    public static IResult Search(HttpContext http, Func<SearchUrl, IResult> page)
    {
        SearchUrl url = http.Url();
        if (url.Query.Length > SearchUrl.LongestQuery)
            return ErrorAnswers.Of(400, $"A query may have {SearchUrl.LongestQuery} characters; this one has {url.Query.Length}.", url.Query);
        return url.HadIdlePairs && url.Rejected.IsEmpty ? TypedResults.Redirect(url.ToString()) : page(url);
    }

    /// <summary>Text to be saved under a name.</summary>
    public static IResult File(string text, string type, string name) =>
        TypedResults.File(System.Text.Encoding.UTF8.GetBytes(text), type, name);
}
