namespace SearchEngine.Indexer.Reading;

/// <summary>Looks over a page's tags before it is parsed, so that a hostile page is refused instead of keeping the parser busy for hours.</summary>
internal static class HtmlTags
{
    // Elements without content, and those whose end tag may be left out so that an open one says nothing of depth.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "colgroup", "rp", "rt", "body", "html", "head",
    };

    /// <summary>Counts start tags, and how deep they stand.</summary>
    /// <exception cref="UnreadableFileException">There are more than allowed.</exception>
    public static void Check(string page, int maxElements, int maxDepth)
    {
        int elements = 0, depth = 0;
        for (int at = page.IndexOf('<'); at >= 0 && at + 1 < page.Length; at = page.IndexOf('<', at + 1))
        {
            bool closes = page[at + 1] == '/';
            int start = closes ? at + 2 : at + 1, end = start;
            while (end < page.Length && end - start < 16 && char.IsAsciiLetterOrDigit(page[end])) end++;
            if (end == start) continue;
            if (!closes && ++elements > maxElements) throw new UnreadableFileException(FormattableString.Invariant($"it has more than {maxElements} elements"));
            if (Uncounted.Contains(page[start..end])) continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > maxDepth) throw new UnreadableFileException(FormattableString.Invariant($"its elements stand more than {maxDepth} deep in one another"));
        }
    }
}
