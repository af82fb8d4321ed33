using System.Globalization;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>One commit, open: its segments and their deletions. Counted; the last release closes the segments no other commit holds.</summary>
internal sealed class IndexState
{
    private int _count = 1;
    private string? _fingerprint;

    private IndexState(CommitPoint commit, IReadOnlyList<SegmentView> segments, DateTimeOffset committedAt)
    {
        Commit = commit;
        Segments = segments;
        CommittedAt = committedAt;
    }

    public CommitPoint Commit { get; }

    public IReadOnlyList<SegmentView> Segments { get; }

    public DateTimeOffset CommittedAt { get; }

    /// <summary>A hash of the blocks it holds: a sum over them, so neither their order nor how they came to be in it counts.</summary>
    public string Fingerprint => LazyInitializer.EnsureInitialized(ref _fingerprint, () =>
    {
        ulong sum = 0;
        foreach (SegmentView view in Segments)
        {
            SegmentTables tables = view.Segment.Tables;
            for (int b = 0; b < tables.Blocks; b++)
                if (view.Deleted is not { } deleted || !deleted[tables.Parent(b)]) sum = unchecked(sum + tables.HashOf(b));
        }
        return sum.ToString("x16", CultureInfo.InvariantCulture);
    });

    /// <summary>Opens the newest commit, taking over what an older one has open already.</summary>
    /// <exception cref="IndexNotFoundException">There is no index in the folder.</exception>
    /// <exception cref="CorruptIndexException">A file is missing or damaged.</exception>
    public static IndexState Open(IndexFolder folder, IndexState? older = null)
    {
        for (int attempt = 1; ; attempt++)
        {
            CommitPoint commit = CommitPoint.Read(folder);
            DateTimeOffset at = folder.CommitTime;
            try
            {
                return new IndexState(commit, OpenSegments(folder, commit, older), at);
            }
            catch (CorruptIndexException) when (attempt < 10 && CommitPoint.Read(folder).Generation != commit.Generation)
            {
                // a writer has committed and tidied up meanwhile: open what it left
            }
        }
    }

    /// <summary>Takes a count, unless it is closed already.</summary>
    public bool TryRetain()
    {
        for (int count = Volatile.Read(ref _count); count > 0;)
        {
            int seen = Interlocked.CompareExchange(ref _count, count + 1, count);
            if (seen == count) return true;
            count = seen;
        }
        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _count) != 0) return;
        foreach (SegmentView s in Segments) s.Segment.Release();
    }

    private static List<SegmentView> OpenSegments(IndexFolder folder, CommitPoint commit, IndexState? older)
    {
        var views = new List<SegmentView>(commit.Segments.Count);
        try
        {
            foreach (CommitPoint.Entry entry in commit.Segments)
            {
                SegmentView? known = older?.Segments.FirstOrDefault(v => v.Segment.Name == entry.Name && v.Segment.Checksum == entry.Checksum);
                Segment segment;
                if (known is not null)
                {
                    segment = known.Segment;
                    segment.Retain();
                }
                else
                {
                    segment = Segment.Open(folder, entry.Name, commit.Schema);
                }
                try
                {
                    if (segment.Checksum != entry.Checksum) throw new CorruptIndexException($"{folder.PathOf(entry.Name)}: is not the file the commit names");
                    views.Add(
                        known is not null && known.DeletedFile == entry.Deleted
                            ? known
                            : new SegmentView(segment, entry.Deleted is null ? null : DeletedDocs.Read(folder.PathOf(entry.Deleted), segment.Docs), entry.Deleted));
                }
                catch
                {
                    segment.Release();
                    throw;
                }
            }
            return views;
        }
        catch
        {
            foreach (SegmentView v in views) v.Segment.Release();
            throw;
        }
    }
}
