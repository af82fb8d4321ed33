namespace SearchEngine.Indexer.Records;

/// <summary>One judgement that documents date differently. Every claim is kept, with its own sentence.</summary>
/// <param name="Subject">Whose judgement; empty where no document says.</param>
/// <param name="Grade">The grade.</param>
/// <param name="Year">The year of the earliest date claimed.</param>
/// <param name="Claims">What each document says, earliest date first; one entry a document and date.</param>
public sealed record RatingConflict(string Subject, string Grade, int Year, IReadOnlyList<RatingDetails> Claims);
