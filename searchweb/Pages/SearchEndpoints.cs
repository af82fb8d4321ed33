using SearchEngine.Indexer.Receipts;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>Home, document results with their exports, lines in context, receipts.</summary>
internal static class SearchEndpoints
{
    /// <summary>An export holds at most so many entries.</summary>
    public const int MostExported = 10_000;

    public static void MapSearch(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Home);
        pages.MapGet("/search", (HttpContext http, CorpusHost corpus) => PageResults.Search(http, url =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<SearchPage>((nameof(SearchPage.Results), DocumentSearch.Run(c, url)));
        }));
        pages.MapGet("/context", (HttpContext http, CorpusHost corpus) => PageResults.Search(http, url =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<ContextPage>((nameof(ContextPage.View), ContextReader.Read(c, url)));
        }));
        pages.MapGet("/search.csv", (HttpContext http, CorpusHost corpus) => Export(http, corpus, items => PageResults.File(DocumentExports.Csv(items, http.Origin()), "text/csv; charset=utf-8", "documents.csv")));
        pages.MapGet("/search.ris", (HttpContext http, CorpusHost corpus) => Export(http, corpus, items => PageResults.File(Ris.Write(DocumentExports.References(items, http.Origin())), "application/x-research-info-systems", "documents.ris")));
        pages.MapGet("/search.bib", (HttpContext http, CorpusHost corpus) => Export(http, corpus, items => PageResults.File(BibTex.Write(DocumentExports.References(items, http.Origin())), "application/x-bibtex; charset=utf-8", "documents.bib")));
        pages.MapGet("/search.csl.json", (HttpContext http, CorpusHost corpus) => Export(http, corpus, items => TypedResults.Text(CslJson.Write(DocumentExports.References(items, http.Origin())).ToJsonString(), "application/vnd.citationstyles.csl+json")));
        pages.MapGet("/context.csv", ContextCsv);
        pages.MapGet("/receipt", (HttpContext http, CorpusHost corpus) => PageResults.Search(http, url =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<ReceiptPage>((nameof(ReceiptPage.Url), url), (nameof(ReceiptPage.Receipt), Receipt(c, url)));
        }));
        pages.MapGet("/receipt.txt", (HttpContext http, CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            return TypedResults.Text(ReceiptText.Write(Receipt(c, http.Url())), "text/plain; charset=utf-8");
        });
    }

    /// <summary>The receipt of a search.</summary>
    public static Receipt Receipt(Collection c, SearchUrl url)
    {
        SearchUrl search = url.At("/search");
        return Indexer.Receipts.Receipt.Of(c.Snapshot, c.Corpus, c.People.Keys, FilterReader.Recorded(search, search.Query), search.ToString());
    }

    private static IResult Home(CorpusHost corpus)
    {
        if (!corpus.IsReady) return PageResults.Page<LoadingPage>((nameof(LoadingPage.Progress), corpus.Building));
        using Collection c = corpus.Acquire();
        return PageResults.Page<HomePage>((nameof(HomePage.View), HomeReader.Read(c)));
    }

    private static IResult Export(HttpContext http, CorpusHost corpus, Func<IReadOnlyList<DocumentItem>, IResult> write)
    {
        using Collection c = corpus.Acquire();
        return write(DocumentSearch.All(c, http.Url().At("/search"), MostExported));
    }

    private static IResult ContextCsv(HttpContext http, CorpusHost corpus)
    {
        using Collection c = corpus.Acquire();
        ContextView view = ContextReader.Read(c, http.Url().At("/context"), allPages: true);
        return PageResults.File(
            Csv.Write(["before", "match", "after", "document", "title", "date", "paragraph"], view.Lines.Take(MostExported).Select(l => (IReadOnlyList<string?>)
            [
                l.Before, l.Match, l.After, l.Document.Id, l.Document.Label, l.Document.Date is { } d ? Dates.Iso(d) : "", l.Paragraph.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ])), "text/csv; charset=utf-8", "context.csv");
    }
}
