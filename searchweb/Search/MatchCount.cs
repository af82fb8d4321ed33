using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Counts a query's matches in a document, as its own page numbers them.</summary>
internal static class MatchCount
{
    /// <summary>Reading a longer text for a number in a list takes too long: its own page counts it.</summary>
    private const int LongestText = 30_000;

    /// <summary>How many matches; null where there are no words, or too much to read.</summary>
    public static int? In(Collection c, SearchUrl url, Query query, string id)
    {
        if (url.Query.Length == 0) return null;
        int matches = 0;
        foreach (string field in (string[])[CorpusSchema.Text, CorpusSchema.Furniture])
        {
            if (url.In != "all" && (url.In == "furniture") != (field == CorpusSchema.Furniture)) continue;
            if (c.Snapshot.Get(id, [field]) is not { } hit) return null;
            string text = string.Join('\n', hit.Values.Where(v => v.Field == field).Select(v => v.Text));
            if (text.Length > LongestText) return null;
            matches += c.Snapshot.Highlight(query, field, text).Count;
        }
        return matches;
    }
}
