namespace SearchEngine.Tests;

/// <summary>Finds the folder of shared material, which lies beside the project on some machines and is not part of it.</summary>
internal static class SharedData
{
    /// <summary>The path of a shared folder or file; null where there is none.</summary>
    public static string? Find(string path)
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string shared = Path.Combine(at.FullName, "shared", path);
            if (Path.Exists(shared)) return shared;
        }
        return null;
    }
}
