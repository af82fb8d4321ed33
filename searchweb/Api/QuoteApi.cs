using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Indexer.Checking;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Pages;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Api;

/// <summary>Quotations by API, and the check.</summary>
internal static class QuoteApi
{
    private const int Around = 32;

    public static void MapQuoteApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/quotes", Quotes).WithSummary("Quotations that match");
        api.MapGet("/quotes/{id}", One).WithSummary("A quotation with its selectors");
        api.MapGet("/check", (CorpusHost corpus, string? text, string? speaker) => Check(corpus, new CheckRequest(text ?? "", speaker))).WithSummary("Whether words are printed so");
        api.MapPost("/check", Check).WithSummary("Whether words are printed so").DisableAntiforgery();
    }

    /// <summary>Quotations that match.</summary>
    public static Ok<QuoteResponse> Quotes(HttpContext http, CorpusHost corpus, [AsParameters] SearchParameters _, [AsParameters] QuoteParameters __)
    {
        using Collection c = corpus.Acquire();
        QuoteResults results = QuoteSearch.Run(c, http.Url(), SearchApi.FacetLimit(http), together: false);
        Links links = ApiItems.LinksOf(results.Url, "/quotes", http.Origin(), results.Total, exported: true);
        http.Response.Headers.Link = SearchApi.LinkHeader(links);
        return TypedResults.Ok(new QuoteResponse(
            ApiItems.Of(results.Url, results.Understanding), results.Total, results.Url.Page, [.. results.Items.Select(i => ApiItems.Of(i.Details, http.Origin()))], [],
            ApiItems.Of(results.Facets), links));
    }

    private static Results<Ok<QuoteAnswer>, ProblemHttpResult> One(HttpContext http, CorpusHost corpus, string id)
    {
        using Collection c = corpus.Acquire();
        if (QuoteSearch.Get(c, id) is not { } quote) return TypedResults.Problem("There is no such quotation.", statusCode: c.History.FindQuote(id) is null ? 404 : 410);
        string text = DocumentReader.Find(c, quote.Document.Id)!.Text;
        int start = quote.Quotation.Start, end = quote.Quotation.End;
        return TypedResults.Ok(new QuoteAnswer(
            ApiItems.Of(quote, http.Origin()),
            [
                new Selector("TextQuoteSelector", text[start..end], text[Math.Max(0, start - Around)..start], text[end..Math.Min(text.Length, end + Around)]),
                new Selector("TextPositionSelector", Start: start, End: end),
            ],
            quote.Quotation.Rule, quote.Quotation.Speaker is { } speaker ? ApiItems.Of(speaker.Cue) : null));
    }

    private static Results<Ok<CheckResponse>, ProblemHttpResult> Check(CorpusHost corpus, CheckRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Text)) return TypedResults.Problem("text is empty.", statusCode: 400);
        using Collection c = corpus.Acquire();
        return TypedResults.Ok(new CheckResponse([.. QuoteChecker.Check(c.Snapshot, request.Text, request.Speaker ?? "").Select(ApiItems.Of)]));
    }
}
