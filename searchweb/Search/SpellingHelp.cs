using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Finds a likelier spelling of a query: a person's name spelt nearly so, or words of the documents near those that find nothing.</summary>
internal static class SpellingHelp
{
    /// <summary>A spelling is suggested only up to so many results.</summary>
    public const int FewResults = 3;

    private const int MostWords = 12;

    /// <summary>The likelier spelling, or null where every word finds something.</summary>
    public static Spelling? For(Collection c, SearchUrl url)
    {
        ParsedQuery parsed = QueryReader.Documents(c, url, url.Query);
        List<QueryWord> unknown = [.. parsed.Words.Take(MostWords).Where(w => !Finds(c, w.Query))];
        if (unknown.Count == 0) return null;
        return Name(c, parsed) ?? Words(c, url.Query, unknown);
    }

    private static bool Finds(Collection c, Query query) => c.Snapshot.Search(new SearchRequest
    {
        Query = query,
        Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)],
        Limit = 0,
        CountUpTo = 1,
    }).Total > 0;

    private static Spelling? Name(Collection c, ParsedQuery parsed)
    {
        string[] words = [.. parsed.Words.SelectMany(w => Folding.Words(w.Text))];
        if (words.Length is < 2 or > 4) return null;
        return c.People.Nearest(words).FirstOrDefault() is { } person ? new Spelling(person.Name, [new TextSpan(0, person.Name.Length)]) : null;
    }

    private static Spelling? Words(Collection c, string query, List<QueryWord> unknown)
    {
        var changed = new List<TextSpan>();
        string text = query;
        foreach (QueryWord word in unknown)
        {
            int at = text.IndexOf(word.Text, StringComparison.Ordinal);
            if (at < 0 || Similar(c, word.Text) is not { } better) continue;
            text = text[..at] + better + text[(at + word.Text.Length)..];
            changed.Add(new TextSpan(at, at + better.Length));
        }
        return changed.Count == 0 ? null : new Spelling(text, [.. changed.OrderBy(s => s.Start)]);
    }

    private static string? Similar(Collection c, string word)
    {
        string folded = Folding.Fold(word);
        if (folded.Length < 3) return null;
        foreach (string field in (string[])[CorpusSchema.Text, CorpusSchema.Title])
            if (c.Snapshot.Similar(field, folded, 1) is [var best, ..]) return best.Term;
        return null;
    }
}
