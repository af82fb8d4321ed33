namespace SearchEngine.Indexer.Building;

/// <summary>A file as an index holds it.</summary>
/// <param name="Path">Its path inside the corpus folder.</param>
/// <param name="Id">The document's id.</param>
/// <param name="Hash">SHA-256 of its bytes, lower case hex.</param>
/// <param name="Sidecar">The same of its sidecar, or null.</param>
/// <param name="Stamp">The versions of all that turns the file into records; another stamp means that it is read again.</param>
/// <param name="Blocks">Hashes of the blocks that may be furniture of all files of its folder (<see cref="BlockSurvey"/>).</param>
internal sealed record ManifestEntry(string Path, string Id, string Hash, string? Sidecar, string Stamp, string? Blocks = null);
