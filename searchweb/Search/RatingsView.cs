using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>The rating ledger: every mention of a grade.</summary>
/// <param name="Url">The state asked for.</param>
/// <param name="Coverage">What the collection holds.</param>
/// <param name="Rows">The mentions of this page.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Facets">The filters.</param>
/// <param name="Charts">For each subject the overall grades over time.</param>
/// <param name="Conflicts">Judgements whose date documents give differently.</param>
public sealed record RatingsView(
    SearchUrl Url, Coverage Coverage, IReadOnlyList<RatingDetails> Rows, long Total, IReadOnlyList<FacetGroup> Facets,
    IReadOnlyList<GradeHistory> Charts, IReadOnlyList<RatingConflict> Conflicts)
{
    /// <summary>The last page there is.</summary>
    public int LastPage => (int)Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>How many rows a page holds.</summary>
    public const int PageSize = 100;
}
