using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer;

/// <summary>
/// The index of a corpus as a server uses it: built or refreshed on demand, opened with the corpus's themes, and kept up to date: a new
/// commit, whoever made it, and an edit of the themes or synonyms are taken up within two seconds. Safe for use by any number of threads.
/// </summary>
public sealed class CorpusIndex : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _change = new();
    private readonly Timer _timer;
    private volatile View _view;
    private volatile bool _closed;

    private sealed record View(Corpus Corpus, SearchIndex Index, History History);

    private CorpusIndex(Corpus corpus, string folder)
    {
        Folder = folder;
        _view = Look(corpus);
        _timer = new Timer(_ => TakeUp(), null, Interval, Interval);
    }

    /// <summary>Called, on another thread, after something new was taken up.</summary>
    public event Action? Changed;

    /// <summary>The index's folder.</summary>
    public string Folder { get; }

    /// <summary>The corpus, with its themes and synonyms as they are now.</summary>
    public Corpus Corpus => _view.Corpus;

    /// <summary>When documents came and went, as of the commit taken up.</summary>
    public History History => _view.History;

    /// <summary>Why the themes, people or synonyms as they are on disk now cannot be used; null when all is well. The last good ones stay in use.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Brings an index up to date and opens it. Where somebody else is building it, it is opened as it is.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="folder">The index's folder.</param>
    /// <param name="progress">Told how far the build is.</param>
    /// <param name="cancel">Ends the build.</param>
    /// <returns>The open index, and what the build did; null where somebody else is building.</returns>
    /// <exception cref="IndexException">The index cannot be used; the message says why.</exception>
    public static (CorpusIndex Index, BuildSummary? Summary) Refresh(
        Corpus corpus, string folder, IProgress<BuildProgress>? progress = null, CancellationToken cancel = default)
    {
        BuildSummary? summary = null;
        try
        {
            summary = Pipeline.Build(corpus, folder, null, progress, cancel);
        }
        catch (Exception e) when (e is BuildInProgressException or IndexLockedException && IndexFolder.HoldsIndex(folder))
        {
            // The other build's commits are taken up as they come.
        }
        return (Open(corpus, folder), summary);
    }

    /// <summary>Opens an index as it is.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    /// <exception cref="IndexException">It cannot be used.</exception>
    public static CorpusIndex Open(Corpus corpus, string folder) => new(corpus, folder);

    /// <summary>A lease on the newest commit taken up; dispose it when done.</summary>
    /// <exception cref="ObjectDisposedException">This is closed.</exception>
    public Snapshot Acquire()
    {
        while (true)
        {
            View view = _view;
            try
            {
                return view.Index.Acquire();
            }
            catch (ObjectDisposedException) when (!_closed && _view != view)
            {
                // Another index was put in its place between the two lines above.
            }
        }
    }

    /// <summary>Takes up a new commit and edited themes or synonyms now, if there are any.</summary>
    /// <returns>True if something new was taken up.</returns>
    public bool TakeUp()
    {
        bool news = false;
        lock (_change)
        {
            if (_closed) return false;
            try
            {
                if (_view.Corpus.IfChanged() is { } corpus)
                {
                    View before = _view;
                    _view = Look(corpus);
                    before.Index.Dispose();
                    news = true;
                }
                else if (_view.Index.Refresh())
                {
                    _view = _view with { History = History.Read(Folder) };
                    news = true;
                }
                Trouble = null;
            }
            catch (Exception e) when (e is CurationException or IOException or UnauthorizedAccessException)
            {
                // A half-written file, or a folder that went away: what is open stays in use, and the next look may find it mended.
                Trouble = e.Message;
            }
        }
        if (news) Changed?.Invoke();
        return news;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_change)
        {
            if (_closed) return;
            _closed = true;
            _timer.Dispose();
            _view.Index.Dispose();
        }
    }

    private View Look(Corpus corpus) => new(corpus, SearchIndex.Open(Folder, [corpus.ThemeFacet]), History.Read(Folder));
}
