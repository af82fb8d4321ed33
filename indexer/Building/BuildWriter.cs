using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Building;

/// <summary>
/// The writing end of a build: it holds the index's lock, compares what comes with the manifest, and commits manifest, history and records
/// together. Commits come after a fixed number of documents or bytes, never by the clock, so that a fresh build always gives the same files.
/// </summary>
internal sealed class BuildWriter : IDisposable
{
    /// <summary>A kill loses the work on at most so many documents,</summary>
    private const int CommitDocuments = 250;

    /// <summary>or on so many bytes of source files.</summary>
    private const long CommitBytes = 8L << 20;

    private readonly string _folder;
    private readonly BuildLock _lock;
    private readonly IndexWriter _writer;
    private readonly Manifest _manifest;
    private readonly History _history;
    private readonly DateTimeOffset _now;
    private readonly DocumentIds _ids = new();
    private readonly HashSet<string> _moved = new(StringComparer.Ordinal);
    private readonly List<HistoryEvent> _told = [];
    private readonly List<SkippedFile> _failed = [];
    private int _documents;
    private long _bytes;
    private bool _changed;

    private BuildWriter(string folder, BuildLock held, IndexWriter writer, Manifest manifest, DateTimeOffset now, string? anew)
    {
        (_folder, _lock, _writer, _manifest, _now) = (folder, held, writer, manifest, now);
        _history = History.Read(folder);
        foreach (ManifestEntry entry in manifest.Entries) _ids.Remember(entry.Path, entry.Id);
        foreach (DocumentHistory known in _history.Documents.OrderBy(d => d.Id, StringComparer.Ordinal)) _ids.Remember(known.Path, known.Id);
        Summary = new BuildSummary { BuiltAnew = anew };
    }

    /// <summary>What was done so far.</summary>
    public BuildSummary Summary { get; private set; }

