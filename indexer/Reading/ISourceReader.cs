namespace SearchEngine.Indexer.Reading;

/// <summary>Reads one format of source files.</summary>
internal interface ISourceReader
{
    /// <summary>The endings of the file names it reads, lower case, with the point.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path inside the corpus folder, with forward slashes.</param>
    /// <param name="bytes">All its bytes.</param>
    /// <exception cref="UnreadableFileException">It cannot be read as this format.</exception>
    SourceText Read(string path, byte[] bytes);
}
