namespace SearchEngine.Tests;

/// <summary>A folder of a test's own. On leaving it is deleted; an index in it must pass its check, so that no test leaves a damaged one unseen.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => Directory.CreateDirectory(Path);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "searchengine-" + Guid.NewGuid().ToString("N"));

    /// <summary>The test damages its index on purpose.</summary>
    public bool MayBeDamaged { get; set; }

    public void Dispose()
    {
        try
        {
            if (!MayBeDamaged && File.Exists(System.IO.Path.Combine(Path, "commit"))) Assert.Empty(IndexCheck.Run(Path));
        }
        finally
        {
            Directory.Delete(Path, recursive: true);
        }
    }
}
