using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>
/// Finds the judgements that documents date differently: the same subject and overall grade, dates less than a year apart, other months. A
/// council is not inspected in full twice within a year, so these are claims about one event (often the inspection's date in one and the
/// report's in another), and both are shown.
/// </summary>
public static class ConflictFinder
{
    private const int MonthsApart = 12;

    /// <summary>The conflicts among mentions of grades of any number of documents, by subject, then date.</summary>
    /// <param name="ratings">The mentions; those of single areas, those only mentioned and those dated by a year alone take no part.</param>
    public static IReadOnlyList<RatingConflict> Find(IEnumerable<RatingDetails> ratings)
    {
        List<RatingDetails> dated = [.. ratings.Where(r => r.Rating is { Area: "overall", Date.Month: not null, Status: not RatingStatus.Mentioned })];
        ILookup<string, RatingDetails> named = dated.Where(r => r.Rating.Subject is not null).ToLookup(r => r.Rating.Grade, StringComparer.Ordinal);
        return
        [
            .. dated.GroupBy(r => (Subject: r.Rating.Subject ?? OnlySubject(named[r.Rating.Grade], Month(r)), r.Rating.Grade))
                .SelectMany(g => Judgements(g).Where(Differ).Select(j => new RatingConflict(g.Key.Subject, g.Key.Grade, j[0].Rating.Date!.Value.Year, j)))
                .OrderBy(c => c.Subject, StringComparer.Ordinal).ThenBy(c => Month(c.Claims[0])).ThenBy(c => c.Grade, StringComparer.Ordinal),
        ];
    }

    /// <summary>The claims of one subject and grade, each judgement's together: those within a year of its earliest.</summary>
    private static List<List<RatingDetails>> Judgements(IEnumerable<RatingDetails> claims)
    {
        var judgements = new List<List<RatingDetails>>();
        foreach (RatingDetails claim in claims.DistinctBy(c => (c.Document.Id, c.Rating.Date)).OrderBy(Month).ThenBy(c => c.Rating.Date!.Value.Day ?? 0).ThenBy(c => c.Document.Id, StringComparer.Ordinal))
        {
            if (judgements.Count == 0 || Month(claim) - Month(judgements[^1][0]) >= MonthsApart) judgements.Add([]);
            judgements[^1].Add(claim);
        }

        return judgements;
    }

    /// <summary>Two documents give other months. What one document alone says of two dates is no disagreement of sources.</summary>
    private static bool Differ(List<RatingDetails> claims) =>
        claims.Exists(a => Month(a) != Month(claims[0]) && claims.Exists(b => b.Document.Id != a.Document.Id && Month(b) != Month(a)));

    /// <summary>A mention that names no subject speaks of whoever alone was given that grade within the year.</summary>
    private static string OnlySubject(IEnumerable<RatingDetails> named, int month)
    {
        string[] subjects = [.. named.Where(r => Math.Abs(Month(r) - month) < MonthsApart).Select(r => r.Rating.Subject!).Distinct(StringComparer.Ordinal).Take(2)];
        return subjects.Length == 1 ? subjects[0] : "";
    }

    private static int Month(RatingDetails r) => r.Rating.Date!.Value.Year * 12 + r.Rating.Date.Value.Month!.Value;
}
