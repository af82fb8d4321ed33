using System.Text.RegularExpressions;

namespace SearchEngine.Indexer.Checking;

/// <summary>Takes apart what was pasted: one quotation a paragraph, paragraphs parted by blank lines.</summary>
internal static partial class PastedText
{
    /// <summary>The most quotations answered at once.</summary>
    public const int MostQuotations = 20;

    /// <summary>The most words read of one.</summary>
    public const int MostWords = 400;

    /// <summary>The paragraphs, a single line break inside one being a space.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
    [
        .. BlankLine().Split(text.Replace("\r\n", "\n", StringComparison.Ordinal))
            .Select(p => Spaces().Replace(p, " ").Trim()).Where(p => p.Length > 0).Take(MostQuotations),
    ];

    /// <summary>The marked parts of a quotation that an attribution divides: <c>“One,” she said, “two.”</c>; the text as it is where there is no such division.</summary>
    public static IReadOnlyList<string> Parts(string paragraph)
    {
        string[] parts = [.. Marked().Matches(paragraph).Select(m => m.Groups[1].Value)];
        return parts.Length > 1 && paragraph.Length > 0 && "“\"".Contains(paragraph[0], StringComparison.Ordinal) ? parts : [paragraph];
    }

    [GeneratedRegex(@"\n[ \t]*\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex("[“\"]([^“”\"]{1,4000})[”\"]", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();
}
