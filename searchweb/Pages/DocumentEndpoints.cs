using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>Documents: to read, as plain text, as references.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/documents/{id}", Read);
        pages.MapGet("/documents/{id}.txt", (CorpusHost corpus, string id) => With(corpus, id, (_, d) => TypedResults.Text(d.Text, "text/plain; charset=utf-8")));
        pages.MapGet("/documents/{id}.ris", (HttpContext http, CorpusHost corpus, string id) => With(corpus, id, (c, d) => PageResults.File(Ris.Write([Cited(c, d, http)]), "application/x-research-info-systems", id + ".ris")));
        pages.MapGet("/documents/{id}.bib", (HttpContext http, CorpusHost corpus, string id) => With(corpus, id, (c, d) => PageResults.File(BibTex.Write([Cited(c, d, http)]), "application/x-bibtex; charset=utf-8", id + ".bib")));
        pages.MapGet("/documents/{id}.csl.json", (HttpContext http, CorpusHost corpus, string id) => With(corpus, id, (c, d) => TypedResults.Text(CslJson.Write([Cited(c, d, http)]).ToJsonString(), "application/vnd.citationstyles.csl+json")));
    }

    /// <summary>A document that is not there: removed, or never known.</summary>
    public static IResult Gone(Collection c, string id) => c.History.Find(id) is { Removed: not null } document
        ? ErrorAnswers.Of(410, $"This document was removed from the collection{QuoteEndpoints.On(document.Removed)}.", "")
        : ErrorAnswers.Of(404);

    /// <summary>The document of that id, put to use; what became of it where it is not there.</summary>
    public static IResult With(CorpusHost corpus, string id, Func<Collection, StoredDocument, IResult> use)
    {
        using Collection c = corpus.Acquire();
        return DocumentReader.Find(c, id) is { } document ? use(c, document) : Gone(c, id);
    }

    private static IResult Read(HttpContext http, CorpusHost corpus, string id) => PageResults.Search(http, url => With(corpus, id, (c, document) => PageResults.Page<DocumentPage>(
        (nameof(DocumentPage.View), DocumentReader.Read(c, document, url)), (nameof(DocumentPage.Reference), Cited(c, document, http)),
        (nameof(DocumentPage.Back), Back(http, url)), (nameof(DocumentPage.Origin), http.Origin()))));

    // Back to the very results the reader came from, where the browser says which; else to a search for the same words.
    private static string Back(HttpContext http, SearchUrl url)
    {
        bool own = Uri.TryCreate(http.Request.Headers.Referer.ToString(), UriKind.Absolute, out Uri? from) && from.Authority == http.Request.Host.Value;
        if (own && from!.AbsolutePath is "/search" or "/quotes" or "/context") return SearchUrl.Parse(from!.AbsolutePath, from.Query).ToResults();
        return url.At("/search").ToResults();
    }

    private static Reference Cited(Collection c, StoredDocument document, HttpContext http) =>
        References.Of(c.Line(document.Id)!.Value.Line, References.Authors(document.Facts), http.Origin());
}
