namespace SearchEngine.Queries;

/// <summary>Every document, score 1.</summary>
public sealed record AllQuery : Query;

/// <summary>No document.</summary>
public sealed record NoMatchQuery : Query;
