using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine;

/// <summary>An index opened for reading. Safe for use by any number of threads. Takes no lock: a writer may work beside it.</summary>
public sealed class SearchIndex : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly IReadOnlyList<SavedFacet> _facets;
    private readonly Lock _refresh = new();
    private IndexState? _state;
    private SavedSets _sets;

    private SearchIndex(IndexFolder folder, IndexState state, IReadOnlyList<SavedFacet> facets)
    {
        _folder = folder;
        _state = state;
        _facets = facets;
        _sets = new SavedSets(state.Commit.Schema, facets);
    }

    /// <summary>Opens the newest commit of an index.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="savedFacets">Facets made of saved queries, or none.</param>
    /// <exception cref="IndexNotFoundException">There is no index in the folder.</exception>
    /// <exception cref="IndexFormatException">It was made by another version: build it again.</exception>
    /// <exception cref="CorruptIndexException">A file of the commit is missing or damaged.</exception>
    public static SearchIndex Open(string path, IReadOnlyList<SavedFacet>? savedFacets = null)
    {
        var folder = new IndexFolder(path);
        return new SearchIndex(folder, IndexState.Open(folder), savedFacets ?? []);
    }

    /// <summary>A counted lease on the newest commit taken up. Dispose it when done; it stays whole whatever a writer does meanwhile.</summary>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public Snapshot Acquire()
    {
        while (true)
        {
            IndexState state = Volatile.Read(ref _state) ?? throw new ObjectDisposedException(nameof(SearchIndex));
            SavedSets sets = _sets;
            if (state.TryRetain()) return new Snapshot(state, sets);
        }
    }

    /// <summary>Takes up the newest commit, if there is a newer one than the one held.</summary>
    /// <returns>True if a newer commit was taken up.</returns>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public bool Refresh()
    {
        lock (_refresh)
        {
            IndexState old = _state ?? throw new ObjectDisposedException(nameof(SearchIndex));
            CommitPoint newest = CommitPoint.Read(_folder);
            if (newest.Generation == old.Commit.Generation && newest.Segments.SequenceEqual(old.Commit.Segments)) return false;
            IndexState state = IndexState.Open(_folder, old);
            if (!SchemaText.Same(state.Commit.Schema, old.Commit.Schema)) _sets = new SavedSets(state.Commit.Schema, _facets);
            Volatile.Write(ref _state, state);
            old.Release();
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_refresh)
        {
            _state?.Release();
            _state = null;
        }
    }
}
