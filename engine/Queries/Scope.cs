namespace SearchEngine.Queries;

/// <summary>Where the words of a part of a query are looked for.</summary>
/// <param name="Texts">Text fields with their boosts.</param>
/// <param name="Keywords">Keyword fields and saved facets.</param>
/// <param name="Numbers">Number fields.</param>
/// <param name="IsDefault">No field was named: words may be other spellings and synonyms too.</param>
internal sealed record Scope(
    IReadOnlyList<FieldBoost> Texts, IReadOnlyList<string> Keywords, IReadOnlyList<string> Numbers, bool IsDefault = false)
{
    /// <summary>The scope of a typed field name.</summary>
    /// <exception cref="ArgumentException">The options name a field that the schema lacks.</exception>
    public static Scope Of(string targets, Schema schema, ParserOptions options)
    {
        List<FieldBoost> texts = [];
        List<string> keywords = [], numbers = [];
        foreach (string name in targets.Split((char[])[' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (options.SavedFacets.Contains(name)) { keywords.Add(name); continue; }
            switch (schema.Find(name)?.Kind)
            {
                case FieldKind.Text: texts.Add(options.DefaultFields.FirstOrDefault(f => f.Field == name) ?? new FieldBoost(name)); break;
                case FieldKind.Keyword: keywords.Add(name); break;
                case FieldKind.Number: numbers.Add(name); break;
                default: throw new ArgumentException($"There is no field “{name}” that can be searched.", nameof(targets));
            }
        }
        if (texts.Count == 1) texts[0] = new FieldBoost(texts[0].Field);
        return new Scope(texts, keywords, numbers);
    }

    /// <summary>The scope of words without a field name.</summary>
    public static Scope Default(Schema schema, ParserOptions options)
    {
        foreach (FieldBoost field in options.DefaultFields)
            if (schema.Find(field.Field)?.Kind != FieldKind.Text)
                throw new ArgumentException($"“{field.Field}” is no text field.", nameof(options));
        if (options.DefaultFields.Count == 0) throw new ArgumentException("There is no default field.", nameof(options));
        return new Scope(options.DefaultFields, [], [], IsDefault: true);
    }

    /// <summary>The query in each text field, their scores added; null where there is no text field.</summary>
    public Query? OverTexts(Func<string, Query> inField)
    {
        if (Texts.Count == 1) return In(Texts[0], inField);
        return Joined([.. Texts.Select(f => In(f, inField))], tie: 1);
    }

    /// <summary>Alternatives, or the only one, or null.</summary>
    public static Query? Joined(IReadOnlyList<Query> queries, float tie = 0)
    {
        if (queries.Count == 1) return queries[0];
        Query[] all = [.. queries.Distinct()];
        return all.Length switch { 0 => null, 1 => all[0], _ => new AnyOfQuery(all, tie) };
    }

    private static Query In(FieldBoost field, Func<string, Query> inField) =>
        field.Boost == 1 ? inField(field.Field) : new BoostQuery(inField(field.Field), field.Boost);
}
