namespace SearchEngine.Indexer.Reading;

/// <summary>
/// One source file as read: its canonical text, cut into paragraphs. All offsets everywhere are UTF-16 code units of <see cref="Text"/>
/// unless something says otherwise; <see cref="Map"/> leads back to the file's own characters.
/// </summary>
/// <param name="Path">Its path inside the corpus folder, with forward slashes.</param>
/// <param name="Format">What it was read as: <c>txt</c>, <c>html</c>.</param>
/// <param name="Text">
/// The canonical text: line ends are <c>\n</c>, no byte order mark, no markup. For a text file it is otherwise the file's own text,
/// character for character; for markup it is the visible paragraphs, parted by an empty line.
/// </param>
/// <param name="Paragraphs">The paragraphs in order, apart; together they hold every character that is not white space.</param>
/// <param name="Metadata">What the file's head states of it (HTML <c>title</c>, <c>meta</c>, <c>time datetime</c>), in order.</param>
/// <param name="Map">The way back to the file's characters.</param>
public sealed record SourceText(
    string Path, string Format, string Text, IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<MetadataValue> Metadata, OffsetMap Map)
{
    /// <summary>What a person should know of how it was read: <c>mojibake</c>, <c>undecodable-bytes</c>, <c>windows-1252</c>. None for a sound file.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The text of a span.</summary>
    public string Slice(TextSpan span) => Text[span.Start..span.End];
}

/// <summary>What a paragraph is, as far as the file's own markup or layout says.</summary>
public enum ParagraphKind
{
    /// <summary>Running text.</summary>
    Text,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>An item of a list.</summary>
    ListItem,

    /// <summary>A row of a table, cells parted by a tab.</summary>
    TableRow,

    /// <summary>A caption.</summary>
    Caption,

    /// <summary>A block quotation by the file's own markup: words of another, with or without marks.</summary>
    BlockQuote,
}

/// <summary>One paragraph of a <see cref="SourceText"/>.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last; no white space at either end.</param>
/// <param name="Kind">What it is.</param>
/// <param name="InFurnitureMarkup">The markup itself says it is not the article: navigation, aside, footer, form, cookie banner.</param>
public readonly record struct Paragraph(int Start, int End, ParagraphKind Kind = ParagraphKind.Text, bool InFurnitureMarkup = false)
{
    /// <summary>Its span.</summary>
    public TextSpan Span => new(Start, End);
}

/// <summary>A value stated in the head of a file.</summary>
/// <param name="Name">Lower case: <c>title</c>, <c>author</c>, <c>article:published_time</c>, <c>time</c>…</param>
/// <param name="Value">The value, white space trimmed.</param>
public sealed record MetadataValue(string Name, string Value);
