namespace SearchEngine.Queries;

/// <summary>A remark on a query.</summary>
/// <param name="Start">Where in the query, in UTF-16 code units.</param>
/// <param name="Length">How much of it.</param>
/// <param name="Message">A sentence for the person who typed it.</param>
public sealed record ParseNote(int Start, int Length, string Message);
