namespace SearchEngine.Indexer.Building;

/// <summary>The folder of an index.</summary>
internal static class IndexFolder
{
    /// <summary>Takes everything of an index away but its history. Only for a folder that is known to hold an index.</summary>
    public static void Clear(string folder)
    {
        // The commit and the manifest, which have no ending, go before the files they name: cut short, this leaves no index rather than half of one.
        foreach (string path in Directory.EnumerateFiles(folder).OrderBy(p => Path.HasExtension(p)).ThenBy(p => p, StringComparer.Ordinal))
            if (Path.GetFileName(path) is not History.FileName && Path.GetExtension(path) != ".lock") File.Delete(path);
    }

    /// <summary>Whether a folder holds an index, sound or not.</summary>
    public static bool HoldsIndex(string folder)
    {
        try
        {
            SearchIndex.Open(folder).Dispose();
            return true;
        }
        catch (IndexNotFoundException)
        {
            return false;
        }
        catch (IndexException)
        {
            return true;
        }
    }

    /// <summary>The manifest of the newest commit; an empty one where nothing was committed yet; null where it is missing or damaged.</summary>
    public static Manifest? ReadManifest(string folder)
    {
        try
        {
            using SearchIndex index = SearchIndex.Open(folder);
            using Snapshot snapshot = index.Acquire();
            return snapshot.UserData.TryGetValue(Manifest.Key, out string? name) ? Manifest.Read(folder, name) : null;
        }
        catch (IndexNotFoundException)
        {
            return new Manifest();
        }
    }
}
