using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Indexer.Receipts;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Pages;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Api;

/// <summary>Searching by API: documents, lines in context, receipts, suggestions.</summary>
internal static class SearchApi
{
    public static void MapSearchApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/search", Search).WithSummary("Documents that match");
        api.MapGet("/context", Context).WithSummary("Matches with the words around them");
        api.MapGet("/receipt", Receipt).WithSummary("A search that can be done again and compared");
        api.MapGet("/suggest", Suggest).WithSummary("People, themes and phrases that begin so");
    }

    /// <summary>Documents that match.</summary>
    public static Ok<SearchResponse> Search(HttpContext http, CorpusHost corpus, [AsParameters] SearchParameters _)
    {
        using Collection c = corpus.Acquire();
        DocumentResults results = DocumentSearch.Run(c, http.Url(), FacetLimit(http));
        Links links = ApiItems.LinksOf(results.Url, "/search", http.Origin(), results.Entries, exported: true);
        http.Response.Headers.Link = LinkHeader(links);
        return TypedResults.Ok(new SearchResponse(
            ApiItems.Of(results.Url, results.Understanding), results.Total, results.Entries, results.Url.Page, [.. results.Items.Select(ApiItems.Of)], [.. results.Partial.Select(ApiItems.Of)],
            ApiItems.Of(results.Facets), links));
    }

    /// <summary>How many values of the long facets are asked for.</summary>
    public static int FacetLimit(HttpContext http) =>
        int.TryParse(http.Request.Query["facet-limit"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int limit) ? limit : FacetReader.Shown;

    /// <summary>The Link header of a list.</summary>
    public static string LinkHeader(Links links) => string.Join(", ", new[] { ("next", links.Next), ("prev", links.Prev), ("alternate", links.Html) }
        .Where(l => l.Item2 is not null).Select(l => $"<{l.Item2}>; rel=\"{l.Item1}\""));

    /// <summary>A receipt.</summary>
    public static Ok<Receipt> Receipt(HttpContext http, CorpusHost corpus, [AsParameters] SearchParameters _)
    {
        using Collection c = corpus.Acquire();
        return TypedResults.Ok(SearchEndpoints.Receipt(c, http.Url()));
    }

    private static Ok<ListResponse<ContextItem>> Context(HttpContext http, CorpusHost corpus, [AsParameters] SearchParameters _)
    {
        using Collection c = corpus.Acquire();
        ContextView view = ContextReader.Read(c, http.Url());
        return TypedResults.Ok(new ListResponse<ContextItem>(view.Total, [.. view.Lines.Select(ApiItems.Of)]));
    }

    private static Ok<SuggestResponse> Suggest(CorpusHost corpus, string? q)
    {
        using Collection c = corpus.Acquire();
        return TypedResults.Ok(new SuggestResponse(Suggestions.For(c, q ?? "")));
    }
}
