using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>All themes, and how many documents of each year, or decade, have each.</summary>
/// <param name="Coverage">What the collection holds.</param>
/// <param name="Themes">The themes in the order of their file, with their documents.</param>
/// <param name="Years">The years or decades, rising.</param>
/// <param name="Counts">Documents by theme and year.</param>
public sealed record ThemesView(
    Coverage Coverage, IReadOnlyList<ThemeEntry> Themes, IReadOnlyList<YearSpan> Years, IReadOnlyDictionary<(string Theme, YearSpan Years), int> Counts);

/// <summary>A theme and its size.</summary>
public sealed record ThemeEntry(string Id, string Label, string? Area, string? Scope, string Query, string? Headline, int Documents);

/// <summary>A theme: its findings by year, beside the grade in force.</summary>
public sealed record ThemeView
{
    /// <summary>The state asked for.</summary>
    public required SearchUrl Url { get; init; }

    /// <summary>What the collection holds.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The theme.</summary>
    public required ThemeEntry Theme { get; init; }

    /// <summary>Passages on it that the filters leave, newest first, undated last.</summary>
    public required IReadOnlyList<ThemePassage> Passages { get; init; }

    /// <summary>How many passages there are in all that match.</summary>
    public required long Total { get; init; }

    /// <summary>Documents that are on it by their headline alone.</summary>
    public IReadOnlyList<ThemeHeadline> Headlines { get; init; } = [];

    /// <summary>The earliest and the latest finding on the same sub-topic, pair by pair, of the passages shown.</summary>
    public IReadOnlyList<ThemeChange> Changes { get; init; } = [];

    /// <summary>How many quotations are on it.</summary>
    public long Quotes { get; init; }

    /// <summary>Year and rating, as facets of its passages.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>The grades that documents on it report, by place, and the documents.</summary>
    public IReadOnlyList<GradeHistory> Histories { get; init; } = [];

    /// <summary>Judgements among them that sources date differently.</summary>
    public IReadOnlyList<RatingConflict> Conflicts { get; init; } = [];

    /// <summary>Themes that stand in the same passages, most first.</summary>
    public IReadOnlyList<(ThemeLabel Theme, int Passages)> Together { get; init; } = [];
}

/// <summary>A passage on a theme.</summary>
/// <param name="Document">Where.</param>
/// <param name="Paragraph">The paragraph's number, from 1.</param>
/// <param name="Text">Its words.</param>
/// <param name="Marks">The words that put it under the theme.</param>
/// <param name="Polarity">What it finds, <c>strength</c> and so on; null where it states no finding.</param>
/// <param name="Rating">The document's overall grade, or null.</param>
public sealed record ThemePassage(DocumentLine Document, int Paragraph, string Text, IReadOnlyList<TextSpan> Marks, string? Polarity, string? Rating);

/// <summary>A document that is on a theme by its headline.</summary>
/// <param name="Document">Which.</param>
/// <param name="Text">The headline.</param>
/// <param name="Marks">The words that put it under the theme.</param>
/// <param name="Rating">The document's overall grade, or null.</param>
public sealed record ThemeHeadline(DocumentLine Document, string Text, IReadOnlyList<TextSpan> Marks, string? Rating);
