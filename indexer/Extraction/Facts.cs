namespace SearchEngine.Indexer.Extraction;

/// <summary>All that was read out of one document. Spans index its canonical text.</summary>
public sealed record Facts
{
    /// <summary>The headline as printed, or null where the text has none.</summary>
    public Evidence? Title { get; init; }

    /// <summary>When it was published.</summary>
    public required DateFact Published { get; init; }

    /// <summary>The years its story speaks of, rising, one entry a year.</summary>
    public IReadOnlyList<YearFact> YearsDiscussed { get; init; } = [];

    /// <summary>What kind of source it is.</summary>
    public required SourceFact Source { get; init; }

    /// <summary>Bylines: authors, who are no persons of the story.</summary>
    public IReadOnlyList<Evidence> Authors { get; init; } = [];

    /// <summary>The persons of the story, by first mention.</summary>
    public IReadOnlyList<Person> Persons { get; init; } = [];

    /// <summary>The quotations, in order.</summary>
    public IReadOnlyList<Quotation> Quotations { get; init; } = [];

    /// <summary>Every mention of a grade, in order.</summary>
    public IReadOnlyList<Rating> Ratings { get; init; } = [];

    /// <summary>The document's overall grade, given or in force by its own words; null where it states none.</summary>
    public Rating? CurrentRating { get; init; }

    /// <summary>Passages that state what an inspection or review found, in order.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>The span a fact was read from and the rule that read it.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Rule">The rule's name, stable, lower case with hyphens: <c>headline-first-line</c>.</param>
/// <param name="Text">What the span says, where it is of use without the text.</param>
public sealed record Evidence(int Start, int End, string Rule, string Text = "");

/// <summary>How sure a fact is, and why.</summary>
public enum Basis
{
    /// <summary>The text does not say.</summary>
    NotKnown,

    /// <summary>Worked out from what the text says; the reasoning is shown.</summary>
    Inferred,

    /// <summary>The text says so.</summary>
    Stated,

    /// <summary>A person wrote it into the sidecar.</summary>
    Curated,
}

/// <summary>A date as far as it is known.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null);

/// <summary>When something was.</summary>
/// <param name="Date">The date, null where not known.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Reasoning">One sentence for the reader: why this date.</param>
/// <param name="Evidence">What it was read from.</param>
public sealed record DateFact(PartialDate? Date, Basis Basis, string Reasoning, IReadOnlyList<Evidence> Evidence);

/// <summary>A year the story speaks of.</summary>
/// <param name="Year">The year.</param>
/// <param name="Basis">Stated, or inferred.</param>
/// <param name="Evidence">Where.</param>
public sealed record YearFact(int Year, Basis Basis, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Of an inferred year, one sentence for the reader: how it was worked out.</summary>
    public string? Reasoning { get; init; }
}

/// <summary>What kind of source a document is.</summary>
/// <param name="Kind"><c>news</c>, <c>council</c>, <c>inspectorate</c>, <c>government</c>, <c>opinion</c>, <c>transcript</c> or <c>other</c>.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Evidence">By what, null for <c>other</c>.</param>
public sealed record SourceFact(string Kind, Basis Basis, Evidence? Evidence);
