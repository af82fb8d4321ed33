using System.Runtime.InteropServices;
using System.Text;

namespace SearchEngine.Storage;

/// <summary>The folder of an index: names, atomic replacement, bringing a folder's entries to the disk.</summary>
internal sealed partial class IndexFolder(string path)
{
    private const string CommitName = "commit";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public bool HasCommit => File.Exists(PathOf(CommitName));

    public void Create() => Directory.CreateDirectory(Path);

    /// <summary>The content of the newest commit file.</summary>
    /// <exception cref="IndexNotFoundException">There is none.</exception>
    public byte[] ReadCommit()
    {
        try
        {
            return File.ReadAllBytes(PathOf(CommitName));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IndexNotFoundException($"{Path}: there is no index here");
        }
    }

    /// <summary>When the newest commit was put in place.</summary>
    public DateTimeOffset CommitTime => new(File.GetLastWriteTimeUtc(PathOf(CommitName)), TimeSpan.Zero);

    /// <summary>Puts a new commit file in place of the old one: whoever opens it sees the whole old or the whole new one, also after a power cut.</summary>
    public void ReplaceCommit(ReadOnlySpan<byte> content)
    {
        SyncEntries(); // the segment files' names first
        string temporary = PathOf(CommitName + ".tmp");
        using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(temporary, PathOf(CommitName), overwrite: true);
        SyncEntries();
    }

    /// <summary>The segment and deletion files present, in ordinal order.</summary>
    public IReadOnlyList<string> DataFiles() =>
        [.. Directory.EnumerateFiles(Path).Select(f => System.IO.Path.GetFileName(f)!)
            .Where(f => f.EndsWith(".seg", StringComparison.Ordinal) || f.EndsWith(".del", StringComparison.Ordinal) || f.EndsWith(".part", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Deletes a file if it is there. One that is still open elsewhere may stay; a later commit tries again.</summary>
    public void Delete(string name)
    {
        try
        {
            File.Delete(PathOf(name));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Windows: a reader still has it mapped
        }
    }

    private void SyncEntries()
    {
        if (OperatingSystem.IsWindows()) return; // its file systems journal names themselves
        int fd = NativeOpen(Encoding.UTF8.GetBytes(Path + "\0"), 0);
        if (fd < 0) throw new IOException($"{Path}: cannot be opened to sync it (error {Marshal.GetLastPInvokeError()})");
        int result = NativeSync(fd);
        int error = Marshal.GetLastPInvokeError();
        _ = NativeClose(fd);
        if (result != 0 && error != 22) throw new IOException($"{Path}: cannot be synced (error {error})"); // 22: a file system that has no such thing
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static partial int NativeOpen(byte[] path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int NativeSync(int fd);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int NativeClose(int fd);
}
