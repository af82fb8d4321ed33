namespace SearchEngine.Queries;

/// <summary>Reads the query language. Never fails on what a person types.</summary>
public sealed class QueryParser
{
    /// <summary>A parser for a schema and its settings.</summary>
    public QueryParser(Schema schema, ParserOptions options) => throw new NotImplementedException();

    /// <summary>Reads a query.</summary>
    public ParsedQuery Parse(string text) => throw new NotImplementedException();
}

/// <summary>Settings of a <see cref="QueryParser"/>.</summary>
public sealed record ParserOptions
{
    /// <summary>The text fields searched where none is named, each with its boost.</summary>
    public required IReadOnlyList<FieldBoost> DefaultFields { get; init; }

    /// <summary>What words without operator mean.</summary>
    public MatchWords Match { get; init; } = MatchWords.All;

    /// <summary>
    /// The field names people type, each standing for one index field or several (a text field, a keyword field, a number field or a saved
    /// facet), for instance <c>person</c> for <c>person</c> or <c>text</c> for <c>text</c>. A name not in it is read as a plain word.
    /// </summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Names of saved facets, which are filtered like keyword fields.</summary>
    public IReadOnlyCollection<string> SavedFacets { get; init; } = [];

    /// <summary>Weight of the closeness of the words: 0 for none.</summary>
    public float ProximityBoost { get; init; } = 1f;

    /// <summary>Words that mean the same, or null.</summary>
    public Synonyms? Synonyms { get; init; }

    /// <summary>Says in how many documents a folded word stands (all default fields), so that compounds that exist are searched too (case load, caseload); null leaves compounds alone.</summary>
    public Func<string, int>? DocumentFrequency { get; init; }
}

/// <summary>What plain words without operators mean.</summary>
public enum MatchWords
{
    /// <summary>All of them, by stem.</summary>
    All,

    /// <summary>Any of them, by stem.</summary>
    Any,

    /// <summary>All of them, exactly as written.</summary>
    Exact,
}

/// <summary>A field and its weight.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Boost">Above 0.</param>
public sealed record FieldBoost(string Field, float Boost = 1);

/// <summary>A query as read.</summary>
/// <param name="Query">What will be searched.</param>
/// <param name="Relaxed">The same with plain words optional, most of them required (filters, phrases, <c>+</c>, <c>-</c> and fields stay hard); null where there is nothing to relax.</param>
/// <param name="Words">The plain words that <paramref name="Relaxed"/> makes optional, each with the query that finds it alone.</param>
/// <param name="AlsoSearched">Other spellings and synonyms that are searched too, as people would type them.</param>
/// <param name="Notes">What could not be understood and how it was taken.</param>
public sealed record ParsedQuery(
    Query Query, Query? Relaxed, IReadOnlyList<QueryWord> Words, IReadOnlyList<string> AlsoSearched, IReadOnlyList<ParseNote> Notes);

/// <summary>A plain word of a query.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Query">What finds it.</param>
public sealed record QueryWord(string Text, Query Query);

/// <summary>A remark on a query.</summary>
/// <param name="Start">Where in the query, in UTF-16 code units.</param>
/// <param name="Length">How much of it.</param>
/// <param name="Message">A sentence for the person who typed it.</param>
public sealed record ParseNote(int Start, int Length, string Message);

/// <summary>Groups of words and phrases that mean the same, read from <c>synonyms.txt</c>.</summary>
public sealed class Synonyms
{
    /// <summary>Reads the file's lines.</summary>
    public static Synonyms Parse(IEnumerable<string> lines) => throw new NotImplementedException();
}
