using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Pages;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Api;

/// <summary>Documents, people, themes, ratings and numbers by API.</summary>
internal static class CollectionApi
{
    public static void MapCollectionApi(this IEndpointRouteBuilder api)
    {
        api.MapGet("/documents", SearchApi.Search).WithSummary("All documents, or those that match");
        api.MapGet("/documents/{id}", Document).WithSummary("A document: facts with evidence, quotations, text");
        api.MapGet("/people", People).WithSummary("People");
        api.MapGet("/people/{slug}", Person).WithSummary("A person and what they said");
        api.MapGet("/themes", Themes).WithSummary("Themes");
        api.MapGet("/themes/{slug}/findings", Findings).WithSummary("Passages on a theme, newest first");
        api.MapGet("/ratings", Ratings).WithSummary("Mentions of grades");
        api.MapGet("/stats", Stats).WithSummary("The collection in numbers");
    }

    /// <summary>The pages that are JSON too: the same bodies.</summary>
    public static void MapJsonPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/search.json", SearchApi.Search);
        pages.MapGet("/quotes.json", QuoteApi.Quotes);
        pages.MapGet("/ratings.json", Ratings);
        pages.MapGet("/receipt.json", SearchApi.Receipt);
        pages.MapGet("/people/{slug}.json", Person);
    }

    private static Results<Ok<DocumentResponse>, ProblemHttpResult> Document(HttpContext http, CorpusHost corpus, string id)
    {
        using Collection c = corpus.Acquire();
        if (DocumentReader.Find(c, id) is not { } d) return TypedResults.Problem("There is no such document.", statusCode: c.History.Find(id) is { Removed: not null } ? 410 : 404);
        DocumentView view = DocumentReader.Read(c, d, new SearchUrl(Paths.Document(id)));
        DateFactItem(view, out string? date, out string basis);
        return TypedResults.Ok(new DocumentResponse(
            d.Id, view.Line.Label, date, basis, d.Facts.Published.Reasoning, [.. d.Facts.Published.Evidence.Select(ApiItems.Of)], d.Facts.Source.Kind,
            [.. d.Facts.Persons.Where(p => !p.Optional).Select(p => new PersonItem(p.Slug, p.Name, p.Forms, [.. p.Roles.Select(ApiItems.Of)], [.. p.Mentions.Select(m => new EvidenceItem(m.Start, m.End, m.Rule, d.Text[m.Start..m.End]))]))],
            [.. d.Facts.Ratings.Select(r => ApiItems.Of(new RatingDetails(view.Line, r, r.Sentence.End <= d.Text.Length ? d.Text[r.Sentence.Start..r.Sentence.End] : "", null)))],
            [.. d.Facts.Findings.Select(f => new FindingItem(d.Text[f.Start..f.End], Values.Of(f.Polarity), f.FoundBy, f.Start, f.End, f.Trigger.Rule))],
            [.. view.Quotes.Select(q => ApiItems.Of(q, http.Origin()))], [.. view.Themes.Select(t => t.Theme.Id)], [.. view.Near.Select(n => ApiItems.Of(n.Line, n.Rating))], view.Warnings, view.Path, d.Text, http.Origin() + Paths.Document(id)));
    }

    private static void DateFactItem(DocumentView view, out string? date, out string basis) =>
        (date, basis) = (ApiItems.Iso(view.Facts.Published.Date), Values.Of(view.Facts.Published.Basis));

    private static Ok<ListResponse<PersonSummary>> People(HttpContext http, CorpusHost corpus, string? name)
    {
        using Collection c = corpus.Acquire();
        PersonSummary[] people = [.. (string.IsNullOrWhiteSpace(name) ? c.People.All : c.People.Named(name)).Select(p => ApiItems.Of(p, http.Origin()))];
        return TypedResults.Ok(new ListResponse<PersonSummary>(people.Length, people));
    }

    private static Results<Ok<PersonResponse>, RedirectHttpResult, ProblemHttpResult> Person(HttpContext http, CorpusHost corpus, string slug)
    {
        using Collection c = corpus.Acquire();
        if (c.People.Find(slug) is null && c.Corpus.PersonOf(slug) is { } merged && c.People.Find(merged) is not null)
            return TypedResults.Redirect(http.Request.Path.Value!.EndsWith(".json", StringComparison.Ordinal) ? Paths.Person(merged) + ".json" : "/api/v1" + Paths.Person(merged), permanent: true);
        if (c.People.Find(slug) is not { } person) return TypedResults.Problem("There is no such person.", statusCode: 404);
        return TypedResults.Ok(new PersonResponse(
            ApiItems.Of(person, http.Origin()), [.. PeopleEndpoints.Said(c, http, slug).Select(q => ApiItems.Of(q, http.Origin()))], [.. person.Documents.Select(d => d.Id)]));
    }

    private static Ok<ListResponse<ThemeItem>> Themes(HttpContext http, CorpusHost corpus)
    {
        using Collection c = corpus.Acquire();
        ThemeItem[] themes = [.. c.Corpus.Themes.Select(t => new ThemeItem(t.Id, t.Label, t.Area, t.Scope, t.Query, t.Headline, c.ThemeCounts.GetValueOrDefault(t.Id), http.Origin() + Paths.Theme(t.Id)))];
        return TypedResults.Ok(new ListResponse<ThemeItem>(themes.Length, themes));
    }

    private static Results<Ok<ListResponse<PassageItem>>, ProblemHttpResult> Findings(HttpContext http, CorpusHost corpus, string slug)
    {
        using Collection c = corpus.Acquire();
        if (c.Theme(slug) is not { } theme) return TypedResults.Problem("There is no such theme.", statusCode: 404);
        ThemeView view = ThemeReader.Read(c, theme, SearchUrl.Parse("/themes/" + slug, http.Request.QueryString.Value), SearchEndpoints.MostExported);
        return TypedResults.Ok(new ListResponse<PassageItem>(view.Total, [.. view.Passages.Select(ApiItems.Of)]));
    }

    private static Ok<ListResponse<RatingItem>> Ratings(
        HttpContext http, CorpusHost corpus, [Microsoft.AspNetCore.Http.AsParameters] SearchParameters _, [Microsoft.AspNetCore.Http.AsParameters] RatingParameters __)
    {
        using Collection c = corpus.Acquire();
        RatingsView view = RatingReader.Read(c, http.Url());
        return TypedResults.Ok(new ListResponse<RatingItem>(view.Total, [.. view.Rows.Select(ApiItems.Of)]));
    }

    private static Ok<StatsResponse> Stats(CorpusHost corpus)
    {
        using Collection c = corpus.Acquire();
        QualityView q = QualityReader.Read(c);
        return TypedResults.Ok(new StatsResponse(
            q.Coverage.Documents, q.Coverage.FirstYear, q.Coverage.LastYear, q.Coverage.Undated, q.Coverage.Updated, q.Fingerprint, q.Quotes, q.Reported, q.Named,
            q.Inferred, q.Unattributed, c.People.All.Count, c.Corpus.Themes.Count, q.Sources.ToDictionary(s => s.Value, s => s.Count, StringComparer.Ordinal),
            q.Certainties.ToDictionary(s => s.Value, s => s.Count, StringComparer.Ordinal)));
    }
}
