using System.Security.Cryptography;
using System.Text;

namespace SearchEngine.Indexer.Building;

/// <summary>
/// Gives files their ids: the name without its ending. Where that id is another file's, a short hash of the path is added; whoever had an
/// id first keeps it for good, also when the file is gone (unless the newcomer is that same file, moved).
/// </summary>
internal sealed class DocumentIds
{
    private const int HashLength = 8;

    /// <summary>An id is at most so many UTF-8 bytes, so that the ids of its records keep within the engine's 512.</summary>
    private const int MaxBytes = 300;

    private readonly Dictionary<string, string> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathOf = new(StringComparer.Ordinal);

    /// <summary>States that a path has, or once had, an id.</summary>
    public void Remember(string path, string id)
    {
        if (_pathOf.TryAdd(id, path)) _byPath[path] = id;
    }

    /// <summary>The id of a path, if it has one.</summary>
    public string? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>The path an id belongs to, or null.</summary>
    public string? Owner(string id) => _pathOf.GetValueOrDefault(id);

    /// <summary>The id a file would have were it the only one of its name.</summary>
    public static string Plain(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return Encoding.UTF8.GetByteCount(name) <= MaxBytes ? name : HashOf(path);
    }

    /// <summary>Gives a path its id.</summary>
    public string Assign(string path)
    {
        if (Find(path) is { } known) return known;
        string plain = Plain(path), id = plain;
        if (_pathOf.ContainsKey(id)) id = $"{plain}-{HashOf(path)[..HashLength]}";
        if (_pathOf.ContainsKey(id)) id = $"{plain}-{HashOf(path)}";
        Remember(path, id);
        return id;
    }

    /// <summary>Hands the id of a file that was moved over to its new path.</summary>
    public void Move(string from, string to)
    {
        if (!_byPath.Remove(from, out string? id)) return;
        _byPath[to] = id;
        _pathOf[id] = to;
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..32];
}
