namespace SearchEngine.Queries;

/// <summary>Any word within an edit distance (insertion, deletion, change, swap of neighbours). Nearer words weigh more.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Word">The folded word.</param>
/// <param name="Distance">1 or 2.</param>
public sealed record FuzzyQuery(string Field, string Word, int Distance = 1) : Query;
