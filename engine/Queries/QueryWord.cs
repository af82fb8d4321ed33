namespace SearchEngine.Queries;

/// <summary>A plain word of a query, or neighbouring ones that stand for one thing (case load).</summary>
/// <param name="Text">As typed.</param>
/// <param name="Query">What finds it.</param>
public sealed record QueryWord(string Text, Query Query);
