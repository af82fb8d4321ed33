using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.OpenApi;
using SearchEngine.Web.Hosting;

namespace SearchEngine.Web.Api;

/// <summary>The JSON API: its groups, its description, its JSON.</summary>
internal static class ApiSetup
{
    /// <summary>Adds the description and how JSON is written.</summary>
    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
            // Served as JSON with nosniff, so letters and marks need no escapes.
            json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        });
        builder.Services.AddOpenApi("v1", description =>
        {
            description.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            description.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "Findings Search";
                document.Info.Version = "1";
                document.Info.Description = "Inspection findings and who said what. Offsets are UTF-16 code units of a document's text as /documents/{id}.txt serves it.";
                return Task.CompletedTask;
            });
        });
    }

    /// <summary>Maps everything under /api.</summary>
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/api/openapi/{documentName}.json");
        app.MapOpenApi("/api/openapi/{documentName}.yaml");
        RouteGroupBuilder api = app.MapGroup("/api/v1").AddEndpointFilter<PageCache>().AddEndpointFilter<ApiParameters>();
        api.MapSearchApi();
        api.MapQuoteApi();
        api.MapCollectionApi();
        RouteGroupBuilder json = app.MapGroup("").AddEndpointFilter<PageCache>().ExcludeFromDescription();
        json.MapJsonPages();
    }
}
