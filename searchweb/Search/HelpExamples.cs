namespace SearchEngine.Web.Search;

/// <summary>Examples of the query language that find something in the collection at hand.</summary>
internal static class HelpExamples
{
    /// <summary>Query and meaning; an example that would find nothing is left out.</summary>
    public static IReadOnlyList<(string Query, string Meaning)> For(Collection c)
    {
        List<(string Query, string Meaning)> all =
        [
            ("monitoring visit", "documents with both words, in any form, anywhere"),
            ("\"monitoring visit\"", "exactly these words next to each other"),
            ("improving OR inadequate", "either word"),
            ("improvement -agency", "the first word without the second"),
            ("improv*", "any word that starts so"),
            ("wom?n", "any letter in the question mark’s place"),
            ("\"services children\"~5", "these words near each other"),
            ("social~1 workers", "also words that differ by a letter"),
            ("title:croydon", "a word in the headline"),
            ("+inspection recommendation^2 services", "a word that must be there, and one that weighs more"),
        ];
        if (c.People.MostQuoted.FirstOrDefault() is { } person)
        {
            all.Add(($"person:{person.Slug}", $"documents that name {person.Name}; a surname will do"));
            all.Add(($"speaker:{person.Slug}", $"documents that quote {person.Name}"));
        }
        if (c.Coverage.LastYear is { } year) all.Add((FormattableString.Invariant($"year:{year}"), "documents published in that year"));
        if (c.ThemeCounts.Where(t => t.Value > 0).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Select(t => t.Key).FirstOrDefault() is { } theme)
            all.Add(($"theme:{theme}", $"documents on the theme “{c.ThemeLabel(theme)}”; with a minus before it, those without"));
        return [.. all.Where(e => DocumentSearch.Count(c, new SearchUrl("/search").With("q", e.Query)) > 0)];
    }
}
