using SearchEngine.Web.Hosting;
using SearchEngine.Web.Pages;

namespace SearchEngine.Web.Api;

/// <summary>Refuses what a page would mend in silence: programs should hear of their mistakes.</summary>
internal sealed class ApiParameters : IEndpointFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        SearchUrl url = context.HttpContext.Url();
        if (url.Query.Length > SearchUrl.LongestQuery)
            return ValueTask.FromResult<object?>(ErrorAnswers.Of(400, $"q may have {SearchUrl.LongestQuery} characters."));
        if (url.Rejected.Count > 0)
            return ValueTask.FromResult<object?>(ErrorAnswers.Of(400, string.Join(' ', url.Rejected.Select(r => $"{r.Key} cannot be '{r.Value}'."))));
        return next(context);
    }
}
