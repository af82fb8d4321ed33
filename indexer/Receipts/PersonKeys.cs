using System.Collections.Frozen;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Receipts;

/// <summary>Lets people type a name where the index has a key: <c>person:flemming</c>, <c>speaker:"Alisa Flemming"</c>.</summary>
public sealed class PersonKeys
{
    /// <summary>A name that fits more persons than this stands for the most quoted of them.</summary>
    private const int MostKeys = 20;

    private readonly FrozenDictionary<string, (string Name, string[] Words)> _names;
    private readonly List<string> _mostQuoted;

    private PersonKeys(IReadOnlyList<(string Slug, string Name, int Quotes, int Documents)> people)
    {
        _names = people.ToFrozenDictionary(p => p.Slug, p => (p.Name, Words(p.Name)), StringComparer.Ordinal);
        _mostQuoted =
        [
            .. people.OrderByDescending(p => p.Quotes).ThenByDescending(p => p.Documents)
                .ThenBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.Slug, StringComparer.Ordinal).Select(p => p.Slug),
        ];
    }

    /// <summary>All person records of a commit.</summary>
    public static IEnumerable<PersonDetails> Records(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return snapshot.Search(new SearchRequest
        {
            Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Person])],
            Fetch = [CorpusSchema.Details],
            Limit = int.MaxValue,
        }).Hits.Select(h => PersonDetails.FromJson(h.Text(CorpusSchema.Details)!));
    }

    /// <summary>The keys of everybody in these records.</summary>
    public static PersonKeys Of(IEnumerable<PersonDetails> records) => new(
        [.. records.GroupBy(r => r.Person.Slug, StringComparer.Ordinal).Select(g => (g.Key, NameOf(g), g.Sum(r => r.Quotes), g.Count()))]);

    /// <summary>What one person's records call them: the name printed most; of those printed as often, the longest.</summary>
    public static string NameOf(IEnumerable<PersonDetails> records) =>
        records.GroupBy(r => r.Person.Name, StringComparer.Ordinal).OrderByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;

    /// <summary>Keys of people with all these words in their names, or words that start so, most quoted first.</summary>
    public IEnumerable<string> Named(string text)
    {
        string[] words = Words(text);
        return words.Length == 0 ? [] : _mostQuoted.Where(s => words.All(w => Array.Exists(_names[s].Words, n => n.StartsWith(w, StringComparison.Ordinal))));
    }

    /// <summary>A query with names in it put in their keys' place. A key stays; a name that fits several persons stands for any of them.</summary>
    public ParsedQuery Resolve(ParsedQuery parsed)
    {
        ArgumentNullException.ThrowIfNull(parsed);
        return parsed with { Query = Resolve(parsed.Query), Relaxed = parsed.Relaxed is null ? null : Resolve(parsed.Relaxed) };
    }

    private Query Resolve(Query query) => query switch
    {
        KeywordQuery { Field: CorpusSchema.Person or CorpusSchema.PersonQuoted or CorpusSchema.Speaker } k when !_names.ContainsKey(k.Value) => Keys(k),
        BooleanQuery b => new BooleanQuery(All(b.Must), All(b.Should), All(b.MustNot), b.MinimumShould),
        AnyOfQuery a => a with { Alternatives = All(a.Alternatives) },
        BoostQuery boost => boost with { Query = Resolve(boost.Query) },
        _ => query,
    };

    private Query Keys(KeywordQuery query)
    {
        Query[] keys = [.. Named(query.Value).Take(MostKeys).Select(slug => new KeywordQuery(query.Field, slug))];
        return keys.Length switch
        {
            0 => query,
            1 => keys[0],
            _ => new BooleanQuery([], keys, [], 1),
        };
    }

    private List<Query> All(IReadOnlyList<Query> queries) => [.. queries.Select(Resolve)];

    private static string[] Words(string text) => Slug.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
