namespace SearchEngine.Indexer.Sources;

/// <summary>A source file of a corpus.</summary>
/// <param name="Path">Its path inside the corpus folder, with forward slashes.</param>
/// <param name="FullPath">Where to open it.</param>
/// <param name="Sidecar">Where its sidecar is, or null.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record SourceFile(string Path, string FullPath, string? Sidecar, long Bytes);

/// <summary>A file that is left out.</summary>
/// <param name="Path">Its path inside the corpus folder, with forward slashes.</param>
/// <param name="Reason">Why.</param>
public sealed record SkippedFile(string Path, string Reason);

/// <summary>What lies in a corpus folder, each list in ordinal order of its paths.</summary>
/// <param name="Files">The source files.</param>
/// <param name="Skipped">Files of kinds that are not read.</param>
/// <param name="Failed">Files and folders that should have been read and cannot.</param>
internal sealed record CorpusListing(IReadOnlyList<SourceFile> Files, IReadOnlyList<SkippedFile> Skipped, IReadOnlyList<SkippedFile> Failed);