    /// <summary>Takes the lock. An index of another format, or without its manifest, is built anew, its history kept.</summary>
    /// <exception cref="BuildInProgressException">Somebody else is building.</exception>
    public static BuildWriter Open(string folder, BuildOptions options)
    {
        BuildLock held = BuildLock.Take(folder);
        try
        {
            if (options.Fresh && IndexFolder.HoldsIndex(folder)) IndexFolder.Clear(folder);
            string? anew = OpenWriter(folder, out IndexWriter? writer);
            Manifest? manifest = writer is null ? null : IndexFolder.ReadManifest(folder);
            if (writer is null || manifest is null)
            {
                anew ??= "the list of its files is missing or damaged";
                writer?.Dispose();
                IndexFolder.Clear(folder);
                writer = IndexWriter.Open(folder, CorpusSchema.Schema);
                manifest = new Manifest();
            }
            return new BuildWriter(folder, held, writer, manifest, options.Time.GetUtcNow(), anew);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static string? OpenWriter(string folder, out IndexWriter? writer)
    {
        writer = null;
        try
        {
            writer = IndexWriter.Open(folder, CorpusSchema.Schema);
            return null;
        }
        catch (IndexFormatException e)
        {
            return e.Message;
        }
    }

    /// <summary>Gives every file its id. A file of which only the place changed takes its id along.</summary>
    public void AssignIds(IReadOnlyList<SourceFile> files)
    {
        var present = files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (SourceFile file in files)
        {
            if (_ids.Find(file.Path) is not null) continue;
            if (_ids.Owner(DocumentIds.Plain(file.Path)) is { } owner && !present.Contains(owner) && IsSame(file, owner)) Move(owner, file.Path);
            else _ids.Assign(file.Path);
        }
    }

    public string IdOf(SourceFile file) => _ids.Find(file.Path)!;

    /// <summary>What the manifest said of a file when the build began.</summary>
    public ManifestEntry? Before(SourceFile file) => _manifest.Find(file.Path);

    /// <summary>Takes the next file's result.</summary>
    public void Take(SourceResult result)
    {
        if (result.Entry is not { } entry)
        {
            Fail(result.File.Path, result.Failure!);
            return;
        }
        if (result.Records is not null && !TryPut(entry.Id, result.Records, result.File.Path)) return;
        ManifestEntry? before = _manifest.Find(entry.Path);
        if (result.Records is null) Summary = Summary with { Unchanged = Summary.Unchanged + 1 };
        else if (before is null && !_moved.Contains(entry.Path)) Summary = Summary with { Added = Summary.Added + 1 };
        else Summary = Summary with { Changed = Summary.Changed + 1 };

        Tell(before is null ? HistoryEventKind.Added : HistoryEventKind.Changed, entry, result.Quotes);
        if (result.Records is null) return;
        _manifest.Set(entry);
        _changed = true;
        _documents++;
        _bytes += result.File.Bytes;
        if (_documents >= CommitDocuments || _bytes >= CommitBytes) Commit();
    }

    private bool TryPut(string id, IReadOnlyList<Document> records, string path)
    {
        try
        {
            _writer.Replace(id, records);
            return true;
        }
        catch (ArgumentException e)
        {
            Fail(path, $"its records do not fit the index: {e.Message}"); // one odd text must not stop the others
            return false;
        }
    }

    private void Fail(string path, string reason)
    {
        _failed.Add(new SkippedFile(path, reason));
        Summary = Summary with { Failed = [.. _failed] };
    }

    /// <summary>Removes what is gone, and commits.</summary>
    public void Finish(CorpusListing listing)
    {
        var present = listing.Files.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        List<ManifestEntry> gone = [.. _manifest.Entries.Where(e => !present.Contains(e.Path) && !IsBehindFailure(listing, e.Path))];
        foreach (ManifestEntry entry in gone) _manifest.Remove(entry.Path);
        // An empty folder has an index too, so that a site over it can say so.
        _changed |= gone.Count > 0 || !IndexFolder.HoldsIndex(_folder);
        var kept = _manifest.Entries.Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        foreach (ManifestEntry entry in gone)
        {
            // The id may have moved on with the file.
            if (kept.Contains(entry.Id)) continue;
            _writer.Delete(entry.Id);
            Tell(HistoryEventKind.Removed, entry, null);
            Summary = Summary with { Removed = Summary.Removed + 1 };
        }
        Commit();
        Summary = Summary with { Documents = _manifest.Count };
    }

    public void Dispose()
    {
        _writer.Dispose();
        _lock.Dispose();
    }

    // A folder that cannot be opened today must not cost what was indexed of it.
    private static bool IsBehindFailure(CorpusListing listing, string path) =>
        listing.Failed.Any(f => f.Path == path || f.Path.EndsWith('/') && path.StartsWith(f.Path, StringComparison.Ordinal));

    private bool IsSame(SourceFile file, string owner)
    {
        string? hash = _manifest.Find(owner)?.Hash ?? _history.Find(_ids.Find(owner)!)?.Hash;
        try
        {
            return hash is not null && SourceWork.HashOf(File.ReadAllBytes(file.FullPath)) == hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Move(string from, string to)
    {
        _ids.Move(from, to);
        if (_manifest.Find(from) is not null) _moved.Add(to);
    }

    private void Tell(HistoryEventKind kind, ManifestEntry entry, IReadOnlyDictionary<string, string>? quotes)
    {
        if (_history.Find(entry.Id) is { Removed: null } && kind == HistoryEventKind.Added) kind = HistoryEventKind.Changed;
        var told = new HistoryEvent(_now, kind, entry.Id, entry.Path, kind == HistoryEventKind.Removed ? null : entry.Hash, quotes);
        if (_history.IsNews(told)) _told.Add(told);
    }

    // The manifest is on the disk before the commit that names it, and the history before the commit that makes it true.
    private void Commit()
    {
        _history.Append(_folder, _told);
        _told.Clear();
        if (!_changed) return;
        string name = _manifest.Write(_folder);
        _writer.Commit(new Dictionary<string, string>(StringComparer.Ordinal) { [Manifest.Key] = name });
        Manifest.RemoveOthers(_folder, name);
        (_documents, _bytes, _changed) = (0, 0, false);
    }
}
