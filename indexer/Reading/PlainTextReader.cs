namespace SearchEngine.Indexer.Reading;

/// <summary>Reads plain text files of any encoding a person might have (<see cref="TextDecoder"/>).</summary>
internal sealed class PlainTextReader : ISourceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".txt", ".text"];

    /// <inheritdoc/>
    public SourceText Read(string path, byte[] bytes)
    {
        DecodedText decoded = TextDecoder.Decode(bytes);
        (string text, OffsetMap map) = CanonicalText.Of(decoded.Characters);
        return new SourceText(path, "txt", text, ParagraphLayout.Cut(text), [], map) { Warnings = decoded.Warnings };
    }
}
