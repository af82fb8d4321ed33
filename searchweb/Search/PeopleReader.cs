using SearchEngine.Indexer;

namespace SearchEngine.Web.Search;

/// <summary>Prepares the index of people.</summary>
internal static class PeopleReader
{
    private const int PageOfAll = 200;
    private const int MostBodies = 40;

    /// <summary>The index an address asks for.</summary>
    public static PeopleView Read(Collection c, SearchUrl url)
    {
        string name = url.First("name");
        IEnumerable<PersonEntry> people = name.Length > 0 ? c.People.Named(name) : c.People.All;
        if (url.Has("person-role", "quoted")) people = people.Where(p => p.Quotes > 0);
        if (url.Has("person-role", UrlKey.OnlyMentioned)) people = people.Where(p => p.Quotes == 0);
        if (url.First("type") is { Length: > 0 } type) people = people.Where(p => p.Type == type);
        List<PersonEntry> all = [.. people];
        string[] letters = all.Count > PageOfAll ? [.. all.Select(Letter).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)] : [];
        string letter = url.First("letter");
        if (letter.Length > 0) all = [.. all.Where(p => Letter(p) == letter)];
        return new PeopleView(
            url, [.. all.Skip((url.Page - 1) * PageOfAll).Take(PageOfAll)], all.Count, Math.Max(1, (all.Count + PageOfAll - 1) / PageOfAll), letters,
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
}
