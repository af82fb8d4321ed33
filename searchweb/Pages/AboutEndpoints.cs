using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>What the data are, how good they are, and how each document was read.</summary>
internal static class AboutEndpoints
{
    public static void MapAbout(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/about", (CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<AboutPage>((nameof(AboutPage.View), QualityReader.Read(c)));
        });
        pages.MapGet("/about/quality", (CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<QualityPage>((nameof(QualityPage.View), QualityReader.Read(c)));
        });
        pages.MapGet("/about/accessibility", () => PageResults.Page<AccessibilityPage>());
        pages.MapGet("/about/documents/{id}", (CorpusHost corpus, string id) => DocumentEndpoints.With(corpus, id, (_, document) =>
            PageResults.Page<ReadingPage>((nameof(ReadingPage.Document), document))));
        pages.MapGet("/api", (HttpContext http) => PageResults.Page<ApiPage>((nameof(ApiPage.Origin), http.Origin())));
    }
}
