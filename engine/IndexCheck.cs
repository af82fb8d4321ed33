using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine;

/// <summary>Verifies an index.</summary>
public static class IndexCheck
{
    /// <summary>Reads every byte of the newest commit: checksums, order of terms and postings, bounds of every reference, counts.</summary>
    /// <param name="path">The index's folder.</param>
    /// <param name="progress">Told the share done, 0 to 1.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>What is wrong, one line a fault, each naming its file; empty when all is well.</returns>
    /// <exception cref="IndexNotFoundException">There is no index in the folder.</exception>
    public static IReadOnlyList<string> Run(string path, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var folder = new IndexFolder(path);
        var faults = new List<string>();
        CommitPoint commit;
        try
        {
            commit = CommitPoint.Read(folder);
        }
        catch (IndexException e) when (e is not IndexNotFoundException)
        {
            return [e.Message];
        }
        for (int i = 0; i < commit.Segments.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                CheckSegment(folder, commit, commit.Segments[i], faults);
            }
            catch (IndexException e)
            {
                faults.Add(e.Message);
            }
            progress?.Report((i + 1.0) / commit.Segments.Count);
        }
        return faults;
    }

    private static void CheckSegment(IndexFolder folder, CommitPoint commit, CommitPoint.Entry entry, List<string> faults)
    {
        Segment segment = Segment.Open(folder, entry.Name, commit.Schema);
        try
        {
            string file = folder.PathOf(entry.Name);
            if (segment.Checksum != entry.Checksum) faults.Add($"{file}: is not the file the commit names");
            IReadOnlyList<string> damaged = segment.Verify();
            faults.AddRange(damaged.Select(s => $"{file}: section {s} is damaged"));
            if (entry.Deleted is not null) DeletedDocs.Read(folder.PathOf(entry.Deleted), segment.Docs);
            if (damaged.Count == 0) faults.AddRange(SegmentCheck.Run(segment, commit.Schema).Select(f => $"{file}: {f}"));
        }
        finally
        {
            segment.Release();
        }
    }
}
