using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace SearchEngine.Web.Hosting;

/// <summary>Starts the site and says where it is.</summary>
internal static class Serving
{
    /// <summary>Serves until the process is ended; prints the address once the collection can be searched.</summary>
    public static async Task ServeAsync(this WebApplication app)
    {
        await app.StartAsync().ConfigureAwait(false);
        try
        {
            await app.Services.GetRequiredService<CorpusHost>().Ready.ConfigureAwait(false);
            string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
            Console.WriteLine($"Search at {address}  (Ctrl+C ends it)");
        }
        catch (Exception)
        {
            // The reason was logged; without a collection there is nothing to serve.
            Environment.ExitCode = 1;
            await app.StopAsync().ConfigureAwait(false);
            return;
        }
        await app.WaitForShutdownAsync().ConfigureAwait(false);
    }
}
