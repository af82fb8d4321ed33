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

    /// <summary>
    /// Judgements (subject, grade, year) to which documents give different months. A mention that names no subject is set beside those of
    /// the same grade and year, where these have one subject only.
    /// </summary>
    public static IReadOnlyList<DateConflict> Conflicts(IEnumerable<RatingDetails> ratings)
    {
        List<RatingDetails> dated = [.. ratings.Where(r => IsDatedOverall(r) && r.Rating.Date!.Value.Month is not null)];
        var subjects = dated.Where(r => r.Rating.Subject is not null).ToLookup(r => (r.Rating.Grade, r.Rating.Date!.Value.Year), r => r.Rating.Subject!);
        return
        [
            .. dated.GroupBy(r => (Subject: r.Rating.Subject ?? Only(subjects[(r.Rating.Grade, r.Rating.Date!.Value.Year)]), r.Rating.Grade, r.Rating.Date!.Value.Year))
                .Where(g => g.Select(r => r.Rating.Date!.Value.Month).Distinct().Count() > 1)
                .OrderBy(g => g.Key.Subject, StringComparer.Ordinal).ThenBy(g => g.Key.Year)
                .Select(g => new DateConflict(g.Key.Subject, g.Key.Grade, g.Key.Year,
                [
                    .. g.OrderBy(r => Key(r.Rating.Date!.Value)).DistinctBy(r => (r.Document.Id, r.Rating.Date)),
                ])),
        ];
    }

    private static string Only(IEnumerable<string> subjects)
    {
        string[] different = [.. subjects.Distinct(StringComparer.Ordinal).Take(2)];
        return different.Length == 1 ? different[0] : "";
    }

    private static bool IsDatedOverall(RatingDetails r) =>
        r.Rating is { Area: "overall", Date: not null, Status: not RatingStatus.Mentioned };

    private static int Key(PartialDate d) => d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0);
}
