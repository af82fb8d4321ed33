using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>Puts mentions of overall grades together into what each subject was given when.</summary>
internal static class GradeHistories
{
    /// <summary>One history a subject and scale: actual overall grades with a date, one entry a grade and year, oldest first.</summary>
    public static IReadOnlyList<GradeHistory> Of(IEnumerable<RatingDetails> ratings) =>
    [
        .. ratings.Where(r => IsDatedOverall(r) && r.Rating.Subject is not null)
            .GroupBy(r => (Subject: r.Rating.Subject!, r.Rating.Scheme))
            .OrderBy(g => g.Key.Subject, StringComparer.Ordinal)
            .Select(g => new GradeHistory(g.Key.Subject, g.Key.Scheme,
            [
                .. g.OrderBy(r => Key(r.Rating.Date!.Value)).DistinctBy(r => (r.Rating.Grade, r.Rating.Date!.Value.Year)),
            ])),
    ];

    private static bool IsDatedOverall(RatingDetails r) =>
        r.Rating is { Area: "overall", Date: not null, Status: not RatingStatus.Mentioned };

    private static int Key(PartialDate d) => d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0);
}
