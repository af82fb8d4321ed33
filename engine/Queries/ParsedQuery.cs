namespace SearchEngine.Queries;

/// <summary>A query as read. What only some callers want is made when they ask for it.</summary>
public sealed record ParsedQuery
{
    private readonly SequenceParts? _parts;
    private readonly QueryDescription _description;
    private readonly bool _relaxes;
    private readonly bool _relaxedGiven;
    private readonly Query? _relaxed;
    private readonly Query _asRead;

    /// <param name="query">What was read.</param>
    /// <param name="parts">The clauses it was put together from; null where it is no sequence.</param>
    /// <param name="relaxes">Its plain words may be made optional.</param>
    /// <param name="description">Says how it was understood.</param>
    internal ParsedQuery(Query query, SequenceParts? parts, bool relaxes, QueryDescription description)
    {
        Query = _asRead = query;
        _parts = parts;
        _relaxes = relaxes;
        _description = description;
    }

    /// <summary>What will be searched.</summary>
    public Query Query { get; init; }

    /// <summary>
    /// The same with plain words optional, at least one of them required (filters, phrases, <c>+</c>, <c>-</c> and fields stay hard); null
    /// where there is nothing to relax. Common words and closeness play no part in it.
    /// </summary>
    public Query? Relaxed
    {
        get => _relaxedGiven ? _relaxed : _relaxes ? _parts?.Relax() : null;
        init => (_relaxed, _relaxedGiven) = (value, true);
    }

    /// <summary>The plain words that <see cref="Relaxed"/> makes optional, each with the query that finds it alone; where there is only one, that one.</summary>
    public IReadOnlyList<QueryWord> Words => _parts is null ? [] : [.. _parts.ContentWords().Select(w => new QueryWord(w.Text, w.Query))];

    /// <summary>Other spellings and synonyms that are searched too, as people would type them.</summary>
    public IReadOnlyList<string> AlsoSearched { get; init; } = [];

    /// <summary>What could not be understood and how it was taken.</summary>
    public IReadOnlyList<ParseNote> Notes { get; init; } = [];

    /// <summary>How it was understood, in short, for people: <c>croydon AND rated NOT draft, better with when</c>. For reading back take the query's own text.</summary>
    public string Understood => _description.Of(_asRead);
}
