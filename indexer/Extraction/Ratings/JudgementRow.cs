namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>A grade in a table, under or beside the name of what is judged.</summary>
/// <param name="Area">The area its label names.</param>
/// <param name="Label">The label's first character.</param>
/// <param name="Column">The year that heads its column, or null.</param>
/// <param name="IsPrevious">It stands in a column or a list of an earlier inspection.</param>
/// <param name="Place">The authority its row is about, in a table of several; null in a table about one.</param>
internal readonly record struct JudgementRow(string Area, int Label, int? Column, bool IsPrevious, string? Place = null);
