namespace SearchEngine;

/// <summary>How the values of a field are held.</summary>
public enum FieldKind
{
    /// <summary>Words: analysed into terms with positions and offsets, ranked, highlighted.</summary>
    Text,

    /// <summary>A name or label taken whole: filtered, counted in facets, sorted by its UTF-8 bytes. Any number a document.</summary>
    Keyword,

    /// <summary>A whole number (64 bits): ranges and sorting. At most one a document.</summary>
    Number,

    /// <summary>Kept and given back as it came, never searched.</summary>
    Stored,
}

/// <summary>How the words of a text field become terms.</summary>
public enum TextAnalysis
{
    /// <summary>Folded words found by English stem, and exactly as written when quoted.</summary>
    English,

    /// <summary>Folded words without stemming: names.</summary>
    Plain,
}

/// <summary>One field of a <see cref="Schema"/>.</summary>
/// <param name="Name">Its name: lower case letters, digits and hyphens; unique in its schema.</param>
/// <param name="Kind">How its values are held.</param>
public sealed record Field(string Name, FieldKind Kind)
{
    /// <summary>For text: how words become terms.</summary>
    public TextAnalysis Analysis { get; init; } = TextAnalysis.English;

    /// <summary>For text: the original is kept, for snippets and display. Always so for <see cref="FieldKind.Stored"/>.</summary>
    public bool Stored { get; init; }

    /// <summary>
    /// For what is stored: the values are short and are shown in lists of hits, so they are held by themselves, uncompressed, where reading
    /// one costs nothing. Longer values (a text, a record of facts) are compressed together.
    /// </summary>
    public bool Listed { get; init; }

    /// <summary>A text field.</summary>
    public static Field Text(string name, TextAnalysis analysis = TextAnalysis.English, bool stored = false) =>
        new(name, FieldKind.Text) { Analysis = analysis, Stored = stored };

    /// <summary>A keyword field.</summary>
    public static Field Keyword(string name) => new(name, FieldKind.Keyword);

    /// <summary>A number field.</summary>
    public static Field Number(string name) => new(name, FieldKind.Number);

    /// <summary>A field that is only kept.</summary>
    public static Field Kept(string name) => new(name, FieldKind.Stored) { Stored = true };
}
