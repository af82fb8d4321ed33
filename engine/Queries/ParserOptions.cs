namespace SearchEngine.Queries;

/// <summary>Settings of a <see cref="QueryParser"/>.</summary>
public sealed record ParserOptions
{
    /// <summary>The text fields searched where none is named, each with its boost. The first of those with the least boost is the body text: closeness of words is looked for there.</summary>
    public required IReadOnlyList<FieldBoost> DefaultFields { get; init; }

    /// <summary>What words without operator mean.</summary>
    public MatchWords Match { get; init; } = MatchWords.All;

    /// <summary>
    /// The field names people type (in any case), each standing for one index field or several parted by a space (text fields, keyword
    /// fields, number fields or saved facets), for instance <c>person</c> for <c>person</c> or <c>all</c> for <c>title text furniture</c>.
    /// A name not in it is read as a plain word.
    /// </summary>
    public required IReadOnlyDictionary<string, string> FieldNames { get; init; }

    /// <summary>Names of saved facets, which are filtered like keyword fields.</summary>
    public IReadOnlyCollection<string> SavedFacets { get; init; } = [];

    /// <summary>Weight of the closeness of the words: 0 for none. It adds to scores and never changes which documents match.</summary>
    public float ProximityBoost { get; init; } = 1f;

    /// <summary>Words that mean the same, or null.</summary>
    public Synonyms? Synonyms { get; init; }

    /// <summary>
    /// Says in how many documents a folded word stands (all default fields), so that compounds and spellings that exist are searched too
    /// (case load, caseload; modernize, modernise); null leaves them alone.
    /// </summary>
    public Func<string, int>? DocumentFrequency { get; init; }

    /// <summary>
    /// Says whether two folded words stand next to each other anywhere, by stem, so that <c>caseload</c> is searched as <c>case load</c>
    /// only where that occurs; null takes it as so where both words exist.
    /// </summary>
    public Func<string, string, bool>? PhraseExists { get; init; }
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
