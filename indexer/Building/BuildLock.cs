namespace SearchEngine.Indexer.Building;

/// <summary>
/// Keeps a second build out of an index's folder, also while the index is cleared away to be built anew. The file stays when the lock is
/// freed (one that is deleted can be locked twice); the system frees it when the process ends, however it ends.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream _file;

    private BuildLock(FileStream file) => _file = file;

    /// <exception cref="BuildInProgressException">Somebody holds it.</exception>
    public static BuildLock Take(string folder)
    {
        string path = Path.Combine(folder, "build.lock");
        try
        {
            // Only FileShare.None keeps other processes out on Linux.
            return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new BuildInProgressException(folder, e);
        }
    }

    public void Dispose() => _file.Dispose();
}
