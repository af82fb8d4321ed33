namespace SearchEngine.Indexer.Reading;

/// <summary>A file's bytes as characters, nothing stripped.</summary>
/// <param name="Characters">The characters; a byte order mark is the first of them.</param>
/// <param name="Encoding">What they were read as: <c>utf-8</c>, <c>utf-16le</c>, <c>utf-16be</c>, <c>windows-1252</c>, or what the markup names.</param>
/// <param name="Warnings">What is doubtful (<see cref="SourceText.Warnings"/>).</param>
internal sealed record DecodedText(string Characters, string Encoding, IReadOnlyList<string> Warnings);
