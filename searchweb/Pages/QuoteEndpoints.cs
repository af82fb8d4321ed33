using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Checking;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>Quotations, each on its own, and the check of a quotation.</summary>
internal static class QuoteEndpoints
{
    public static void MapQuotes(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/quotes", (HttpContext http, CorpusHost corpus) => PageResults.Search(http, url =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<QuotesPage>((nameof(QuotesPage.Results), QuoteSearch.Run(c, url)), (nameof(QuotesPage.Origin), http.Origin()));
        }));
        pages.MapGet("/quotes.csv", (HttpContext http, CorpusHost corpus) => Export(http, corpus, quotes => PageResults.File(DocumentExports.Csv(quotes, http.Origin()), "text/csv; charset=utf-8", "quotes.csv")));
        pages.MapGet("/quotes.ris", (HttpContext http, CorpusHost corpus) => Export(http, corpus, quotes => PageResults.File(Ris.Write(Cited(quotes, http)), "application/x-research-info-systems", "quotes.ris")));
        pages.MapGet("/quotes.bib", (HttpContext http, CorpusHost corpus) => Export(http, corpus, quotes => PageResults.File(BibTex.Write(Cited(quotes, http)), "application/x-bibtex; charset=utf-8", "quotes.bib")));
        pages.MapGet("/quotes/{id}", One);
        pages.MapGet("/quotes/{id}.ris", (HttpContext http, CorpusHost corpus, string id) => Cite(http, corpus, id, r => PageResults.File(Ris.Write([r]), "application/x-research-info-systems", id + ".ris")));
        pages.MapGet("/quotes/{id}.bib", (HttpContext http, CorpusHost corpus, string id) => Cite(http, corpus, id, r => PageResults.File(BibTex.Write([r]), "application/x-bibtex; charset=utf-8", id + ".bib")));
        pages.MapGet("/quotes/{id}.csl.json", (HttpContext http, CorpusHost corpus, string id) => Cite(http, corpus, id, r => TypedResults.Text(CslJson.Write([r]).ToJsonString(), "application/vnd.citationstyles.csl+json")));
        pages.MapGet("/check", (HttpContext http, CorpusHost corpus) => Check(http, corpus, http.Url().First("text"), http.Url().First("speaker")));
        pages.MapPost("/check", async (HttpContext http, CorpusHost corpus) =>
        {
            if (!http.Request.HasFormContentType) return ErrorAnswers.Of(400);
            IFormCollection form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            return Check(http, corpus, form["text"].ToString(), form["speaker"].ToString());
        }).DisableAntiforgery();
    }

    /// <summary>Where a quotation was that is not there now.</summary>
    public static IResult Gone(Collection c, string id) =>
        c.History.FindQuote(id) is { } document && document.Quotes.TryGetValue(id, out QuoteHistory? quote)
            ? ErrorAnswers.Of(410, $"This quotation was removed from the collection{On(quote.Removed ?? document.Removed)}: the text it stood in went, or no longer has these words.", "")
            : ErrorAnswers.Of(404);

    /// <summary>A day in words, with a blank before it.</summary>
    public static string On(DateTimeOffset? when) => when is { } day ? " on " + day.UtcDateTime.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture) : "";

    private static IResult One(HttpContext http, CorpusHost corpus, string id)
    {
        using Collection c = corpus.Acquire();
        return QuoteSearch.Get(c, id) is { } quote
            ? PageResults.Page<QuotePage>((nameof(QuotePage.View), QuoteReader.Read(c, quote, http.Url(), http.Origin())), (nameof(QuotePage.Origin), http.Origin()))
            : Gone(c, id);
    }

    private static IResult Cite(HttpContext http, CorpusHost corpus, string id, Func<Reference, IResult> write)
    {
        using Collection c = corpus.Acquire();
        return QuoteSearch.Get(c, id) is { } quote
            ? write(References.Of(quote, DocumentReader.Find(c, quote.Document.Id)?.Facts, http.Origin()))
            : Gone(c, id);
    }

    private static IResult Export(HttpContext http, CorpusHost corpus, Func<IReadOnlyList<QuoteDetails>, IResult> write)
    {
        using Collection c = corpus.Acquire();
        return write(QuoteSearch.All(c, http.Url().At("/quotes"), SearchEndpoints.MostExported));
    }

    private static IEnumerable<Reference> Cited(IEnumerable<QuoteDetails> quotes, HttpContext http) => quotes.Select(q => References.Of(q, null, http.Origin()));

    private static IResult Check(HttpContext http, CorpusHost corpus, string text, string speaker)
    {
        using Collection c = corpus.Acquire();
        return PageResults.Page<CheckPage>(
            (nameof(CheckPage.Text), text), (nameof(CheckPage.Speaker), speaker), (nameof(CheckPage.Coverage), c.Coverage), (nameof(CheckPage.Origin), http.Origin()),
            (nameof(CheckPage.Answers), text.Trim().Length == 0 ? [] : QuoteChecker.Check(c.Snapshot, text, speaker)));
    }
}
