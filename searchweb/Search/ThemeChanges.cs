namespace SearchEngine.Web.Search;

/// <summary>
/// Pairs the earliest and the latest finding on one sub-topic of a theme. Findings are on one sub-topic where the same words put them under
/// the theme (<c>caseloads</c>, <c>supervision</c>), a plural counting as its singular. Whether things got better is left to the reader.
/// </summary>
internal static class ThemeChanges
{
    private const int MostPairs = 5;

    /// <summary>The pairs, those furthest apart in time first; each passage stands in one pair at most.</summary>
    public static IReadOnlyList<ThemeChange> Of(IReadOnlyList<ThemePassage> passages)
    {
        var groups = passages.Where(p => p.Polarity is not null and not "neutral" && p.Document.Date is not null)
            .SelectMany(p => p.Marks.Select(m => (Words: Singular(Folding.Fold(p.Text[m.Start..m.End])), Passage: p)))
            .GroupBy(x => x.Words, x => x.Passage, StringComparer.Ordinal)
            .Select(g => (Words: g.Key, Ordered: g.Distinct().OrderBy(Key).ThenBy(p => p.Document.Id, StringComparer.Ordinal).ThenBy(p => p.Paragraph).ToArray()))
            .Where(g => IsEarlier(g.Ordered[0], g.Ordered[^1]))
            .OrderByDescending(g => Key(g.Ordered[^1]) - Key(g.Ordered[0])).ThenByDescending(g => g.Ordered.Length).ThenBy(g => g.Words, StringComparer.Ordinal);
        var used = new HashSet<ThemePassage>();
        var pairs = new List<ThemeChange>();
        foreach ((string words, ThemePassage[] ordered) in groups)
        {
            if (pairs.Count == MostPairs) break;
            if (used.Contains(ordered[0]) || used.Contains(ordered[^1])) continue;
            used.Add(ordered[0]);
            used.Add(ordered[^1]);
            pairs.Add(new ThemeChange(words, ordered[0], ordered[^1]));
        }
        return pairs;
    }

    private static string Singular(string words) =>
        words.Length > 3 && words.EndsWith('s') && !words.EndsWith("ss", StringComparison.Ordinal) ? words[..^1] : words;

    // “2018” is not earlier than “March 2018”.
    private static bool IsEarlier(ThemePassage a, ThemePassage b) =>
        a.Document.Id != b.Document.Id && a.Document.Date is { } first && b.Document.Date is { } second
        && (first.Year < second.Year || (first.Year == second.Year && first.Month is not null && Key(a) < Key(b)));

    private static int Key(ThemePassage p) => p.Document.Date is { } d ? d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0) : 0;
}

/// <summary>The earliest and the latest finding on one sub-topic.</summary>
/// <param name="Words">The words they share, in lower case and the singular.</param>
/// <param name="Earliest">The earliest.</param>
/// <param name="Latest">The latest, of another document.</param>
public sealed record ThemeChange(string Words, ThemePassage Earliest, ThemePassage Latest);
