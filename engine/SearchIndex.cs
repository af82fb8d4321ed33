using SearchEngine.Facets;
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
    private Opened? _opened;

    private SearchIndex(IndexFolder folder, IndexState state, IReadOnlyList<SavedFacet> facets)
    {
        _folder = folder;
        _facets = facets;
        _opened = new Opened(state, new SavedSets(state.Commit.Schema, facets), new CollectionStatistics(state.Segments), new SnapshotValues(state.Segments));
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
            Opened opened = Volatile.Read(ref _opened) ?? throw new ObjectDisposedException(nameof(SearchIndex));
            if (opened.State.TryRetain()) return new Snapshot(opened.State, opened.Sets, opened.Statistics, opened.Values);
        }
    }

    /// <summary>Takes up the newest commit, if there is a newer one than the one held.</summary>
    /// <returns>True if a newer commit was taken up.</returns>
    /// <exception cref="ObjectDisposedException">The index is closed.</exception>
    public bool Refresh()
    {
        lock (_refresh)
        {
            Opened opened = _opened ?? throw new ObjectDisposedException(nameof(SearchIndex));
            IndexState old = opened.State;
            CommitPoint newest = CommitPoint.Read(_folder);
            if (newest.Generation == old.Commit.Generation && newest.Segments.SequenceEqual(old.Commit.Segments)) return false;
            IndexState state = IndexState.Open(_folder, old);
            SavedSets sets = SchemaText.Same(state.Commit.Schema, old.Commit.Schema) ? opened.Sets : new SavedSets(state.Commit.Schema, _facets);
            Volatile.Write(ref _opened, new Opened(state, sets, new CollectionStatistics(state.Segments), new SnapshotValues(state.Segments)));
            old.Release();
            return true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_refresh)
        {
            _opened?.State.Release();
            _opened = null;
        }
    }

    /// <summary>A commit taken up, and what is kept of it between searches.</summary>
    private sealed record Opened(IndexState State, SavedSets Sets, CollectionStatistics Statistics, SnapshotValues Values);
}
