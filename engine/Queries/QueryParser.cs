namespace SearchEngine.Queries;

/// <summary>
/// Reads the query language, which follows Lucene's classic syntax: <c>AND OR NOT + - ( ) field:value [a TO b] "a b" "a b"~3 word* w?rd
/// word~1 ^2</c>. Unlike there, NOT really binds tighter than AND, AND tighter than words side by side, and those tighter than OR. Nothing
/// is an error: what cannot be understood is read as plain words, and a note says so. Safe for use by any number of threads.
/// </summary>
public sealed class QueryParser
{
    private readonly ParserOptions _options;
    private readonly Scope _defaults;
    private readonly Dictionary<string, Scope> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly Predicate<string> _isField;
    private readonly QueryDescription _description;

    /// <summary>A parser for a schema and its settings.</summary>
    /// <exception cref="ArgumentException">The options name a field that the schema lacks, or that is not of the kind needed.</exception>
    public QueryParser(Schema schema, ParserOptions options)
    {
        _options = options;
        _defaults = Scope.Default(schema, options);
        _isField = _fields.ContainsKey;
        _description = new QueryDescription(_defaults);
        foreach ((string name, string targets) in options.FieldNames) _fields[name] = Scope.Of(targets, schema, options);
    }

    /// <summary>
    /// A parser that knows every field by its index name and adds nothing of its own: it reads back what <see cref="Query.ToString"/> writes.
    /// </summary>
    /// <exception cref="ArgumentException">The schema has no text field.</exception>
    public static QueryParser ForIndex(Schema schema, IReadOnlyCollection<string> savedFacets)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Field field in schema.Fields)
            if (field.Kind != FieldKind.Stored) names[field.Name] = field.Name;
        foreach (string facet in savedFacets) names[facet] = facet;
        return new QueryParser(schema, new ParserOptions
        {
            DefaultFields = [.. schema.Fields.Where(f => f.Kind == FieldKind.Text).Select(f => new FieldBoost(f.Name))],
            FieldNames = names,
            SavedFacets = savedFacets,
            ProximityBoost = 0,
        });
    }

    /// <summary>Reads a query. An empty one asks for every document.</summary>
    public ParsedQuery Parse(string text)
    {
        NoteList notes = new();
        text = Shortened(text, notes);
        if (text.AsSpan().Trim().IsEmpty) return new ParsedQuery(Query.All, null, false, _description) { Notes = notes.Notes };

        List<Token> tokens = new Tokenizer(text, _isField, notes).Read();
        QueryBuilder builder = new(_defaults, _fields, _options, notes);
        SequenceParts? parts = null;
        Query? query = null;
        if (tokens.Count <= Limits.MaxClauses && tokens.TrueForAll(t => t is { Kind: TokenKind.Word, Exact: false }))
        {
            parts = builder.ReadPlain(tokens); // what most people type
        }
        else
        {
            Syntax? syntax = new SyntaxReader(TokenMender.Mend(tokens, notes), notes).Read();
            if (syntax is Leaf { Token.Kind: TokenKind.Word } word) syntax = new Sequence([new Clause(Occurs.Plain, word)]);
            if (syntax is Sequence sequence) parts = builder.Read(sequence, _defaults);
            else if (syntax is not null) query = builder.Build(syntax, _defaults);
        }
        if (parts is not null) query = parts.Combine(_options.Match, closeness: Closeness(parts));
        if (query is null)
        {
            notes.Add(0, text.Length, "There is no word in it to search for.");
            query = Query.None;
        }
        return new ParsedQuery(query, parts, _options.Match != MatchWords.Any, _description) { AlsoSearched = builder.AlsoSearched, Notes = notes.Notes };
    }

    // The plain words near each other, in any order, add to the score. An optional clause beside required or optional words, all of which
    // it needs itself: it cannot change what matches.
    private BoostQuery? Closeness(SequenceParts parts)
    {
        if (_options.ProximityBoost <= 0 || parts.Items.Count < 2) return null;
        string[] words = [.. parts.ContentWords().SelectMany(w => w.Words)];
        if (words.Length is < Limits.MinProximityWords or > Limits.MaxProximityWords) return null;
        if (parts.ContentWords().Count < 2) return null;
        Form form = _options.Match == MatchWords.Exact ? Form.Exact : Form.Stem;
        int between = parts.Items.Count(p => p.Word is { IsCommon: true });
        return new BoostQuery(
            new PhraseQuery(_options.DefaultFields.MinBy(f => f.Boost)!.Field, words, (2 * words.Length) + between, form), _options.ProximityBoost);
    }

    private static string Shortened(string text, NoteList notes)
    {
        if (text.Length <= Limits.MaxLength) return text;
        int end = char.IsHighSurrogate(text[Limits.MaxLength - 1]) ? Limits.MaxLength - 1 : Limits.MaxLength;
        notes.Add(end, text.Length, $"Only the first {Limits.MaxLength} characters were read.");
        return text[..end];
    }
}
