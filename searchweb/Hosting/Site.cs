using System.Net;
using System.Threading.RateLimiting;

namespace SearchEngine.Web.Hosting;

/// <summary>The services behind the site.</summary>
internal static class Site
{
    private const int RequestsPerMinute = 600;

    /// <summary>Adds what pages and API need.</summary>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        });
        // On this machine only, unless whoever starts it says otherwise (--urls).
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
            builder.WebHost.UseUrls(FormattableString.Invariant($"http://127.0.0.1:{SiteOptions.Read(builder.Configuration).Port}"));
        builder.Services.AddSingleton(services => SiteOptions.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<CorpusHost>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CorpusHost>());
        builder.Services.AddRazorComponents();
        builder.Services.AddProblemDetails();
        builder.Services.AddResponseCompression();
        builder.Services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = "60";
                return ValueTask.CompletedTask;
            };
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(http =>
                http.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address)
                    ? RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = RequestsPerMinute, Window = TimeSpan.FromMinutes(1) })
                    : RateLimitPartition.GetNoLimiter(IPAddress.Loopback));
        });
    }
}
