using Microsoft.AspNetCore.Http.HttpResults;
using SearchEngine.Indexer;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Hosting;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Pages;

/// <summary>Atom feeds of searches, people and themes, by the time a text was added.</summary>
internal static class FeedEndpoints
{
    private const int Entries = 50;

    /// <summary>The newest among so many matches are looked for.</summary>
    private const int MostLooked = 10_000;

    public static void MapFeeds(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/search.atom", (HttpContext http, CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            SearchUrl url = http.Url().At("/search");
            string title = url.Query.Length > 0 ? $"“{url.Query}” – Findings Search" : "Documents – Findings Search";
            return Feed(http, title, url.ToString(), c, DocumentSearch.All(c, url, MostLooked).Select(i => Entry(c, http, i.Line)));
        });
        pages.MapGet("/quotes.atom", (HttpContext http, CorpusHost corpus) =>
        {
            using Collection c = corpus.Acquire();
            SearchUrl url = http.Url().At("/quotes");
            return Feed(http, url.Query.Length > 0 ? $"Quotes with “{url.Query}” – Findings Search" : "Quotes – Findings Search", url.ToString(), c,
                QuoteSearch.All(c, url, MostLooked).Select(q => Entry(c, http, q)));
        });
        pages.MapGet("/people/{slug}.atom", (HttpContext http, CorpusHost corpus, string slug) =>
        {
            using Collection c = corpus.Acquire();
            return c.People.Find(slug) is { } person
                ? Feed(http, $"{person.Name} – Findings Search", Paths.Person(slug), c, PeopleEndpoints.Said(c, http, slug).Select(q => Entry(c, http, q)))
                : PeopleEndpoints.Elsewhere(http, c, slug, ".atom");
        });
        pages.MapGet("/themes/{slug}.atom", (HttpContext http, CorpusHost corpus, string slug) => ThemeEndpoints.With(corpus, slug, (c, theme) =>
            Feed(http, $"{theme.Label} – Findings Search", Paths.Theme(theme.Id), c, Documents(c, theme).Select(line => Entry(c, http, line)))));
    }

    private static IEnumerable<DocumentLine> Documents(Collection c, Theme theme) => c.Snapshot.Search(new SearchRequest
    {
        Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document), new FacetFilter(CorpusSchema.Theme, [theme.Id])],
        Limit = MostLooked,
        Fetch = Collection.LineFields,
    }).Hits.Select(Collection.LineOf);

    private static ContentHttpResult Feed(HttpContext http, string title, string page, Collection c, IEnumerable<AtomEntry> entries)
    {
        AtomEntry[] newest = [.. entries.OrderByDescending(e => e.Updated).ThenBy(e => e.Id, StringComparer.Ordinal).Take(Entries)];
        string self = http.Origin() + http.Url();
        var feed = new AtomFeed(
            $"tag:{http.Request.Host.Host},2025:{http.Url()}", title, self, http.Origin() + page, newest.Length > 0 ? newest[0].Updated : c.Snapshot.CommittedAt, newest);
        return TypedResults.Text(feed.Write(), "application/atom+xml; charset=utf-8");
    }

    private static AtomEntry Entry(Collection c, HttpContext http, DocumentLine line) => new(
        $"tag:{http.Request.Host.Host},2025:{Paths.Document(line.Id)}", line.Label, http.Origin() + Paths.Document(line.Id), Changed(c, line.Id), line.Date,
        $"{Labels.Source(line.Source)}, {(line.Date is { } d ? Dates.Text(d) : "date not known")}");

    private static AtomEntry Entry(Collection c, HttpContext http, QuoteDetails quote) => new(
        $"tag:{http.Request.Host.Host},2025:{Paths.Quote(quote.Id)}", $"{quote.Quotation.Speaker?.Name ?? "Speaker not identified"}, in {quote.Document.Label}",
        http.Origin() + Paths.Quote(quote.Id), Changed(c, quote.Document.Id), quote.Document.Date, QuoteText.Citation(quote, http.Origin()));

    private static DateTimeOffset Changed(Collection c, string document) => c.History.Find(document)?.Changed ?? c.Snapshot.CommittedAt;
}
