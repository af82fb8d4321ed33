using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>Puts mentions of overall grades together into what each subject was given when.</summary>
internal static class GradeHistories
{
    private const int MostDocuments = 40;

    /// <summary>One history a subject and scale, those with most judgements first: actual overall grades with a date, one a grade and year, oldest first.</summary>
    /// <param name="ratings">The mentions.</param>
    public static IReadOnlyList<GradeHistory> Of(IEnumerable<RatingDetails> ratings) =>
    [
        .. ratings.Where(r => r.Rating is { Area: "overall", Date: not null, Subject: not null, Status: not RatingStatus.Mentioned })
            .GroupBy(r => (Subject: r.Rating.Subject!, r.Rating.Scheme))
            .Select(g => new GradeHistory(g.Key.Subject, g.Key.Scheme,
            [
                .. g.OrderBy(r => Key(r.Rating.Date!.Value)).DistinctBy(r => (r.Rating.Grade, r.Rating.Date!.Value.Year))
                    .Select(r => new GradePoint(GradePointKind.Judgement, r.Rating.Date!.Value, r.Rating.Grade, r)),
            ]))
            .OrderByDescending(h => h.Judgements).ThenBy(h => h.Subject, StringComparer.Ordinal).ThenBy(h => h.Scheme, StringComparer.Ordinal),
    ];

    /// <summary>The same with the dated documents that speak of a subject's grade and give none: monitoring visits and others.</summary>
    /// <param name="ratings">The mentions.</param>
    /// <param name="visits">Documents on monitoring visits, by id.</param>
    public static IReadOnlyList<GradeHistory> WithDocuments(IReadOnlyList<RatingDetails> ratings, IReadOnlySet<string> visits)
    {
        HashSet<string> giving = [.. ratings.Where(r => r.Rating.Status == RatingStatus.Given).Select(r => r.Document.Id)];
        return
        [
            .. Of(ratings).Select(history => history with
            {
                Points =
                [
                    .. history.Points.Concat(ratings
                        .Where(r => r.Rating.Subject == history.Subject && r.Rating.Scheme == history.Scheme && r.Document.Date is not null && !giving.Contains(r.Document.Id))
                        .DistinctBy(r => r.Document.Id).OrderByDescending(r => Key(r.Document.Date!.Value)).Take(MostDocuments)
                        .Select(r => new GradePoint(visits.Contains(r.Document.Id) ? GradePointKind.Visit : GradePointKind.Document, r.Document.Date!.Value, InForce(history, r.Document.Date!.Value), r)))
                        .OrderBy(p => Key(p.Date)).ThenBy(p => p.Kind),
                ],
            }),
        ];
    }

    private static string? InForce(GradeHistory history, PartialDate date) => history.Points.LastOrDefault(p => Key(p.Date) <= Key(date))?.Grade;

    private static int Key(PartialDate d) => d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0);
}
