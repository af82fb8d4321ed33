namespace SearchEngine.Indexer.Curation;

/// <summary>A file that people write by hand (themes, people, synonyms, a sidecar) cannot be understood. The message names the file, the line and the cause.</summary>
public sealed class CurationException : Exception
{
    internal CurationException(string file, long line, string cause, Exception? inner = null)
        : base(line > 0 ? FormattableString.Invariant($"{file}, line {line}: {cause}") : $"{file}: {cause}", inner) { }
}
