using System.Globalization;

namespace SearchEngine.Queries;

/// <summary>
/// Says in short how a query was understood, for the person who typed it: the fields searched by default and the closeness of words go
/// without saying. Not for reading back; that is <see cref="QueryWriter"/>'s.
/// </summary>
internal sealed class QueryDescription(Scope defaults)
{
    public string Of(Query query) => Describe(query, top: true);

    private string Describe(Query query, bool top = false) => query switch
    {
        AllQuery => "every document",
        NoMatchQuery => "nothing",
        TermQuery q => InField(q.Field) + (q.Form == Form.Exact ? $"“{q.Word}”" : q.Word),
        PhraseQuery q => InField(q.Field) + DescribePhrase(q),
        PrefixQuery q => $"{InField(q.Field)}{q.Prefix}*",
        WildcardQuery q => InField(q.Field) + q.Pattern,
        FuzzyQuery q => $"{InField(q.Field)}words like {q.Word}",
        KeywordQuery q => $"{q.Field}: {q.Value}",
        RangeQuery q => $"{q.Field}: {DescribeRange(q)}",
        BoostQuery q => Describe(q.Query),
        AnyOfQuery q when RunOfYears(q) is { } run => run,
        AnyOfQuery q => DescribeChoices(q.Alternatives, top),
        BooleanQuery q => DescribeBoolean(q, top),
        _ => query.ToString(),
    };

    private string InField(string field) => defaults.Texts.Any(f => f.Field == field) ? "" : $"{field}: ";

    private static string DescribePhrase(PhraseQuery query)
    {
        string words = $"“{string.Join(' ', query.Words)}”";
        return (query.Slop, query.Form) switch
        {
            (0, Form.Exact) => words,
            (0, _) => $"{words} in any form",
            (var slop, _) => string.Create(CultureInfo.InvariantCulture, $"{words} within {slop} words"),
        };
    }

    private static string DescribeRange(RangeQuery query) => (query.From, query.To) switch
    {
        (null, null) => "any",
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"{from} or more"),
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"{to} or less"),
        ({ } from, { } to) when from == to => from.ToString(CultureInfo.InvariantCulture),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from} to {to}"),
    };

    // A range over years, written out for the index.
    private static string? RunOfYears(AnyOfQuery query)
    {
        if (query.Alternatives[0] is not KeywordQuery first || !int.TryParse(first.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year))
            return null;
        for (int i = 0; i < query.Alternatives.Count; i++)
            if (query.Alternatives[i] is not KeywordQuery { Field: var field, Value: var value } || field != first.Field
                || value != (year + i).ToString(CultureInfo.InvariantCulture)) return null;
        return string.Create(CultureInfo.InvariantCulture, $"{first.Field}: {year} to {year + query.Alternatives.Count - 1}");
    }

    // The same word in several of the default fields is said once.
    private string DescribeChoices(IEnumerable<Query> choices, bool top)
    {
        string[] said = [.. choices.Select(c => Describe(c)).Distinct(StringComparer.Ordinal)];
        return said.Length == 1 || top ? string.Join(" OR ", said) : $"({string.Join(" OR ", said)})";
    }

    private string DescribeBoolean(BooleanQuery query, bool top)
    {
        List<string> parts = [];
        if (query.Must.Count > 0) parts.Add(string.Join(" AND ", query.Must.Select(q => Describe(q))));
        string[] optional = [.. query.Should.Where(q => !IsCloseness(q)).Select(q => Describe(q))];
        if (query.Required > 1)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at least {query.Required} of ({string.Join(", ", optional)})"));
        else if (query.Required == 1) parts.Add(string.Join(" OR ", optional));
        string said = string.Join(" AND ", parts);
        if (query.MustNot.Count > 0)
            said = $"{(said.Length > 0 ? said : "every document")} NOT {string.Join(" NOT ", query.MustNot.Select(q => Describe(q)))}";
        if (query.Required == 0 && optional.Length > 0) said += $", better with {string.Join(", ", optional)}";
        return top ? said : $"({said})";
    }

    private static bool IsCloseness(Query query) => query is BoostQuery { Query: PhraseQuery { Slop: > 0 } };
}
