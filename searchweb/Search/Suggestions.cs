namespace SearchEngine.Web.Search;

/// <summary>What the search box offers while a person types: people, themes and phrases, each with its size.</summary>
internal static class Suggestions
{
    private const int MostPeople = 5;
    private const int MostThemes = 3;
    private const int MostPhrases = 4;
    private const int MostCounted = 8;

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
        return [.. people, .. themes, .. Phrases(c, string.Join(' ', words))];
    }

    // A name is offered as a person. The number is what the search for the words in this order finds.
    private static IEnumerable<Suggestion> Phrases(Collection c, string words) =>
        (from phrase in c.Phrases.Beginning(words).Where(p => !c.People.Named(p).Any()).Take(MostCounted)
         let search = new SearchUrl("/search").With("q", $"\"{phrase}\"")
         let documents = DocumentSearch.Count(c, search)
         orderby documents descending
         select new Suggestion(phrase, "phrase, " + Plural.Of(documents, "document"), search.Query, search.ToResults(), "phrase")).Take(MostPhrases);
}

/// <summary>A suggestion.</summary>
/// <param name="Label">What is read.</param>
/// <param name="Note">What it is, and how much of it there is.</param>
/// <param name="Value">What it would put into the box.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Type"><c>person</c>, <c>theme</c> or <c>phrase</c>.</param>
public sealed record Suggestion(string Label, string Note, string Value, string Href, string Type);
