namespace SearchEngine.Indexer.Reading;

/// <summary>A source file cannot be read; the message is the reason, for the person whose file it is.</summary>
public sealed class UnreadableFileException : Exception
{
    internal UnreadableFileException(string reason, Exception? inner = null) : base(reason, inner) { }
}
