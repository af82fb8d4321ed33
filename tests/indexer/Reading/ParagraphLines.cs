using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Reading;

/// <summary>The paragraphs of a text as the specifications of this folder write them: one a line, with its kind.</summary>
internal static class ParagraphLines
{
    public static string Of(SourceText text) => string.Join('\n', text.Paragraphs.Select(p =>
        $"{Word(p.Kind)}{(p.InFurnitureMarkup ? "*" : "")}: {text.Slice(p.Span).Replace('\n', '⏎').Replace('\t', '→').Replace('\u00A0', '⍽')}"));

    private static string Word(ParagraphKind kind) => kind switch
    {
        ParagraphKind.ListItem => "list",
        ParagraphKind.TableRow => "row",
        ParagraphKind.Heading => "heading",
        ParagraphKind.Caption => "caption",
        _ => "text",
    };
}
