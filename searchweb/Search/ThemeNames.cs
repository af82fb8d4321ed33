using SearchEngine.Indexer.Curation;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>
/// Finds the themes that words of a query name: words that stand in a row and are one part of a theme's label (<c>drift</c> of "Drift,
/// delay and pre-proceedings"), or, of a theme that is filtered by, any word of its label. Singular and plural are the same.
/// </summary>
internal static class ThemeNames
{
    private static readonly string[] Between = [",", " and ", " or "];
    private static readonly HashSet<string> Small = new(["a", "and", "for", "in", "of", "or", "the", "to"], StringComparer.Ordinal);

    /// <summary>For each plain word the ids of the themes that it names alone or with its neighbours.</summary>
    public static IReadOnlyList<IReadOnlyCollection<string>> Of(IReadOnlyList<Theme> themes, IReadOnlyList<QueryWord> words, IReadOnlyCollection<string> chosen)
    {
        (string Word, int At)[] typed = [.. words.SelectMany((w, i) => Words(w.Text).Select(word => (word, i)))];
        string[] row = [.. typed.Select(t => t.Word)];
        SortedSet<string>[] named = [.. words.Select(_ => new SortedSet<string>(StringComparer.Ordinal))];
        foreach (Theme theme in themes)
        {
            foreach (string part in theme.Label.Split(Between, StringSplitOptions.None))
            {
                string[] name = Words(part);
                for (int i = 0; name.Length > 0 && i + name.Length <= row.Length; i++)
                    if (row.AsSpan(i, name.Length).SequenceEqual(name))
                        for (int j = i; j < i + name.Length; j++) named[typed[j].At].Add(theme.Id);
            }
            if (!chosen.Contains(theme.Id)) continue;
            foreach ((string word, int at) in typed)
                if (Words(theme.Label).Contains(word)) named[at].Add(theme.Id);
        }
        return named;
    }

    private static string[] Words(string text) => [.. Folding.Words(text).Where(w => !Small.Contains(w)).Select(Singular)];

    private static string Singular(string word) => word switch
    {
        { Length: > 4 } when word.EndsWith("ies", StringComparison.Ordinal) => word[..^3] + "y",
        { Length: > 3 } when word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) => word[..^1],
        _ => word,
    };
}
