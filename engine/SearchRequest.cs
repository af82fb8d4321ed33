using SearchEngine.Queries;

namespace SearchEngine;

/// <summary>What is asked of an index. A plain record: it names no file, no segment and no engine.</summary>
public sealed record SearchRequest
{
    /// <summary>Which documents, and how they score.</summary>
    public Query Query { get; init; } = Query.All;

    /// <summary>Drill-down: every filter must hold; inside one filter any of its values will do. They never change a score.</summary>
    public IReadOnlyList<FacetFilter> Filters { get; init; } = [];

    /// <summary>The facets to count. A facet's counts ignore the filter of its own name (drill-sideways); they are exact.</summary>
    public IReadOnlyList<FacetRequest> Facets { get; init; } = [];

    /// <summary>The order of the hits; by score when null. Ties break by block key, then by order within the block.</summary>
    public Sort? Sort { get; init; }

    /// <summary>How many hits to leave out at the start; 0 and up.</summary>
    public int Offset { get; init; }

    /// <summary>How many hits to give; 0 counts only.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Matches need be counted only so far; beyond it <see cref="SearchResult.Total"/> is a lower bound. Exact when facets are asked for.</summary>
    public int CountUpTo { get; init; } = int.MaxValue;

    /// <summary>The fields and saved facets whose values each hit brings. Keyword and number fields cost least; stored ones are read from disk.</summary>
    public IReadOnlyList<string> Fetch { get; init; } = [];

    /// <summary>Highlighted snippets for each hit, or none.</summary>
    public SnippetRequest? Snippets { get; init; }
}

/// <summary>A selection in one facet.</summary>
/// <param name="Facet">A keyword field, or a <see cref="SavedFacet"/>'s name.</param>
/// <param name="Values">The values, any of which will do. An empty list matches nothing.</param>
public sealed record FacetFilter(string Facet, IReadOnlyList<string> Values);

/// <summary>A facet to be counted.</summary>
/// <param name="Facet">A keyword field, or a <see cref="SavedFacet"/>'s name.</param>
/// <param name="Limit">How many values at most, by count, then by value; 0 for all.</param>
public sealed record FacetRequest(string Facet, int Limit = 0);

/// <summary>An order by a field's values.</summary>
/// <param name="Field">A number or keyword field (of several values the lowest counts).</param>
/// <param name="Descending">Highest first. Documents without a value come last either way.</param>
public sealed record Sort(string Field, bool Descending = false);

/// <summary>What snippets to make.</summary>
/// <param name="Field">A stored text field.</param>
/// <param name="Length">Wanted length of one snippet, in UTF-16 code units; 40 to 2000.</param>
/// <param name="Count">How many at most for each hit; 1 to 10.</param>
public sealed record SnippetRequest(string Field, int Length = 240, int Count = 1);
