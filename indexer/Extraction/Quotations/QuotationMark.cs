namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>A character (or a mangled run of characters) that may open or close a quotation.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="Length">Its length: one, or more where the mark is doubled, an entity or mojibake.</param>
/// <param name="Family">Double marks of all shapes pair with each other, so do single ones.</param>
/// <param name="Use">What its shape and neighbours allow it to do.</param>
internal readonly record struct QuotationMark(int Start, byte Length, MarkFamily Family, MarkUse Use)
{
    /// <summary>One past its last character.</summary>
    public int End => Start + Length;

    public bool CanOpen => (Use & MarkUse.Open) != 0;

    public bool CanClose => (Use & MarkUse.Close) != 0;

    /// <summary>A single mark that may as well be the apostrophe of a plural possessive: <c>the workers’ visits</c>.</summary>
    public bool MayBePossessive => (Use & MarkUse.Possessive) != 0;

    /// <summary>A closing mark after a full stop, comma, question or exclamation mark.</summary>
    public bool AfterPunctuation => (Use & MarkUse.AfterPunctuation) != 0;
}

/// <summary>The kinds of marks that pair with each other.</summary>
internal enum MarkFamily : byte
{
    /// <summary>“ ” „ " « » and their like.</summary>
    Double,

    /// <summary>‘ ’ ‚ ' ‹ › and their like.</summary>
    Single,
}

/// <summary>What a mark can do where it stands.</summary>
[Flags]
internal enum MarkUse : byte
{
    None = 0,
    Open = 1,
    Close = 2,
    Possessive = 4,
    AfterPunctuation = 8,

    /// <summary>The shape itself says which way it points, so a place where it can do both is no doubt.</summary>
    Directed = 16,
}
