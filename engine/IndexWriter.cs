using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine;

/// <summary>Puts documents into an index. One at a time: it holds the folder's write lock, which the system frees if the process dies. Not for use by several threads at once.</summary>
public sealed class IndexWriter : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly WriteLock _lock;
    private readonly Schema _schema;
    private readonly WriterOptions _options;
    private readonly SegmentList _segments;
    private readonly SegmentBuilders _builders;
    private CommitPoint? _last;
    private long _nextSegment;
    private bool _closed;

    private IndexWriter(IndexFolder folder, WriteLock writeLock, Schema schema, WriterOptions options, CommitPoint? last)
    {
        _folder = folder;
        _lock = writeLock;
        _schema = schema;
        _options = options;
        _last = last;
        _nextSegment = last?.NextSegment ?? 0;
        _segments = SegmentList.Open(folder, schema, last);
        _builders = new SegmentBuilders(schema, options, () => folder.PathOf(NextName()));
    }

    /// <summary>Opens an index for writing, making it if there is none.</summary>
    /// <exception cref="IndexLockedException">Another writer has it open.</exception>
    /// <exception cref="IndexFormatException">It was made by another version, or with another schema.</exception>
    /// <exception cref="CorruptIndexException">A file of the last commit is missing or damaged.</exception>
    public static IndexWriter Open(string path, Schema schema, WriterOptions? options = null)
    {
        var folder = new IndexFolder(path);
        folder.Create();
        WriteLock writeLock = WriteLock.Take(folder);
        try
        {
            CommitPoint? last = folder.HasCommit ? CommitPoint.Read(folder) : null;
            if (last is not null && !SchemaText.Same(last.Schema, schema))
                throw new IndexFormatException($"{folder.Path}: the index has other fields than wanted; build it again");
            DeleteStrays(folder, last);
            return new IndexWriter(folder, writeLock, schema, options ?? new WriterOptions(), last);
        }
        catch
        {
            writeLock.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Puts a block of documents in place of all that stand under the same key. They come and go together; the last is the block's parent.
    /// Nothing is seen by readers before <see cref="Commit"/>.
    /// </summary>
    /// <param name="key">The block's key, not empty, at most 500 UTF-8 bytes: the order of keys by UTF-8 bytes breaks ties.</param>
    /// <param name="documents">One or more.</param>
    /// <exception cref="ArgumentException">A value does not fit the schema; nothing was changed.</exception>
    public void Replace(string key, IReadOnlyList<Document> documents)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        ArgumentNullException.ThrowIfNull(documents);
        BlockRules.Check(_schema, key, documents);
        _segments.Delete(key);
        if (_builders.Add(key, documents)) Flush();
    }

    /// <summary>Takes away the block of that key, if there is one.</summary>
    public void Delete(string key)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        _segments.Delete(key);
        _builders.Delete(key);
    }

    /// <summary>Makes everything since the last commit durable and visible, all or nothing.</summary>
    /// <param name="userData">Small facts kept beside the commit in place of the last commit's; null keeps those.</param>
    /// <returns>The commit's generation: the last one's where there is nothing new.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? userData = null)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        Flush();
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in userData ?? (IEnumerable<KeyValuePair<string, string>>?)_last?.UserData ?? []) facts[name] = value;
        long generation = (_last?.Generation ?? 0) + 1;
        IReadOnlyList<CommitPoint.Entry> entries = _segments.Settle(generation);
        if (_last is not null && entries.SequenceEqual(_last.Segments) && facts.SequenceEqual(_last.UserData)) return _last.Generation;
        var commit = new CommitPoint
        {
            Version = FileFormat.Version,
            Generation = generation,
            NextSegment = _nextSegment,
            Schema = _schema,
            Segments = entries,
            UserData = facts,
        };
        _folder.ReplaceCommit(commit.Write());
        _last = commit;
        DeleteStrays(_folder, commit);
        return generation;
    }

    /// <summary>Frees the lock. What was not committed is gone.</summary>
    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        _builders.Dispose();
        _segments.Dispose();
        DeleteStrays(_folder, _last);
        _lock.Dispose();
    }

    private void Flush()
    {
        foreach (string name in _builders.Flush()) _segments.Add(name);
        _segments.Merge(NextName, _options.Clock);
    }

    private string NextName() => $"s-{_nextSegment++:d6}.seg";

    private static void DeleteStrays(IndexFolder folder, CommitPoint? commit)
    {
        HashSet<string> named = [.. commit?.Segments.SelectMany(s => new[] { s.Name, s.Deleted ?? "" }) ?? []];
        foreach (string file in folder.DataFiles())
            if (!named.Contains(file)) folder.Delete(file);
    }
}
