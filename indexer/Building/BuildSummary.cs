using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Building;

/// <summary>What a build did.</summary>
public sealed record BuildSummary
{
    /// <summary>Files that were new.</summary>
    public int Added { get; init; }

    /// <summary>Files indexed before that were read again: they, their sidecar, or what reads them changed.</summary>
    public int Changed { get; init; }

    /// <summary>Files indexed before that are gone.</summary>
    public int Removed { get; init; }

    /// <summary>Files left as they were.</summary>
    public int Unchanged { get; init; }

    /// <summary>Files of kinds that are not read.</summary>
    public IReadOnlyList<SkippedFile> Skipped { get; init; } = [];

    /// <summary>Files that should have been read and could not. What was indexed of them before is kept.</summary>
    public IReadOnlyList<SkippedFile> Failed { get; init; } = [];

    /// <summary>Why the index was built anew though nobody asked for it; or null.</summary>
    public string? BuiltAnew { get; init; }

    /// <summary>Bytes of source files looked at.</summary>
    public long Bytes { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Took { get; init; }

    /// <summary>How many files the index now holds.</summary>
    public int Documents { get; init; }
}
