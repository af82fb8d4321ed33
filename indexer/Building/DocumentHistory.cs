namespace SearchEngine.Indexer.Building;

/// <summary>What became of a document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">Where its file is, or last was, inside the corpus folder.</param>
/// <param name="Added">When it came (the last time, if it went and came back).</param>
/// <param name="Changed">When it last came or changed.</param>
/// <param name="Removed">When it went; null while it is there.</param>
/// <param name="Hash">SHA-256 of the file's bytes as last indexed.</param>
public sealed record DocumentHistory(
    string Id, string Path, DateTimeOffset Added, DateTimeOffset Changed, DateTimeOffset? Removed, string Hash)
{
    /// <summary>All quotations it ever held, by id.</summary>
    public IReadOnlyDictionary<string, QuoteHistory> Quotes { get; init; } = new Dictionary<string, QuoteHistory>();
}

/// <summary>What became of a quotation.</summary>
/// <param name="Hash">A hash of its words as printed.</param>
/// <param name="Earlier">The hashes of how it was printed before, oldest first.</param>
/// <param name="Removed">When it went; null while it is there.</param>
public sealed record QuoteHistory(string Hash, IReadOnlyList<string> Earlier, DateTimeOffset? Removed);
