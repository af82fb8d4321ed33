namespace SearchEngine.Indexer.Building;

/// <summary>Another process, or another thread, is building the index.</summary>
public sealed class BuildInProgressException : IOException
{
    internal BuildInProgressException(string folder, Exception inner) : base($"{folder}: another build is at work on this index", inner) { }
}
