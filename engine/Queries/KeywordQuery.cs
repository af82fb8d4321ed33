namespace SearchEngine.Queries;

/// <summary>A value of a keyword field, or of a <see cref="SavedFacet"/>. Matches score 0: it filters.</summary>
/// <param name="Field">A keyword field or a saved facet.</param>
/// <param name="Value">The value, compared byte for byte.</param>
public sealed record KeywordQuery(string Field, string Value) : Query;
