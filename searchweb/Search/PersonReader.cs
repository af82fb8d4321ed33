using SearchEngine.Indexer;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>Prepares a person's page, and the index of people.</summary>
internal static class PersonReader
{
    private const int MostStatements = 500;
    private const int MostRoleOnly = 50;
    private const int PageOfAll = 200;
    private const int MostBodies = 40;

    /// <summary>A person.</summary>
    public static PersonView Read(Collection c, PersonEntry person, SearchUrl url)
    {
        SearchResult said = c.Snapshot.Search(new SearchRequest
        {
            Filters =
            [
                FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.Speaker, [person.Slug]),
                .. url.Values("kind") is { Length: > 0 } kinds ? [new FacetFilter(CorpusSchema.QuoteKind, [.. kinds])] : (FacetFilter[])[],
                .. url.Values("year") is { Length: > 0 } years ? [new FacetFilter(CorpusSchema.Year, [.. years])] : (FacetFilter[])[],
                .. url.Values("theme") is { Length: > 0 } themes ? [new FacetFilter(CorpusSchema.Theme, [.. themes])] : (FacetFilter[])[],
            ],
            Facets = c.Corpus.Themes.Count > 0 ? [new FacetRequest(CorpusSchema.Theme)] : [],
            Sort = new Sort(CorpusSchema.Date, Descending: true),
            Limit = MostStatements,
            Fetch = [CorpusSchema.Details],
        });
        var shown = new HashSet<string>(StringComparer.Ordinal);
        var statements = new List<QuoteItem>();
        foreach (QuoteDetails quote in said.Hits.Select(QuoteSearch.Details))
        {
            if (!shown.Add(quote.Id)) continue;
            shown.UnionWith(quote.Group);
            statements.Add(QuoteSearch.Item(c, quote, []));
        }
        return new PersonView
        {
            Url = url,
            Person = person,
            Statements = statements,
            Mentions = Mentions(c, person),
            RoleOnly = RoleOnly(c, person),
            Themes = said.Facets.Count == 0 ? [] : [.. said.Facets[0].Values.Where(v => v.Count > 0).Select(v => (new ThemeLabel(v.Value, c.ThemeLabel(v.Value)), v.Count))],
            Namesakes = [.. c.People.Named(person.Surname).Where(p => p.Slug != person.Slug).Take(5)],
        };
    }

    /// <summary>The index of people an address asks for.</summary>
    public static PeopleView Index(Collection c, SearchUrl url)
    {
        string name = url.First("name");
        IEnumerable<PersonEntry> people = name.Length > 0 ? c.People.Named(name) : c.People.All;
        if (url.Has("person-role", "quoted")) people = people.Where(p => p.Quotes > 0);
        if (url.Has("person-role", UrlKey.OnlyMentioned)) people = people.Where(p => p.Quotes == 0);
        List<PersonEntry> all = [.. people];
        string[] letters = all.Count > PageOfAll ? [.. all.Select(Letter).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        string letter = url.First("letter");
        if (letter.Length > 0) all = [.. all.Where(p => Letter(p) == letter)];
        return new PeopleView(
            url, letters.Length > 0 && letter.Length == 0 ? [.. all.Take(PageOfAll)] : all, all.Count, letters,
            name.Length > 0 ? [] : Bodies(c), all.Count == 0 && name.Length > 0 ? [.. c.People.Nearest(Folding.Words(name)).Take(5)] : []);
    }

    private static string Letter(PersonEntry person) => Folding.Fold(person.Surname) is { Length: > 0 } folded ? folded[..1] : "";

    private static IReadOnlyList<FacetOption> Bodies(Collection c) =>
    [
        .. c.Snapshot.Search(new SearchRequest
        {
            Filters =
            [
                FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.QuoteKind, ["direct", "partial"]),
                new FacetFilter(CorpusSchema.SpeakerType, ["body", "document", "role"]),
            ],
            Facets = [new FacetRequest(CorpusSchema.Speaker, MostBodies)],
            Limit = 0,
        }).Facets[0].Values.Where(v => v.Count > 0).Select(v => new FacetOption(v.Value, Labels.Words(v.Value), v.Count, false)),
    ];

    private static IReadOnlyList<(DocumentLine, int)> Mentions(Collection c, PersonEntry person) =>
    [
        .. person.Documents.Select(d =>
        {
            Hit? hit = c.Snapshot.Get(RecordId.Person(d.Id, person.Slug), [CorpusSchema.Details]);
            IReadOnlyList<Mention> mentions = hit is null ? [] : PersonDetails.FromJson(hit.Text(CorpusSchema.Details)!).Person.Mentions;
            return (d, mentions.Count > 0 ? mentions[0].Start : 0);
        }),
    ];

    // Statements given to an office this person is known to have held, in documents that name nobody for it.
    private static List<RoleStatement> RoleOnly(Collection c, PersonEntry person)
    {
        if (person.Roles.Count == 0) return [];
        var held = person.Roles.Select(r => (Words: Office(r.Role), r.Role, r.Document)).Where(r => r.Words.Length >= 2).ToList();
        var statements = new List<RoleStatement>();
        SearchResult roles = c.Snapshot.Search(new SearchRequest
        {
            Filters = [FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.SpeakerType, ["role"])],
            Limit = MostStatements,
            Fetch = [CorpusSchema.Details],
        });
        foreach (QuoteDetails quote in roles.Hits.Select(QuoteSearch.Details))
        {
            if (statements.Count == MostRoleOnly || person.Documents.Any(d => d.Id == quote.Document.Id)) continue;
            string[] office = Office((quote.Quotation.Speaker!.Role ?? "") + " " + quote.Quotation.Speaker.Name);
            (string[] Words, string Role, DocumentLine Document) match = held.FirstOrDefault(h => office.Length >= 2 && (h.Words.All(office.Contains) || office.All(h.Words.Contains)));
            if (match.Words is null) continue;
            string year = match.Document.Date is { } d ? d.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) : "an unknown year";
            statements.Add(new RoleStatement(quote, $"Said by “{quote.Quotation.Speaker.AsPrinted}”; {person.Name} was “{match.Role}” in a document of {year}"));
        }
        return statements;
    }

    private static string[] Office(string role) => [.. Folding.Words(role).Where(w => w is not ("the" or "and" or "of" or "for" or "a")).Distinct(StringComparer.Ordinal)];
}
