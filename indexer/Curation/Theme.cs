namespace SearchEngine.Indexer.Curation;

/// <summary>A theme: saved queries with a name.</summary>
/// <param name="Id">What filters and URLs name it by: lower case letters, digits, hyphens.</param>
/// <param name="Label">What people read.</param>
/// <param name="Area">The judgement area it belongs to, or null.</param>
/// <param name="Scope">What it covers, in a sentence or two, or null.</param>
/// <param name="Queries">What finds it, in the query language, over passages: one of them is enough.</param>
/// <param name="Line">The line of the file it starts in.</param>
public sealed record Theme(string Id, string Label, string? Area, string? Scope, IReadOnlyList<string> Queries, long Line)
{
    /// <summary>
    /// What tells it in a headline, a query too, or null. A headline has few words, so one that is used in passing elsewhere (<c>foster
    /// carers</c>, <c>files</c>) names the matter there.
    /// </summary>
    public string? Headline { get; init; }

    /// <summary>The queries as one.</summary>
    public string Query => Queries.Count == 1 ? Queries[0] : string.Join(" OR ", Queries.Select(q => $"({q})"));
}
