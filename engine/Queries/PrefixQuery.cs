namespace SearchEngine.Queries;

/// <summary>Any word that starts so. Scores 1 for each document that matches, times the boost.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Prefix">The folded beginning, not empty.</param>
public sealed record PrefixQuery(string Field, string Prefix) : Query;
