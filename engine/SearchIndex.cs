namespace SearchEngine;

/// <summary>An index opened for reading. Safe for use by any number of threads. Takes no lock: a writer may work beside it.</summary>
public sealed class SearchIndex : IDisposable
{
    /// <summary>Opens the newest commit of an index.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="savedFacets">Facets made of saved queries, or none.</param>
    /// <exception cref="IndexNotFoundException">There is no index in the folder.</exception>
    /// <exception cref="CorruptIndexException">A file of the commit is missing or damaged.</exception>
    public static SearchIndex Open(string path, IReadOnlyList<SavedFacet>? savedFacets = null) => throw new NotImplementedException();

    /// <summary>A counted lease on the newest commit taken up. Dispose it when done; it stays whole whatever a writer does meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public Snapshot Acquire() => throw new NotImplementedException();

    /// <summary>Takes up the newest commit, if there is a newer one than the one held.</summary>
    /// <returns>True if a newer commit was taken up.</returns>
    public bool Refresh() => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}
