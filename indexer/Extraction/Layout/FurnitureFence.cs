using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>
/// Tells a page's furniture from its article, paragraph by paragraph, by what menus, teasers, forms, captions and footers look like and
/// say. A page's own date stamp is fenced under <see cref="PageStamp"/>, which those who look for its date read all the same; a byline is
/// the article's own. What many files of a folder share is told from outside (<see cref="RepeatedBlocks"/>).
/// </summary>
internal static class FurnitureFence
{
    /// <summary>The rule of the line a page's own date is stamped in: metadata, wherever it stands.</summary>
    public const string PageStamp = "page-stamp";

    /// <summary>A longer paragraph, in characters, is running text.</summary>
    private const int LongestLine = 480;

    /// <summary>For each paragraph the rule that fences it, or null.</summary>
    /// <param name="source">The text.</param>
    /// <param name="repeated">Hashes of the blocks that many files of the folder share.</param>
    public static string?[] Rules(SourceText source, IReadOnlyCollection<ulong>? repeated = null)
    {
        int count = source.Paragraphs.Count;
        var rules = new string?[count];
        var shapes = new LineShape[count];
        for (int i = 0; i < count; i++)
        {
            var paragraph = source.Paragraphs[i];
            var line = source.Text.AsSpan(paragraph.Start, paragraph.End - paragraph.Start);
            shapes[i] = line.Length <= LongestLine ? LineShape.Of(line) : LineShape.Long;
            rules[i] = paragraph.InFurnitureMarkup ? "markup" : paragraph.Kind == ParagraphKind.Caption ? "caption"
                : paragraph.Kind == ParagraphKind.TableRow && line.Contains('\t') ? null // a row is always divided
                : LineRules.Rule(line, shapes[i]);
        }

        FurnitureRegions.Extend(source, shapes, rules);
        PageFurniture.Fence(source, rules);
        if (repeated is { Count: > 0 }) FenceRepeated(source, rules, repeated);
        return rules;
    }

    private static void FenceRepeated(SourceText source, string?[] rules, IReadOnlyCollection<ulong> repeated)
    {
        ulong?[] blocks = RepeatedBlocks.Of(source);
        for (int i = 0; i < rules.Length; i++)
        {
            if (rules[i] is null && blocks[i] is ulong block && repeated.Contains(RepeatedBlocks.Short(block))) rules[i] = "repeated-block";
        }
    }
}
