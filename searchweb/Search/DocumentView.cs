using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A document, ready to be read.</summary>
public sealed record DocumentView
{
    /// <summary>The state asked for: the query whose words are marked.</summary>
    public required SearchUrl Url { get; init; }

    /// <summary>What it is.</summary>
    public required DocumentLine Line { get; init; }

    /// <summary>Its facts, with evidence.</summary>
    public required Facts Facts { get; init; }

    /// <summary>Its headline is one of the text's own; else the label was made of its first words.</summary>
    public bool HasTitle => Facts.Title is not null;

    /// <summary>The paragraphs of its own text, or of the part asked for.</summary>
    public required IReadOnlyList<ReadingParagraph> Paragraphs { get; init; }

    /// <summary>What the page carries besides.</summary>
    public required IReadOnlyList<ReadingParagraph> Furniture { get; init; }

    /// <summary>How many matches are marked, in all parts.</summary>
    public int Matches { get; init; }

    /// <summary>The part of the document shown, from 1.</summary>
    public int Part { get; init; } = 1;

    /// <summary>How many parts it has.</summary>
    public int Parts { get; init; } = 1;

    /// <summary>For each match the part it stands in.</summary>
    public IReadOnlyList<int> MatchParts { get; init; } = [];

    /// <summary>Its quotations, in order.</summary>
    public IReadOnlyList<QuoteDetails> Quotes { get; init; } = [];

    /// <summary>Its findings: the sentence, where it stands and which way it points.</summary>
    public IReadOnlyList<FindingLine> Findings { get; init; } = [];

    /// <summary>Its themes, each with the paragraph that shows it.</summary>
    public IReadOnlyList<ThemeEvidence> Themes { get; init; } = [];

    /// <summary>What to know of how the file was read.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Its file's name inside the collection.</summary>
    public required string Path { get; init; }

    /// <summary>Documents of nearly the same text, each with its overall grade.</summary>
    public IReadOnlyList<(DocumentLine Line, string? Rating)> Near { get; init; } = [];

    /// <summary>Documents that name the same people, those of nearly the same text left out.</summary>
    public IReadOnlyList<DocumentLine> Related { get; init; } = [];

    /// <summary>The part each paragraph stands in, by its place.</summary>
    public IReadOnlyList<int> ParagraphParts { get; init; } = [];

    /// <summary>The part a paragraph stands in.</summary>
    public int PartOf(int paragraph) => paragraph < ParagraphParts.Count ? ParagraphParts[paragraph] : 1;

    /// <summary>The anchor of a span of evidence.</summary>
    public static string EvidenceId(int start) => FormattableString.Invariant($"e{start}");
}

/// <summary>A paragraph as HTML.</summary>
/// <param name="Number">Its place in the document, from 1: its anchor is <c>p{Number}</c>.</param>
/// <param name="Kind">What it is: <c>p</c>, <c>h</c>, <c>li</c>, <c>row</c>.</param>
/// <param name="Html">Its words.</param>
public sealed record ReadingParagraph(int Number, string Kind, string Html)
{
    /// <summary>The page that begins with it, from 1; 0 where none does, or the document has no pages.</summary>
    public int Page { get; init; }
}

/// <summary>A finding of a document.</summary>
public sealed record FindingLine(string Sentence, int Start, string Polarity, string FoundBy);

/// <summary>A theme and the paragraph that shows it.</summary>
public sealed record ThemeEvidence(ThemeLabel Theme, int Paragraph);
