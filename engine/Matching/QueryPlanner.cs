using System.Text;
using SearchEngine.Queries;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Turns a query into weights: checks its fields, gathers statistics, passes boosts down to the leaves.</summary>
internal sealed class QueryPlanner(Schema schema, CollectionStatistics statistics, SavedSets saved)
{
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public Weight Plan(Query query, float boost = 1) => query switch
    {
        AllQuery => Everything(boost),
        NoMatchQuery => new SetWeight("nothing", 0, static _ => null),
        BoostQuery q => Plan(q.Query, boost * q.Boost),
        TermQuery q => new TermWeight(q, TextField(q.Field).Analysis, statistics, boost),
        PhraseQuery { Words.Count: 1 } q => Plan(new TermQuery(q.Field, q.Words[0], q.Form), boost),
        PhraseQuery { Words.Count: 0 } => Plan(Query.None),
        PhraseQuery q => new PhraseWeight(q, TextField(q.Field).Analysis, statistics, boost),
        PrefixQuery q => Words(q, q.Field, new PrefixPattern(Encoding.UTF8.GetBytes(q.Prefix)), boost),
        WildcardQuery q => Words(q, q.Field, new WildcardPattern(Encoding.UTF8.GetBytes(q.Pattern)), boost),
        FuzzyQuery q => Words(q, q.Field, PatternOf(q), boost),
        KeywordQuery q => Keyword(q),
        RangeQuery q => Range(q),
        BooleanQuery q => new BooleanWeight(
            q, All(q.Must, boost), All(q.Should, boost), All(q.MustNot, boost), q.MinimumShould, Everything(boost)),
        AnyOfQuery q => new AnyOfWeight(q, All(q.Alternatives, boost), q.Tie),
        _ => throw new ArgumentException($"a query of kind {query.GetType().Name} cannot be planned"),
    };

    /// <summary>What a fuzzy query takes for near.</summary>
    public static FuzzyPattern PatternOf(FuzzyQuery query) => new(query.Word, Math.Clamp(query.Distance, 0, 2));

    private Weight[] All(IReadOnlyList<Query> queries, float boost)
    {
        if (queries.Count == 0) return [];
        var weights = new Weight[queries.Count];
        for (int i = 0; i < weights.Length; i++) weights[i] = Plan(queries[i], boost);
        return weights;
    }

    private static SetWeight Everything(float boost) => new("every document", boost, static s => DocSet.All(s.Docs));

    private WordsWeight Words(Query query, string field, IWordPattern pattern, float boost)
    {
        TextField(field);
        return new WordsWeight(query, field, pattern, boost);
    }

    private SetWeight Keyword(KeywordQuery query)
    {
        if (!saved.Has(query.Field) && schema.Find(query.Field) is not { Kind: FieldKind.Keyword })
            throw new ArgumentException($"there is no keyword field or saved facet {query.Field}");
        return new SetWeight(query.ToString(), 0, s => saved.Find(s, query.Field, query.Value));
    }

    private SetWeight Range(RangeQuery query)
    {
        if (schema.Find(query.Field) is not { Kind: FieldKind.Number }) throw new ArgumentException($"there is no number field {query.Field}");
        long from = query.From ?? long.MinValue, to = query.To ?? long.MaxValue;
        return new SetWeight(query.ToString(), 0, s =>
        {
            if (s.Segment.Number(query.Field) is not { } column) return null;
            var set = new DocSet(s.Docs);
            for (int d = 0; d < s.Docs; d++)
                if (column.TryGet(d, out long v) && v >= from && v <= to) set.Add(d);
            return set;
        });
    }

    private Field TextField(string name) =>
        schema.Find(name) is { Kind: FieldKind.Text } f ? f : throw new ArgumentException($"there is no text field {name}");
}
