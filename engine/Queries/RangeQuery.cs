namespace SearchEngine.Queries;

/// <summary>A number field between two bounds, both included. Matches score 0.</summary>
/// <param name="Field">A number field.</param>
/// <param name="From">The lowest, or null for no bound.</param>
/// <param name="To">The highest, or null for no bound.</param>
public sealed record RangeQuery(string Field, long? From, long? To) : Query;
