using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Records;

/// <summary>The layout of one paragraph, as stored: its words are the value of the text field, so only what stands around them is kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Furniture">The rule that fenced it off, or null for the article's own text.</param>
/// <param name="Gap">The white space before it; null for what is usual (none before the first, one empty line before the others).</param>
public sealed record StoredParagraph(ParagraphKind Kind = ParagraphKind.Text, string? Furniture = null, string? Gap = null);
