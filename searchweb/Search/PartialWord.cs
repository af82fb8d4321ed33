using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>A plain word of a query as a document may have it, or miss it.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Query">What finds it.</param>
/// <param name="Weight">Its idf among all documents.</param>
/// <param name="IsKnown">Some document has it.</param>
/// <param name="Themes">The themes it names, and what a document on one of them has of the word's weight.</param>
internal sealed record PartialWord(string Text, Query Query, double Weight, bool IsKnown, IReadOnlyList<(string Theme, double Weight)> Themes)
{
    // A document on the theme that a word names is about the thing, but does not hold the word.
    private const double ThemeShare = 0.5;

    /// <summary>Weighs the plain words of a query.</summary>
    public static IReadOnlyList<PartialWord> Of(Collection c, SearchUrl url, IReadOnlyList<QueryWord> words)
    {
        bool asThemes = url is { Match: "all", In: not "furniture" };
        IReadOnlyList<IReadOnlyCollection<string>> themes = ThemeNames.Of(asThemes ? c.Corpus.Themes : [], words, url.Values("theme"));
        return [.. words.Select((w, i) => Of(c, w, themes[i]))];
    }

    private static PartialWord Of(Collection c, QueryWord word, IReadOnlyCollection<string> themes)
    {
        long having = c.Snapshot.Search(new SearchRequest { Query = word.Query, Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)], Limit = 0 }).Total;
        double weight = Idf(c, having);
        return new PartialWord(
            word.Text, word.Query, weight, having > 0, [.. themes.Select(t => (t, ThemeShare * Math.Min(weight, Idf(c, c.ThemeCounts.GetValueOrDefault(t)))))]);
    }

    // As BM25 has it: the rarer, the more it says.
    private static double Idf(Collection c, long having) => Math.Log(1 + ((c.Coverage.Documents - having + 0.5) / (having + 0.5)));
}
