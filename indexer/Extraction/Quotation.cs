namespace SearchEngine.Indexer.Extraction;

/// <summary>Words given as someone's.</summary>
/// <param name="Kind">Direct, partial, reported, or a mere term.</param>
/// <param name="Start">The first character inside the outer marks (of reported speech: of the clause).</param>
/// <param name="End">One past the last inside the marks.</param>
/// <param name="Segments">The stretches that are the words themselves: one, or one a paragraph where the quotation is opened again. In order.</param>
/// <param name="Speaker">Who said it; null where the text gives nobody.</param>
/// <param name="Group">Quotations of one utterance, divided by their attribution, share a number; null for one on its own.</param>
/// <param name="Rule">The rule that found the span.</param>
public sealed record Quotation(
    QuotationKind Kind, int Start, int End, IReadOnlyList<TextSpan> Segments, Speaker? Speaker, int? Group, string Rule)
{
    /// <summary>What was unusual: <c>unclosed</c>, <c>nested</c>, <c>line-break-inside</c>, <c>reopened</c>…</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];
}

/// <summary>How words are given as someone's.</summary>
public enum QuotationKind
{
    /// <summary>A sentence or more, in quotation marks.</summary>
    Direct,

    /// <summary>A few marked words inside another's sentence.</summary>
    Partial,

    /// <summary>Speech told without marks.</summary>
    Reported,

    /// <summary>A marked term or scare quote that nobody is given as saying. Kept out of every list.</summary>
    Term,
}

/// <summary>Who is given as having said something.</summary>
/// <param name="Type">A person, a role without a name, a body, or a document.</param>
/// <param name="Name">The person's name, or the noun phrase as printed: <c>the report</c>, <c>a council spokesperson</c>.</param>
/// <param name="Slug">The person's slug, or the phrase as a key (without article).</param>
/// <param name="AsPrinted">What the text says at that place: <c>She</c>, <c>Ms Hocking</c>.</param>
/// <param name="Role">Title and office as printed in that document, or null.</param>
/// <param name="Basis">Stated: name or phrase stands with the quotation. Inferred: by pronoun, or carried over from a neighbour.</param>
/// <param name="Cue">The words that attribute it.</param>
public sealed record Speaker(SpeakerType Type, string Name, string Slug, string AsPrinted, string? Role, Basis Basis, Evidence Cue)
{
    /// <summary>Who said it together with this one, in the order named: "Jane Doe and Ivor Bean said". Null for nobody.</summary>
    public IReadOnlyList<Speaker>? With { get; init; }
}

/// <summary>What kind of speaker.</summary>
public enum SpeakerType
{
    /// <summary>A named person.</summary>
    Person,

    /// <summary>A role without a name: the Cabinet Member.</summary>
    Role,

    /// <summary>A body: Ofsted, inspectors, the council.</summary>
    Body,

    /// <summary>A document: the report.</summary>
    Document,
}
