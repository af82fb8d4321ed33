using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Lets people type a name where the index has a key: <c>person:flemming</c>, <c>speaker:"Alisa Flemming"</c>.</summary>
internal static class PersonNames
{
    /// <summary>The query with names in it put in their keys' place. A key stays; a name that fits several persons stands for any of them.</summary>
    public static Query Resolve(PeopleDirectory people, Query query) => query switch
    {
        KeywordQuery { Field: CorpusSchema.Person or CorpusSchema.PersonQuoted or CorpusSchema.Speaker } k when people.Find(k.Value) is null => Keys(people, k),
        BooleanQuery b => new BooleanQuery(All(people, b.Must), All(people, b.Should), All(people, b.MustNot), b.MinimumShould),
        AnyOfQuery a => a with { Alternatives = All(people, a.Alternatives) },
        BoostQuery boost => boost with { Query = Resolve(people, boost.Query) },
        _ => query,
    };

    private static Query Keys(PeopleDirectory people, KeywordQuery query)
    {
        Query[] keys = [.. people.Named(query.Value).Take(20).Select(p => new KeywordQuery(query.Field, p.Slug))];
        return keys.Length switch
        {
            0 => query,
            1 => keys[0],
            _ => new BooleanQuery([], keys, [], 1),
        };
    }

    private static List<Query> All(PeopleDirectory people, IReadOnlyList<Query> queries) => [.. queries.Select(q => Resolve(people, q))];
}
