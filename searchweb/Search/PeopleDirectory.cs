using System.Collections.Frozen;
using System.Globalization;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Receipts;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>Everybody the documents name, put together over all documents.</summary>
internal sealed class PeopleDirectory
{
    private readonly FrozenDictionary<string, PersonEntry> _bySlug;
    private readonly FrozenDictionary<string, string[]> _names;

    private PeopleDirectory(IEnumerable<PersonEntry> people, PersonKeys keys)
    {
        Keys = keys;
        All = [.. people.OrderBy(p => Folding.Fold(p.Surname), StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal)];
        _bySlug = All.ToFrozenDictionary(p => p.Slug, StringComparer.Ordinal);
        _names = All.ToFrozenDictionary(p => p.Slug, p => Folding.Words(p.Name), StringComparer.Ordinal);
    }

    /// <summary>What names in a query stand for.</summary>
    public PersonKeys Keys { get; }

    /// <summary>Everybody, by surname.</summary>
    public IReadOnlyList<PersonEntry> All { get; }

    /// <summary>Reads a commit's person records.</summary>
    public static PeopleDirectory Of(Snapshot snapshot)
    {
        PersonDetails[] records = [.. PersonKeys.Records(snapshot)];
        return new PeopleDirectory(records.GroupBy(d => d.Person.Slug, StringComparer.Ordinal).Select(Entry), PersonKeys.Of(records));
    }

    /// <summary>The person of that key, or null.</summary>
    public PersonEntry? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    /// <summary>What a person is called.</summary>
    public string NameOf(string slug) => Find(slug)?.Name ?? Labels.Words(slug);

    /// <summary>People with all these words in their names, or words that start so, most quoted first.</summary>
    public IEnumerable<PersonEntry> Named(string text) => Keys.Named(text).Select(slug => _bySlug[slug]);

    /// <summary>Everybody, most quoted first.</summary>
    public IEnumerable<PersonEntry> MostQuoted => All.OrderByDescending(p => p.Quotes).ThenByDescending(p => p.Documents.Count).ThenBy(p => p.Name, StringComparer.Ordinal);

    /// <summary>People whose names are spelt nearly so: each word within a third of its length (at least one change) of a part of the name, nearest first; exact ones left out.</summary>
    public IEnumerable<PersonEntry> Nearest(IReadOnlyList<string> words) =>
        from person in All
        let changes = Changes(words, _names[person.Slug])
        where changes is > 0
        orderby changes, person.Quotes descending, person.Name.Length
        select person;

    private static int? Changes(IReadOnlyList<string> words, string[] name)
    {
        if (words.Count == 0 || words.Count > name.Length) return null;
        int total = 0, from = 0;
        foreach (string word in words)
        {
            int best = int.MaxValue, at = -1, most = Math.Max(1, word.Length / 3);
            if (word.Length < 3) most = 0;
            for (int i = from; i < name.Length; i++)
            {
                int distance = Folding.Distance(word, name[i], most);
                if (distance <= most && distance < best) (best, at) = (distance, i);
            }
            if (at < 0) return null;
            total += best;
            from = at + 1;
        }
        return total;
    }

    private static PersonEntry Entry(IGrouping<string, PersonDetails> records)
    {
        List<PersonDetails> newest = [.. records.OrderByDescending(r => Key(r.Document.Date)).ThenBy(r => r.Document.Id, StringComparer.Ordinal)];
        int[] years = [.. newest.Where(r => r.Document.Date is not null).Select(r => r.Document.Date!.Value.Year).Distinct().Order()];
        return new PersonEntry
        {
            Slug = records.Key,
            Name = PersonKeys.NameOf(newest),
            Forms = [.. newest.SelectMany(r => r.Person.Forms).Distinct(StringComparer.Ordinal)],
            Roles = [.. newest.SelectMany(r => r.Person.Roles.Where(x => x.Text.Length > 0).Select(x => (OneLineRole(x), r.Document)))],
            Quotes = newest.Sum(r => r.Quotes),
            Reported = newest.Sum(r => r.Reported),
            WordsQuoted = newest.Sum(r => r.WordsQuoted),
            Documents = [.. newest.Select(r => r.Document)],
            Type = PersonType.Of(newest.SelectMany(r => r.Person.Forms.Concat(r.Person.Roles.Select(x => x.Text)))),
            DocumentsQuoted = newest.Count(r => r.Quotes > 0),
            Years = years.Length == 0 ? "" : years.Length == 1
                ? years[0].ToString(CultureInfo.InvariantCulture)
                : string.Create(CultureInfo.InvariantCulture, $"{years[0]}–{years[^1]}"),
        };
    }

    private static string OneLineRole(Evidence role) => Exports.OneLine.Of(role.Text);

    private static int Key(PartialDate? date) => date is { } d ? d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0) : 0;
}
