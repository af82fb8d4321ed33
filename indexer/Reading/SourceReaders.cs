namespace SearchEngine.Indexer.Reading;

/// <summary>The readers there are, by the ending of the file's name.</summary>
internal static class SourceReaders
{
    /// <summary>Raised when any reader gives another text for the same file, so that files are read again.</summary>
    public const int Version = 1;

    /// <summary>The largest file that is read, in bytes. A text beyond it is no article but a dump.</summary>
    public const long MaxBytes = 16L << 20;

    private static readonly Dictionary<string, ISourceReader> ByExtension = new ISourceReader[] { new PlainTextReader(), new HtmlReader() }
        .SelectMany(r => r.Extensions, (reader, extension) => (extension, reader))
        .ToDictionary(p => p.extension, p => p.reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>The endings that are read, in order, for messages.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [.. ByExtension.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The reader for a file of that name, or null.</summary>
    public static ISourceReader? For(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path));
}
