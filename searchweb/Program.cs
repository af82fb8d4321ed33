using SearchEngine.Web.Api;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Pages;

WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.AddSite();
builder.AddApi();

WebApplication app = builder.Build();
app.UseSecurityHeaders();
app.UseRequestForms();
app.UseRouting();
app.UseResponseCompression();
app.UseErrorAnswers();
app.UseRateLimiter();

SiteFiles.Map(app);
RouteGroupBuilder pages = app.MapGroup("").AddEndpointFilter<PageCache>().ExcludeFromDescription();
pages.MapSearch();      // /  /search  /context  /receipt
pages.MapQuotes();      // /quotes  /check
pages.MapDocuments();   // /documents
pages.MapPeople();      // /people
pages.MapThemes();      // /themes  /ratings
pages.MapFeeds();       // *.atom
pages.MapAbout();       // /about
pages.MapHelp();        // /help  /saved  /opensearch.xml
app.MapApi();           // /api

await app.ServeAsync().ConfigureAwait(false);

/// <summary>The site's entry point.</summary>
public partial class Program;
