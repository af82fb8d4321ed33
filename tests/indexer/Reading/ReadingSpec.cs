using SearchEngine.Indexer.Reading;

namespace SearchEngine.Tests.Reading;

/// <summary>Runs the Markdown specifications of this folder: under each heading one block <c>text</c> and one block <c>expect</c>.</summary>
internal static class ReadingSpec
{
    public static TheoryData<string, string, string> Cases(string file)
    {
        var cases = new TheoryData<string, string, string>();
        string name = "", text = "";
        string? fence = null;
        var block = new List<string>();
        foreach (string line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Reading", file)))
        {
            if (fence is null && line.StartsWith("```", StringComparison.Ordinal)) (fence, block) = (line[3..], []);
            else if (fence is null && line.StartsWith('#')) name = line.TrimStart('#', ' ');
            else if (fence is not null && line != "```") block.Add(line);
            else if (fence is not null)
            {
                if (fence == "text") text = string.Join('\n', block);
                else cases.Add(name, text, string.Join('\n', block));
                fence = null;
            }
        }
        return cases;
    }

    /// <summary>The paragraphs as the specifications write them.</summary>
    public static string Lines(SourceText text) => string.Join('\n', text.Paragraphs.Select(p =>
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
