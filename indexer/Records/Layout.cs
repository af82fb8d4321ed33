using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Records;

/// <summary>Writes down what stands between the paragraphs, so that the stored words give the canonical text back to the character.</summary>
internal static class Layout
{
    /// <summary>The usual white space between two paragraphs.</summary>
    public const string UsualGap = "\n\n";

    public static StoredFacts Of(SourceFacts source, IReadOnlyList<string?> quoteIds)
    {
        SourceText text = source.Article.Source;
        var layout = new List<StoredParagraph>(text.Paragraphs.Count);
        int end = 0;
        for (int i = 0; i < text.Paragraphs.Count; i++)
        {
            Paragraph paragraph = text.Paragraphs[i];
            string gap = text.Text[end..paragraph.Start];
            layout.Add(new StoredParagraph(paragraph.Kind, source.Article.Furniture[i], gap == Usual(i) ? null : gap));
            end = paragraph.End;
        }
        string tail = text.Text[end..];
        return new StoredFacts
        {
            Path = text.Path,
            Format = text.Format,
            Hash = source.Hash,
            Bytes = source.Bytes,
            Warnings = text.Warnings,
            Facts = source.Facts,
            QuoteIds = quoteIds,
            Layout = layout,
            Tail = tail.Length == 0 ? null : tail,
        };
    }

    /// <summary>The white space before the i-th paragraph where none is stored.</summary>
    public static string Usual(int i) => i == 0 ? "" : UsualGap;
}
