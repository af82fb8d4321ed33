using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>
/// Puts documents that lack some of a query's words in order: by score times the square of the share of the query's weight (idf) that they
/// have, so that a document with two of three words comes before one that has a single word often or in its headline.
/// </summary>
internal static class PartialMatches
{
    /// <summary>How many documents with any of the words are looked at, best first.</summary>
    public const int Pool = 50;

    // What a document must have at least of the weight: below it there is only what nearly every document has.
    private const double LeastShare = 0.1;

    // Of so many words, half may not be unknown to the collection: what was asked for is then hardly in it, and the rest are words by chance.
    private const int WordsToKnowMostOf = 3;

    /// <summary>Any of the words, or a theme one of them names, with all that is fixed; null where there is nothing to be left out.</summary>
    public static BooleanQuery? Query(ParsedQuery parsed, IReadOnlyList<PartialWord> words)
    {
        Query[] themes = [.. words.SelectMany(w => w.Themes).Select(t => t.Theme).Distinct(StringComparer.Ordinal).Select(t => new KeywordQuery(CorpusSchema.Theme, t))];
        BooleanQuery? some = parsed.Relaxed as BooleanQuery;
        // A single word can only be left out for the theme it names.
        if (some is null && themes.Length > 0 && words is [var only] && only.Query.Equals(parsed.Query)) some = new BooleanQuery([], [], []);
        return some is null ? null : some with { Should = [.. some.Should, .. themes], MustNot = [.. some.MustNot, parsed.Query], MinimumShould = 1 };
    }

    /// <summary>The documents that have enough, best first.</summary>
    public static IReadOnlyList<PartialMatch> Rank(Collection c, IReadOnlyList<PartialWord> words, IReadOnlyList<Hit> found)
    {
        if (words.Count >= WordsToKnowMostOf && 2 * words.Count(w => !w.IsKnown) >= words.Count) return [];
        string[] ids = [.. found.Select(h => h.Id)];
        Dictionary<string, double> share = ids.ToDictionary(id => id, _ => 0.0, StringComparer.Ordinal);
        var missing = ids.ToDictionary(id => id, _ => new List<string>(), StringComparer.Ordinal);
        var themes = ids.ToDictionary(id => id, _ => new SortedSet<string>(StringComparer.Ordinal), StringComparer.Ordinal);
        double all = words.Sum(w => w.Weight);
        var onThemes = words.SelectMany(w => w.Themes).Select(t => t.Theme).Distinct(StringComparer.Ordinal)
            .ToDictionary(t => t, t => Having(c, new KeywordQuery(CorpusSchema.Theme, t), ids), StringComparer.Ordinal);
        foreach (PartialWord word in words)
        {
            HashSet<string> having = Having(c, word.Query, ids);
            foreach (string id in ids)
            {
                if (having.Contains(id))
                {
                    share[id] += word.Weight / all;
                    continue;
                }
                missing[id].Add(word.Text);
                (string Theme, double Weight)[] on = [.. word.Themes.Where(t => onThemes[t.Theme].Contains(id))];
                share[id] += on.Select(t => t.Weight).DefaultIfEmpty().Max() / all;
                themes[id].UnionWith(on.Select(t => t.Theme));
            }
        }
        return [.. found.Where(h => share[h.Id] >= LeastShare)
            .Select(h => new PartialMatch(h.Id, h.Score * share[h.Id] * share[h.Id], missing[h.Id], themes[h.Id]))
            .OrderByDescending(m => m.Score).ThenByDescending(m => share[m.Id]).ThenBy(m => m.Id, StringComparer.Ordinal)];
    }

    private static HashSet<string> Having(Collection c, Query query, string[] ids) => c.Snapshot.Search(new SearchRequest
    {
        Query = query,
        Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document), new FacetFilter(CorpusSchema.DocumentId, ids)],
        Limit = ids.Length,
    }).Hits.Select(h => h.Id).ToHashSet(StringComparer.Ordinal);
}

/// <summary>A document that has some of a query's words.</summary>
/// <param name="Id">Which.</param>
/// <param name="Score">The words' score, lowered by what is missing.</param>
/// <param name="Missing">The words it does not hold, as typed.</param>
/// <param name="Themes">The themes it is on that missing words name.</param>
internal sealed record PartialMatch(string Id, double Score, IReadOnlyList<string> Missing, IReadOnlyCollection<string> Themes);
