using SearchEngine.Queries;

namespace SearchEngine.Highlighting;

/// <summary>Marks what a query asks of a field in any text.</summary>
internal static class TextHighlighter
{
    /// <summary>The matches, in order and apart; see <see cref="Snapshot.Highlight"/>.</summary>
    public static IReadOnlyList<TextSpan> Find(Query query, string field, TextAnalysis analysis, string text) =>
        Apart(TextMatcher.For(query, field, analysis).Find(text), 0, text.Length);

    /// <summary>The matches that lie whole between two offsets, joined where they overlap.</summary>
    /// <param name="matches">Ordered by start.</param>
    /// <param name="from">The first offset.</param>
    /// <param name="to">One past the last.</param>
    public static List<TextSpan> Apart(List<TextMatch> matches, int from, int to)
    {
        List<TextSpan> spans = [];
        for (int i = FirstFrom(matches, from); i < matches.Count && matches[i].Start < to; i++)
        {
            TextMatch match = matches[i];
            if (match.End > to) continue;
            if (spans.Count > 0 && match.Start < spans[^1].End)
                spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, match.End));
            else spans.Add(new TextSpan(match.Start, match.End));
        }
        return spans;
    }

    /// <summary>The number of the first match that starts at the offset or later.</summary>
    public static int FirstFrom(List<TextMatch> matches, int offset)
    {
        int low = 0, high = matches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (matches[middle].Start < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
