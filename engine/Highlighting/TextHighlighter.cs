using SearchEngine.Queries;

namespace SearchEngine.Highlighting;

/// <summary>Marks what a query asks of a field in any text.</summary>
internal static class TextHighlighter
{
    /// <summary>The matches, in order and apart; see <see cref="Snapshot.Highlight"/>.</summary>
    public static IReadOnlyList<TextSpan> Find(Query query, string field, TextAnalysis analysis, string text) =>
        Apart(TextMatcher.For(query, field, analysis).Find(text), 0, text.Length, []);

    /// <summary>The matches that lie whole between two offsets, joined where they overlap.</summary>
    /// <param name="matches">Ordered by start.</param>
    /// <param name="from">The first offset.</param>
    /// <param name="to">One past the last.</param>
    /// <param name="spans">Takes them; what it held is gone.</param>
    /// <param name="origin">The offset that counts as 0.</param>
    public static List<TextSpan> Apart(List<TextMatch> matches, int from, int to, List<TextSpan> spans, int origin = 0)
    {
        spans.Clear();
        for (int i = FirstFrom(matches, from); i < matches.Count && matches[i].Start < to; i++)
        {
            TextMatch match = matches[i];
            if (match.End > to) continue;
            (int start, int end) = (match.Start - origin, match.End - origin);
            if (spans.Count > 0 && start < spans[^1].End) spans[^1] = new TextSpan(spans[^1].Start, Math.Max(spans[^1].End, end));
            else spans.Add(new TextSpan(start, end));
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
