using SearchEngine.Queries;

namespace SearchEngine.Bench.Engines;

/// <summary>Turns quoted words, which the product searches as written, into words by stem, as the peers search them.</summary>
internal static class ByStem
{
    public static Query Of(Query query) => query switch
    {
        TermQuery { Form: Form.Exact } q => q with { Form = Form.Stem },
        PhraseQuery { Form: Form.Exact } q => q with { Form = Form.Stem },
        BoostQuery q => q with { Query = Of(q.Query) },
        AnyOfQuery q => q with { Alternatives = [.. q.Alternatives.Select(Of)] },
        BooleanQuery q => q with { Must = [.. q.Must.Select(Of)], Should = [.. q.Should.Select(Of)], MustNot = [.. q.MustNot.Select(Of)] },
        _ => query,
    };
}
