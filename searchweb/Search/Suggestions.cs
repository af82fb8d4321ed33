namespace SearchEngine.Web.Search;

/// <summary>What the search box offers while a person types: people and themes, each with its size.</summary>
internal static class Suggestions
{
    private const int MostPeople = 5;
    private const int MostThemes = 3;

    /// <summary>Suggestions for a beginning.</summary>
    public static IReadOnlyList<Suggestion> For(Collection c, string text)
    {
        string[] words = Folding.Words(text);
        if (words.Length == 0) return [];
        IEnumerable<Suggestion> people = c.People.Named(text).Take(MostPeople).Select(p => new Suggestion(
            p.Name, p.Quotes > 0 ? "person, " + Plural.Of(p.Quotes, "quote") : "person, " + Plural.Of(p.Documents.Count, "document"), p.Name, Paths.Person(p.Slug), "person"));
        IEnumerable<Suggestion> themes = c.Corpus.Themes
            .Where(t => c.ThemeCounts.GetValueOrDefault(t.Id) > 0 && words.All(w => Array.Exists(Folding.Words(t.Label), l => l.StartsWith(w, StringComparison.Ordinal))))
            .Take(MostThemes)
            .Select(t => new Suggestion(t.Label, "theme, " + Plural.Of(c.ThemeCounts[t.Id], "document"), t.Label, Paths.Theme(t.Id), "theme"));
        return [.. people, .. themes];
    }
}

/// <summary>A suggestion.</summary>
/// <param name="Label">What is read.</param>
/// <param name="Note">What it is, and how much of it there is.</param>
/// <param name="Value">What it would put into the box.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Type"><c>person</c> or <c>theme</c>.</param>
public sealed record Suggestion(string Label, string Note, string Value, string Href, string Type);
