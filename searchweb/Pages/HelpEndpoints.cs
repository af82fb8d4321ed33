using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>Help, saved searches, and the description browsers search with.</summary>
internal static class HelpEndpoints
{
    public static void MapHelp(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/help", (CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<HelpPage>((nameof(HelpPage.Examples), HelpExamples.For(c)));
        });
        pages.MapGet("/saved", () => PageResults.Page<SavedPage>());
        pages.MapGet("/opensearch.xml", (HttpContext http) => TypedResults.Text($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>Findings Search</ShortName>
              <Description>Inspection findings and who said what</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Url type="text/html" template="{http.Origin()}/search?q={"{searchTerms}"}"/>
              <Url type="application/atom+xml" template="{http.Origin()}/search.atom?q={"{searchTerms}"}"/>
            </OpenSearchDescription>
            """, "application/opensearchdescription+xml"));
    }
}
