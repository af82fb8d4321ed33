namespace SearchEngine.Queries;

/// <summary>The same matches, the score multiplied.</summary>
/// <param name="Query">What matches.</param>
/// <param name="Boost">0 and up; 0 makes it a filter.</param>
public sealed record BoostQuery(Query Query, float Boost) : Query;
