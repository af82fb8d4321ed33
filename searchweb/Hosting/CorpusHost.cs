using SearchEngine.Indexer;
using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Sources;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Hosting;

/// <summary>
/// Keeps the collection open: an index that is there is served at once and refreshed beside; one that is not is built first. New commits,
/// whoever makes them, are taken up within two seconds.
/// </summary>
internal sealed partial class CorpusHost(SiteOptions options, ILogger<CorpusHost> log) : BackgroundService
{
    private static readonly TimeSpan RefreshAfter = TimeSpan.FromSeconds(1);

    private readonly Lock _reading = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile CorpusIndex? _index;
    private volatile Catalogue? _catalogue;

    /// <summary>Ends when the collection can be searched; fails when it cannot be opened at all.</summary>
    public Task Ready => _ready.Task;

    /// <summary>The collection can be searched.</summary>
    public bool IsReady => _index is not null;

    /// <summary>How far the first build is, in words; null where none is running.</summary>
    public string? Building { get; private set; }

    /// <summary>A lease on the newest commit.</summary>
    /// <exception cref="NotReadyException">Nothing can be searched yet.</exception>
    public Collection Acquire()
    {
        CorpusIndex index = _index ?? throw new NotReadyException();
        Snapshot snapshot = index.Acquire();
        try
        {
            return new Collection(snapshot, index.Corpus, index.History, CatalogueOf(snapshot, index.Corpus));
        }
        catch
        {
            snapshot.Dispose();
            throw;
        }
    }

    /// <summary>Takes up a new commit now rather than within two seconds.</summary>
    public bool TakeUp() => _index?.TakeUp() ?? false;

    /// <inheritdoc/>
    public override void Dispose()
    {
        _index?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() => Start(stoppingToken), CancellationToken.None);

    private void Start(CancellationToken stop)
    {
        try
        {
            Corpus corpus = Corpus.Open(new CorpusOptions(options.Corpus));
            if (Opened(corpus) is { } existing)
            {
                Serve(existing);
                LogServing(options.Corpus, existing.Folder);
                if (stop.WaitHandle.WaitOne(RefreshAfter)) return; // the first visitor comes first
                Refresh(corpus, stop);
                return;
            }
            LogBuilding(options.Corpus, options.Index);
            (CorpusIndex index, BuildSummary? summary) = CorpusIndex.Refresh(corpus, options.Index, new Progress(this), stop);
            Report(summary);
            Building = null;
            Serve(index);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            _ready.TrySetCanceled(stop);
        }
        catch (Exception e)
        {
            LogFailed(e.Message);
            _ready.TrySetException(e);
        }
    }

    private CorpusIndex? Opened(Corpus corpus)
    {
        try
        {
            return CorpusIndex.Open(corpus, options.Index);
        }
        catch (IndexException)
        {
            // None there, or one of another version or damaged: the build says so and makes it anew.
            return null;
        }
    }

    private void Refresh(Corpus corpus, CancellationToken stop)
    {
        try
        {
            Report(Pipeline.Build(corpus, options.Index, null, null, stop));
            _index?.TakeUp();
        }
        catch (IndexLockedException)
        {
            // Somebody else is building it; their commits are taken up as they come.
        }
    }

    private void Serve(CorpusIndex index)
    {
        index.Changed += Prepare;
        _index = index;
        Prepare();
        _ready.TrySetResult();
    }

    // What pages need of a commit is worked out before the first of them asks.
    private void Prepare()
    {
        try
        {
            Acquire().Dispose();
        }
        catch (ObjectDisposedException)
        {
            // The site is closing.
        }
    }

    private Catalogue CatalogueOf(Snapshot snapshot, Corpus corpus)
    {
        if (_catalogue is { } known && known.Generation == snapshot.Generation && ReferenceEquals(known.Corpus, corpus)) return known;
        lock (_reading)
        {
            if (_catalogue is { } other && other.Generation == snapshot.Generation && ReferenceEquals(other.Corpus, corpus)) return other;
            return _catalogue = Catalogue.Of(snapshot, corpus);
        }
    }

    private void Report(BuildSummary? summary)
    {
        if (summary is null) return;
        foreach (SkippedFile file in summary.Failed) LogSkipped(file.Path, file.Reason);
        LogBuilt(summary.Documents, summary.Added, summary.Changed, summary.Removed, summary.Failed.Count, summary.Took.TotalSeconds);
    }

    private sealed class Progress(CorpusHost host) : IProgress<BuildProgress>
    {
        private int _tenths;

        public void Report(BuildProgress value)
        {
            host.Building = FormattableString.Invariant($"{value.Files} of {value.AllFiles} files, {value.Share:P0}");
            int tenths = (int)(value.Share * 10);
            if (tenths <= _tenths) return;
            _tenths = tenths;
            host.LogProgress(value.Files, value.AllFiles);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Building the index of {Corpus} in {Index}")]
    private partial void LogBuilding(string corpus, string index);

    [LoggerMessage(Level = LogLevel.Information, Message = "Searching {Corpus} with the index in {Index}")]
    private partial void LogServing(string corpus, string index);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Files} of {All} files read")]
    private partial void LogProgress(int files, int all);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Documents} documents: {Added} added, {Changed} changed, {Removed} removed, {Failed} failed in {Seconds:0.0} s")]
    private partial void LogBuilt(int documents, int added, int changed, int removed, int failed, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Left out: {Path}: {Reason}")]
    private partial void LogSkipped(string path, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The collection cannot be searched: {Reason}")]
    private partial void LogFailed(string reason);
}
