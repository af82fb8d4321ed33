using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>A writer's segments: those of the last commit and those written since, with the deletions that are to come.</summary>
internal sealed class SegmentList : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly Schema _schema;
    private readonly List<Held> _segments = [];

    private SegmentList(IndexFolder folder, Schema schema)
    {
        _folder = folder;
        _schema = schema;
    }

    public static SegmentList Open(IndexFolder folder, Schema schema, CommitPoint? commit)
    {
        var list = new SegmentList(folder, schema);
        try
        {
            foreach (CommitPoint.Entry e in commit?.Segments ?? [])
            {
                Segment segment = Segment.Open(folder, e.Name, schema);
                list._segments.Add(new Held(segment) { DeletedFile = e.Deleted });
                if (e.Deleted is not null) list._segments[^1].Deleted = DeletedDocs.Read(folder.PathOf(e.Deleted), segment.Docs);
            }
            return list;
        }
        catch
        {
            list.Dispose();
            throw;
        }
    }

    public void Add(string name) => _segments.Add(new Held(Segment.Open(_folder, name, _schema)));

    /// <summary>Marks the block of a key as deleted.</summary>
    public void Delete(string key)
    {
        foreach (Held h in _segments)
        {
            SegmentTables tables = h.Segment.Tables;
            int block = tables.FindKey(key);
            if (block < 0 || h.Deleted is { } known && known[tables.Parent(block)]) continue;
            h.Deleted ??= new DocSet(h.Segment.Docs);
            for (int d = tables.FirstDoc(block); d < tables.FirstDoc(block + 1); d++) h.Deleted.Add(d);
            h.DeletedFile = null; // to be written
        }
    }

    /// <summary>Merges what the policy wants merged.</summary>
    public void Merge(Func<string> nextName, StageClock? clock)
    {
        while (MergePolicy.Choose([.. _segments.Select(h => (h.Segment.Bytes, h.Segment.Docs, h.LiveDocs))]) is { Count: > 0 } chosen)
        {
            Held[] old = [.. chosen.Select(i => _segments[i])];
            var merger = new SegmentMerger(_schema, [.. old.Select(h => new SegmentView(h.Segment, h.Deleted, null))]);
            Held? merged = null;
            if (merger.Docs > 0)
            {
                string name = nextName();
                merger.Write(_folder.PathOf(name), clock);
                merged = new Held(Segment.Open(_folder, name, _schema));
            }
            int place = chosen[0];
            foreach (Held h in old)
            {
                _segments.Remove(h);
                h.Segment.Release();
            }
            if (merged is not null) _segments.Insert(place, merged);
        }
    }

    /// <summary>Writes the deletions not yet written and leaves out segments of which nothing is left.</summary>
    /// <returns>What the commit names.</returns>
    public IReadOnlyList<CommitPoint.Entry> Settle(long generation)
    {
        foreach (Held h in _segments.Where(h => h.LiveDocs == 0).ToList())
        {
            _segments.Remove(h);
            h.Segment.Release();
        }
        foreach (Held h in _segments)
        {
            if (h.Deleted is null || h.DeletedFile is not null) continue;
            h.DeletedFile = $"{Path.GetFileNameWithoutExtension(h.Segment.Name)}-{generation}.del";
            _folder.Delete(h.DeletedFile); // one that a killed writer left
            DeletedDocs.Write(_folder.PathOf(h.DeletedFile), h.Deleted);
        }
        return [.. _segments.Select(h => new CommitPoint.Entry(h.Segment.Name, h.Segment.Checksum, h.DeletedFile))];
    }

    public void Dispose()
    {
        foreach (Held h in _segments) h.Segment.Release();
        _segments.Clear();
    }

    private sealed class Held(Segment segment)
    {
        public Segment Segment { get; } = segment;

        public DocSet? Deleted { get; set; }

        /// <summary>The file that holds <see cref="Deleted"/>; null where it is not written yet, or there is nothing to write.</summary>
        public string? DeletedFile { get; set; }

        public int LiveDocs => Segment.Docs - (Deleted?.Count() ?? 0);
    }
}
