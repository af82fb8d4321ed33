using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Web.Pages;

namespace SearchEngine.Web.Hosting;

/// <summary>What is answered when something is wrong: a page in the site's frame, or problem+json under /api.</summary>
internal static class ErrorAnswers
{
    private const int LongestAddress = 8000;

    /// <summary>Catches what goes wrong in pages, and gives empty error answers a body.</summary>
    public static void UseErrorAnswers(this WebApplication app)
    {
        app.UseExceptionHandler(handler => handler.Run(http =>
        {
            Exception? error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
            return error switch
            {
                NotReadyException => NotReady(http),
                BadHttpRequestException bad => Of(bad.StatusCode).ExecuteAsync(http),
                _ => Of(500).ExecuteAsync(http),
            };
        }));
        app.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
        app.Use((http, next) => http.Request.Path.Value!.Length + http.Request.QueryString.Value!.Length > LongestAddress
            ? Of(414).ExecuteAsync(http)
            : next(http));
    }

    /// <summary>An answer of that status.</summary>
    /// <param name="status">400 and up.</param>
    /// <param name="message">What happened; a sentence of its own for each status where null.</param>
    /// <param name="query">What was asked for, to fill the box; words of the path where null.</param>
    public static IResult Of(int status, string? message = null, string? query = null) => new ErrorAnswer(status, message ?? Sentence(status), query);

    private static Task NotReady(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "5";
        return Of(503).ExecuteAsync(http);
    }

    private static string Sentence(int status) => status switch
    {
        400 => "The address asks for something that cannot be understood.",
        404 => "There is nothing at this address. It may have moved: try searching for it.",
        405 => "This address cannot be used in that way.",
        410 => "This was here and has been removed from the collection.",
        414 => "The address is longer than can be read.",
        429 => "There were too many requests in a short time. Wait a little and try again.",
        503 => "The collection is being read for the first time. Try again in a few seconds.",
        _ => "Something went wrong on our side. Try again; if it happens again, report the request number below.",
    };

    private sealed class ErrorAnswer(int status, string message, string? query) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            http.Response.StatusCode = status;
            http.Response.Headers.CacheControl = "no-store";
            http.Response.Headers.ETag = default;
            if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal) && http.Request.Path.Value!.Length > "/api".Length)
                return TypedResults.Problem(message, statusCode: status, extensions: new Dictionary<string, object?> { ["requestId"] = http.TraceIdentifier }).ExecuteAsync(http);
            return new RazorComponentResult<ErrorPage>(new Dictionary<string, object?>
            {
                [nameof(ErrorPage.Status)] = status,
                [nameof(ErrorPage.Message)] = message,
                [nameof(ErrorPage.Query)] = query ?? Words(http.Request.Path),
                [nameof(ErrorPage.RequestId)] = http.TraceIdentifier,
            })
            { StatusCode = status }.ExecuteAsync(http);
        }

        // What somebody looked for at an address that is not there is probably in its last words.
        private static string Words(PathString path)
        {
            string last = path.Value!.TrimEnd('/');
            last = last[(last.LastIndexOf('/') + 1)..].Replace('-', ' ').Replace('_', ' ');
            return last.Length <= 100 ? last : "";
        }
    }
}
