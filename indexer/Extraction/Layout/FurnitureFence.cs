using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>
/// Tells a page's furniture from its article, paragraph by paragraph, by what menus, teasers, forms, captions and footers look like and
/// say. A page's own date stamp is fenced under <see cref="PageStamp"/>, which those who look for its date read all the same; a byline is
/// the article's own. Blocks repeated over a collection's files are not looked for here: one document never depends on another.
/// </summary>
internal static class FurnitureFence
{
    /// <summary>The rule of the line a page's own date is stamped in: metadata, wherever it stands.</summary>
    public const string PageStamp = "page-stamp";

    /// <summary>A longer paragraph, in characters, is running text.</summary>
    private const int LongestLine = 480;

    /// <summary>For each paragraph the rule that fences it, or null.</summary>
    public static string?[] Rules(SourceText source)
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
        return rules;
    }
}
