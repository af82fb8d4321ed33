namespace SearchEngine.Storage;

/// <summary>
/// Keeps a second writer out, in this process or another. The file stays when the lock is freed: one that is deleted can be locked twice.
/// The system frees it when the process ends, however it ends.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private readonly FileStream _file;

    private WriteLock(FileStream file) => _file = file;

    /// <exception cref="IndexLockedException">Somebody holds it.</exception>
    public static WriteLock Take(IndexFolder folder)
    {
        string path = folder.PathOf("write.lock");
        try
        {
            // only FileShare.None excludes other processes on Linux
            return new WriteLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not DirectoryNotFoundException)
        {
            throw new IndexLockedException($"{path}: another writer has the index open", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
