namespace SearchEngine.Queries;

/// <summary>A query as read.</summary>
/// <param name="Query">What will be searched.</param>
/// <param name="Relaxed">
/// The same with plain words optional, at least one of them required (filters, phrases, <c>+</c>, <c>-</c> and fields stay hard); null
/// where there is nothing to relax. Common words and closeness play no part in it.
/// </param>
/// <param name="Words">The plain words that <paramref name="Relaxed"/> makes optional, each with the query that finds it alone; where there is only one, that one.</param>
/// <param name="AlsoSearched">Other spellings and synonyms that are searched too, as people would type them.</param>
/// <param name="Notes">What could not be understood and how it was taken.</param>
public sealed record ParsedQuery(
    Query Query, Query? Relaxed, IReadOnlyList<QueryWord> Words, IReadOnlyList<string> AlsoSearched, IReadOnlyList<ParseNote> Notes)
{
    /// <summary>How it was understood, in short, for people: <c>croydon AND rated NOT draft, better with when</c>. For reading back take the query's own text.</summary>
    public string Understood { get; init; } = "";
}

/// <summary>A plain word of a query, or neighbouring ones that stand for one thing (case load).</summary>
/// <param name="Text">As typed.</param>
/// <param name="Query">What finds it.</param>
public sealed record QueryWord(string Text, Query Query);

/// <summary>A remark on a query.</summary>
/// <param name="Start">Where in the query, in UTF-16 code units.</param>
/// <param name="Length">How much of it.</param>
/// <param name="Message">A sentence for the person who typed it.</param>
public sealed record ParseNote(int Start, int Length, string Message);
