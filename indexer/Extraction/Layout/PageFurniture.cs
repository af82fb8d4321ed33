using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>
/// Running heads and feet of a paged text: a short line that is the first or the last of three pages or more, but for the page's number.
/// Pages are parted by form feeds, as programs that print the text of a PDF part them.
/// </summary>
internal static class PageFurniture
{
    private const int FewestPages = 3, LongestLine = 120;

    public static void Fence(SourceText source, string?[] rules)
    {
        if (!source.Text.Contains('\f')) return;
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < rules.Length; i++)
        {
            bool isLast = i + 1 < rules.Length && IsPageBreak(source, i);
            if (!isLast && (i == 0 || !IsPageBreak(source, i - 1))) continue;
            Paragraph paragraph = source.Paragraphs[i];
            ReadOnlySpan<char> line = source.Text.AsSpan(paragraph.Start, paragraph.Span.Length);
            if (line.Length > LongestLine || line.IndexOfAny("“”\"") >= 0) continue;
            string key = WithoutFigures(line);
            if (key.Length < 3) continue; // a paragraph's number alone
            if (!places.TryGetValue(key, out List<int>? at)) places.Add(key, at = []);
            at.Add(i);
        }

        foreach (List<int> at in places.Values)
        {
            if (at.Count >= FewestPages) foreach (int i in at) rules[i] ??= "page-head";
        }
    }

    private static bool IsPageBreak(SourceText source, int i) =>
        source.Text.AsSpan(source.Paragraphs[i].End, source.Paragraphs[i + 1].Start - source.Paragraphs[i].End).Contains('\f');

    private static string WithoutFigures(ReadOnlySpan<char> line)
    {
        Span<char> kept = stackalloc char[LongestLine];
        int length = 0;
        foreach (char c in line) if (!char.IsDigit(c) && !char.IsWhiteSpace(c)) kept[length++] = c;
        return kept[..length].ToString();
    }
}
