namespace SearchEngine.Indexer.Extraction;

/// <summary>A sentence that states what an inspection or review found.</summary>
/// <param name="Start">The first character of the sentence.</param>
/// <param name="End">One past its last.</param>
/// <param name="Polarity">For better or worse.</param>
/// <param name="FoundBy">Who found it, as printed: <c>inspectors</c>, <c>the report</c>.</param>
/// <param name="Trigger">The words that make it a finding, and the rule.</param>
public sealed record Finding(int Start, int End, Polarity Polarity, string FoundBy, Evidence Trigger);

/// <summary>Whether a finding is for better or worse.</summary>
public enum Polarity
{
    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Something works.</summary>
    Strength,

    /// <summary>Something does not.</summary>
    Weakness,

    /// <summary>Both in one.</summary>
    Mixed,
}
