namespace SearchEngine.Indexer.Building;

/// <summary>Something that happened to a document.</summary>
/// <param name="At">When the build that did it began.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The document's id.</param>
/// <param name="Path">The file's path inside the corpus folder.</param>
/// <param name="Hash">SHA-256 of the file's bytes; null for one that is gone.</param>
/// <param name="Quotes">Ids of its quotations from then on, each with a hash of its words as printed; null for one that is gone.</param>
public sealed record HistoryEvent(
    DateTimeOffset At, HistoryEventKind Kind, string Id, string Path, string? Hash, IReadOnlyDictionary<string, string>? Quotes);

/// <summary>What happened to a document.</summary>
public enum HistoryEventKind
{
    /// <summary>It came, or came back.</summary>
    Added,

    /// <summary>Its text, or what was read out of it, changed.</summary>
    Changed,

    /// <summary>It went.</summary>
    Removed,
}
