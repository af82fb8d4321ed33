namespace SearchEngine.Indexer.Sources;

/// <summary>Which corpus, and which files describe it in place of its own.</summary>
/// <param name="Folder">The folder.</param>
public sealed record CorpusOptions(string Folder)
{
    /// <summary>A themes file in place of the folder's own; null for that, or for the defaults where it has none.</summary>
    public string? Themes { get; init; }

    /// <summary>A people file in place of the folder's own; null for that. There are no defaults.</summary>
    public string? People { get; init; }

    /// <summary>A synonyms file in place of the folder's own; null for that, or for the defaults where it has none.</summary>
    public string? Synonyms { get; init; }
}
