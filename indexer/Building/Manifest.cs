using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SearchEngine.Indexer.Building;

/// <summary>
/// Which files an index holds, as they were when they were read. It is a file of its own in the index's folder, named by its content and
/// written before the commit; the commit names it. So whatever moment a build is ended at, the newest commit and its manifest belong together.
/// </summary>
internal sealed class Manifest
{
    /// <summary>The key of the manifest's name beside a commit.</summary>
    public const string Key = "manifest";

    private const string Prefix = "manifest-";

    private readonly SortedDictionary<string, ManifestEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>The entries in ordinal order of their paths.</summary>
    public IEnumerable<ManifestEntry> Entries => _entries.Values;

    public int Count => _entries.Count;

    public ManifestEntry? Find(string path) => _entries.GetValueOrDefault(path);

    public void Set(ManifestEntry entry) => _entries[entry.Path] = entry;

    public bool Remove(string path) => _entries.Remove(path);

    /// <summary>Reads the manifest that a commit names; null where it is missing or damaged.</summary>
    public static Manifest? Read(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        if (!name.StartsWith(Prefix, StringComparison.Ordinal) || !File.Exists(path)) return null;
        byte[] bytes = File.ReadAllBytes(path);
        if (NameOf(bytes) != name) return null;
        var manifest = new Manifest();
        foreach (string line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (JsonSerializer.Deserialize(line, BuildingJson.Default.ManifestEntry) is { } entry) manifest.Set(entry);
        return manifest;
    }

    /// <summary>Writes it down, to the disk.</summary>
    /// <returns>Its name, for the commit.</returns>
    public string Write(string folder)
    {
        var text = new StringBuilder();
        foreach (ManifestEntry entry in Entries) text.Append(JsonSerializer.Serialize(entry, BuildingJson.Default.ManifestEntry)).Append('\n');
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        string name = NameOf(bytes), path = Path.Combine(folder, name);
        if (File.Exists(path) && Read(folder, name) is not null) return name;
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }
        return name;
    }

    /// <summary>Takes away the manifests of older commits.</summary>
    public static void RemoveOthers(string folder, string name)
    {
        foreach (string path in Directory.EnumerateFiles(folder, Prefix + "*"))
            if (Path.GetFileName(path) != name) File.Delete(path);
    }

    private static string NameOf(byte[] bytes) => Prefix + Convert.ToHexStringLower(SHA256.HashData(bytes))[..16];
}
