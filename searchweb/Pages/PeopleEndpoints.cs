using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>The index of people, and each person.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/people", (HttpContext http, CorpusHost corpus) => PageResults.Search(http, url =>
        {
            using Collection c = corpus.Acquire();
            return PageResults.Page<PeoplePage>((nameof(PeoplePage.View), PeopleReader.Read(c, url)));
        }));
        pages.MapGet("/people/{slug}", One);
        pages.MapGet("/people/{slug}.csv", (HttpContext http, CorpusHost corpus, string slug) =>
        {
            using Collection c = corpus.Acquire();
            return c.People.Find(slug) is null ? Elsewhere(http, c, slug, ".csv") : PageResults.File(DocumentExports.Csv(Said(c, http, slug), http.Origin()), "text/csv; charset=utf-8", slug + ".csv");
        });
    }

    /// <summary>All a person said that the filters of the address leave, newest first, reported speech included.</summary>
    public static IEnumerable<QuoteDetails> Said(Collection c, HttpContext http, string slug) => c.Snapshot.Search(PersonReader.Said(http.Url().At(Paths.Person(slug)), slug) with
    {
        Limit = SearchEndpoints.MostExported,
        Fetch = [CorpusSchema.Details],
    }).Hits.Select(QuoteSearch.Details);

    /// <summary>Nobody of that key: the person it was merged into, or the nearest names.</summary>
    public static IResult Elsewhere(HttpContext http, Collection c, string slug, string ending = "")
    {
        if (c.Corpus.PersonOf(slug) is { } merged && c.People.Find(merged) is not null)
            return TypedResults.Redirect(Paths.Person(merged) + ending + http.Request.QueryString, permanent: true);
        string[] words = Folding.Words(slug);
        string nearest = string.Join(", ", c.People.Nearest(words).Take(3).Select(p => p.Name));
        return ErrorAnswers.Of(404, "No such person in this collection." + (nearest.Length > 0 ? $" The nearest names: {nearest}." : ""), string.Join(' ', words));
    }

    private static IResult One(HttpContext http, CorpusHost corpus, string slug)
    {
        using Collection c = corpus.Acquire();
        return c.People.Find(slug) is { } person
            ? PageResults.Page<PersonPage>((nameof(PersonPage.View), PersonReader.Read(c, person, http.Url())), (nameof(PersonPage.Coverage), c.Coverage), (nameof(PersonPage.Origin), http.Origin()))
            : Elsewhere(http, c, slug);
    }
}
