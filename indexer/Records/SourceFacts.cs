using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Indexer.Records;

/// <summary>One source file, read and understood: what <see cref="CorpusRecords"/> turns into records.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Hash">SHA-256 of the file's bytes, lower case hex.</param>
/// <param name="Bytes">The file's size.</param>
/// <param name="Article">The text.</param>
/// <param name="Facts">The facts, curated ones included.</param>
public sealed record SourceFacts(string Id, string Hash, long Bytes, Article Article, Facts Facts);
