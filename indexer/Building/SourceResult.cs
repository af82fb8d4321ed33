using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Building;

/// <summary>What came of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Entry">What the manifest is to say of it; null where it could not be read.</param>
/// <param name="Records">Its records; null where it is unchanged or could not be read.</param>
/// <param name="Quotes">Its quotations' ids, each with a hash of its words as printed; null as the records.</param>
/// <param name="Failure">Why it could not be read, or null.</param>
internal sealed record SourceResult(
    SourceFile File, ManifestEntry? Entry, IReadOnlyList<Document>? Records, IReadOnlyDictionary<string, string>? Quotes, string? Failure);
