using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>Themes, and the rating ledger.</summary>
internal static class ThemeEndpoints
{
    public static void MapThemes(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/themes", (CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<ThemesPage>((nameof(ThemesPage.View), ThemeReader.All(c)));
        });
        pages.MapGet("/themes/{slug}", (HttpContext http, CorpusHost corpus, string slug) => PageResults.Search(http, url =>
            With(corpus, slug, (c, theme) => PageResults.Page<ThemePage>((nameof(ThemePage.View), ThemeReader.Read(c, theme, url))))));
        pages.MapGet("/themes/{slug}.csv", (HttpContext http, CorpusHost corpus, string slug) => With(corpus, slug, (c, theme) => PageResults.File(
            Csv.Write(["year", "passage", "direction", "rating", "document", "title", "paragraph", "address"],
                ThemeReader.Read(c, theme, http.Url(), SearchEndpoints.MostExported).Passages.Select(p => Row(p, http.Origin()))), "text/csv; charset=utf-8", slug + ".csv")));
        pages.MapGet("/ratings", (HttpContext http, CorpusHost corpus) => PageResults.Search(http, url =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<RatingsPage>((nameof(RatingsPage.View), RatingReader.Read(c, url)));
        }));
        pages.MapGet("/ratings.csv", (HttpContext http, CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.File(
                Csv.Write(["grade", "status", "subject", "area", "scheme", "when", "sentence", "document", "title", "address"],
                    RatingReader.All(c, http.Url().At("/ratings"), SearchEndpoints.MostExported).Select(r => Row(r, http.Origin()))), "text/csv; charset=utf-8", "ratings.csv");
        });
    }

    /// <summary>The theme of that id, put to use.</summary>
    public static IResult With(CorpusHost corpus, string id, Func<Collection, Theme, IResult> use)
    {
        using Collection c = corpus.Acquire();
        return c.Theme(id) is { } theme ? use(c, theme) : ErrorAnswers.Of(404, "No such theme in this collection.");
    }

    private static IReadOnlyList<string?> Row(ThemePassage p, string origin) =>
    [
        p.Document.Date?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), p.Text, p.Polarity, p.Rating, p.Document.Id, p.Document.Label,
        p.Paragraph.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{origin}{Paths.Document(p.Document.Id)}#p{p.Paragraph}",
    ];

    private static IReadOnlyList<string?> Row(RatingDetails r, string origin) =>
    [
        r.Rating.Grade, Values.Of(r.Rating.Status), r.Rating.Subject, r.Rating.Area, r.Rating.Scheme, r.Rating.Date is { } d ? Dates.Iso(d) : "", r.Sentence,
        r.Document.Id, r.Document.Label, origin + Paths.Evidence(r.Document.Id, r.Rating.Sentence.Start),
    ];
}
