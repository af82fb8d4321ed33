using SearchEngine.Indexer;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>Prepares a person's page.</summary>
internal static class PersonReader
{
    private const int MostDrawn = 2000;
    private const int MostRoleOnly = 50;
    private const int MostMentions = 50;
    private const int MostThemes = 12;

    /// <summary>A person.</summary>
    public static PersonView Read(Collection c, PersonEntry person, SearchUrl url)
    {
        (string Key, FacetRequest Request)[] facets =
        [
            ("theme", new FacetRequest(CorpusSchema.Theme, MostThemes)), ("kind", new FacetRequest(CorpusSchema.QuoteKind)), ("year", new FacetRequest(CorpusSchema.Year)),
        ];
        SearchRequest said = Said(url, person.Slug);
        SearchResult found = c.Snapshot.Search(said with
        {
            Facets = [.. facets.Select(f => f.Request)],
            Offset = (url.Page - 1) * PersonView.PageSize,
            Limit = PersonView.PageSize,
            Fetch = QuoteSearch.Fetch,
        });
        return new PersonView
        {
            Url = url,
            Person = person,
            Total = found.Total,
            Statements = QuoteSearch.Together(c, found.Hits),
            Drawn = [.. c.Snapshot.Search(said with { Limit = MostDrawn, Fetch = [CorpusSchema.Date, CorpusSchema.QuoteKind, CorpusSchema.DocumentId] }).Hits.Select(Point)],
            Mentions = [.. person.Documents.Take(MostMentions).Select(d => (d, FirstMention(c, d, person)))],
            RoleOnly = RoleOnly(c, person),
            Facets = FacetReader.Groups(c, url, facets, found),
            Namesakes = [.. c.People.Named(person.Surname).Where(p => p.Slug != person.Slug).Take(5)],
        };
    }

    /// <summary>All a person said that the filters of an address leave, newest first, reported speech included.</summary>
    public static SearchRequest Said(SearchUrl url, string slug)
    {
        List<FacetFilter> filters = [FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.Speaker, [slug])];
        foreach ((string key, string field) in ((string, string)[])[("kind", CorpusSchema.QuoteKind), ("year", CorpusSchema.Year), ("theme", CorpusSchema.Theme)])
            if (url.Values(key) is { Length: > 0 } values) filters.Add(new FacetFilter(field, [.. values]));
        return new SearchRequest { Filters = filters, Sort = new Sort(CorpusSchema.Date, Descending: true) };
    }

    private static StatementPoint Point(Hit hit) => new(
        hit.Number(CorpusSchema.Date) is { } n ? new PartialDate((int)(n / 10000), Known(n / 100 % 100), Known(n % 100)) : null,
        hit.Text(CorpusSchema.QuoteKind) == "reported", hit.Text(CorpusSchema.DocumentId)!);

    private static int? Known(long part) => part == 0 ? null : (int)part;

    private static int FirstMention(Collection c, DocumentLine document, PersonEntry person)
    {
        Hit? hit = c.Snapshot.Get(RecordId.Person(document.Id, person.Slug), [CorpusSchema.Details]);
        IReadOnlyList<Mention> mentions = hit is null ? [] : PersonDetails.FromJson(hit.Text(CorpusSchema.Details)!).Person.Mentions;
        return mentions.Count > 0 ? mentions[0].Start : 0;
    }

    // Statements given to an office this person is known to have held, in documents that name nobody for it.
    private static List<RoleStatement> RoleOnly(Collection c, PersonEntry person)
    {
        var named = person.Documents.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var held = person.Roles.Select(r => (Words: RoleSpeech.Words(r.Role), r.Role, r.Document)).ToList();
        var statements = new List<RoleStatement>();
        foreach (RoleSpeech speech in held.Count == 0 ? [] : c.RoleStatements)
        {
            if (statements.Count == MostRoleOnly || named.Contains(speech.Quote.Document.Id)) continue;
            (string[]? words, string role, DocumentLine document) = held.FirstOrDefault(h => speech.CanBe(h.Words));
            if (words is null) continue;
            string year = document.Date is { } d ? d.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "an unknown year";
            statements.Add(new RoleStatement(speech.Quote, $"Said by “{speech.Quote.Quotation.Speaker!.AsPrinted}”; {person.Name} was “{role}” in a document of {year}"));
        }
        return statements;
    }
}
