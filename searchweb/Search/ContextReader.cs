using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Lines up a query's matches, each with the words around it.</summary>
internal static class ContextReader
{
    private const int MostPassages = 2000;
    private const int MostCounted = 50;
    private const int Width = 70;

    /// <summary>The lines an address asks for.</summary>
    public static ContextView Read(Collection c, SearchUrl url, bool allPages = false)
    {
        if (url.Query.Length == 0) return new ContextView(url, c.Coverage, [], 0, 0, false, false);
        (Query query, bool asPhrase) = Understand(c, url);
        SearchResult found = Find(c, url, query, MostPassages);
        List<ContextLine> lines = Lines(c, query, found.Hits);
        IEnumerable<ContextLine> sorted = Sorted(url.Sort, lines);
        return new ContextView(
            url, c.Coverage, [.. allPages ? sorted : sorted.Skip((url.Page - 1) * ContextView.PageSize).Take(ContextView.PageSize)],
            lines.Count, lines.Select(l => l.Document.Id).Distinct(StringComparer.Ordinal).Count(), found.Total > MostPassages, asPhrase);
    }

    /// <summary>How many lines there are: exactly where few passages match, else at least one a passage. Null where there are no words.</summary>
    public static LineCount? Count(Collection c, SearchUrl url)
    {
        if (url.Query.Length == 0) return null;
        Query query = Understand(c, url).Query;
        SearchResult found = Find(c, url, query, MostCounted);
        return found.Total > MostCounted
            ? new LineCount(found.Total, false)
            : new LineCount(found.Hits.Sum(h => c.Snapshot.Highlight(query, CorpusSchema.Passage, h.Text(CorpusSchema.Passage)!).Count), true);
    }

    private static (Query Query, bool AsPhrase) Understand(Collection c, SearchUrl url)
    {
        bool asPhrase = IsPlainPhrase(url.Query);
        return (QueryReader.Field(c, url, asPhrase ? $"\"{url.Query}\"" : url.Query, CorpusSchema.Passage).Query, asPhrase);
    }

    private static SearchResult Find(Collection c, SearchUrl url, Query query, int limit) => c.Snapshot.Search(new SearchRequest
    {
        Query = FilterReader.Within(url, query),
        Filters = FilterReader.Filters(url, CorpusSchema.Kinds.Passage),
        Limit = limit,
        Fetch = [CorpusSchema.Passage, CorpusSchema.Paragraph, CorpusSchema.DocumentId],
    });

    /// <summary>Several plain words: a line shows one place, so they are taken as a phrase.</summary>
    private static bool IsPlainPhrase(string query) =>
        query.Contains(' ', StringComparison.Ordinal) && query.All(ch => char.IsLetterOrDigit(ch) || ch is ' ' or '-' or '\'' or '’')
        && !query.Split(' ').Any(w => w is "AND" or "OR" or "NOT" || w.StartsWith('-'));

    private static List<ContextLine> Lines(Collection c, Query query, IReadOnlyList<Hit> hits)
    {
        var lines = new List<ContextLine>();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (Hit hit in hits.OrderBy(h => h.Text(CorpusSchema.DocumentId), StringComparer.Ordinal).ThenBy(h => h.Number(CorpusSchema.Paragraph)))
        {
            string text = hit.Text(CorpusSchema.Passage)!, id = hit.Text(CorpusSchema.DocumentId)!;
            if (c.Line(id) is not var (document, _)) continue;
            foreach (TextSpan mark in c.Snapshot.Highlight(query, CorpusSchema.Passage, text))
            {
                int number = numbers[id] = numbers.GetValueOrDefault(id) + 1;
                lines.Add(new ContextLine(
                    Before(text, mark.Start), text[mark.Start..mark.End], After(text, mark.End), document,
                    (int)(hit.Number(CorpusSchema.Paragraph) ?? 0) + 1, number));
            }
        }
        return lines;
    }

    private static IEnumerable<ContextLine> Sorted(string sort, List<ContextLine> lines) => sort switch
    {
        "before" => lines.OrderBy(l => string.Join(' ', Folding.Words(l.Before).Reverse()), StringComparer.Ordinal),
        "newest" => lines.OrderByDescending(l => l.Document.Date is { } d ? d.Year * 10000 + (d.Month ?? 0) * 100 + (d.Day ?? 0) : 0),
        "document" => lines,
        _ => lines.OrderBy(l => Folding.Fold(l.After), StringComparer.Ordinal),
    };

    // Cut at words, never inside one.
    private static string Before(string text, int end)
    {
        if (end <= Width) return Exports.OneLine.Of(text[..end]);
        int cut = text.IndexOf(' ', end - Width, Width);
        return "…" + Exports.OneLine.Of(text[(cut < 0 ? end - Width : cut)..end]);
    }

    private static string After(string text, int start)
    {
        if (text.Length - start <= Width) return Exports.OneLine.Of(text[start..]);
        int cut = text.LastIndexOf(' ', start + Width, Width);
        return Exports.OneLine.Of(text[start..(cut <= start ? start + Width : cut)]) + "…";
    }
}
