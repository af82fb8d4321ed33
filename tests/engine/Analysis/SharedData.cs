namespace SearchEngine.Tests.Analysis;

/// <summary>Material too big for the tree, in a folder named shared beside or above it; absent elsewhere.</summary>
internal static class SharedData
{
    internal static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", path);
            if (Path.Exists(found)) return found;
        }
        return null;
    }
}
