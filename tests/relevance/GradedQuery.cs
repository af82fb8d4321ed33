namespace SearchEngine.Tests;

/// <summary>A search with what it should find.</summary>
/// <param name="Type">What kind of search it is: what the figures are grouped by.</param>
/// <param name="Address">The query string of the site's address: words and filters.</param>
/// <param name="Text">What the figures call it.</param>
/// <param name="Grades">Documents and their grades, 3 the best.</param>
internal sealed record GradedQuery(string Type, string Address, string Text, IReadOnlyDictionary<string, int> Grades);
