using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// What one commit names: the content of the file <c>commit</c>, a line of JSON and a line with its CRC-32C in hexadecimal.
/// </summary>
internal sealed record CommitPoint
{
    public required uint Version { get; init; }

    public required long Generation { get; init; }

    /// <summary>The number the next segment gets.</summary>
    public required long NextSegment { get; init; }

    public required Schema Schema { get; init; }

    public required IReadOnlyList<Entry> Segments { get; init; }

    public required SortedDictionary<string, string> UserData { get; init; }

    /// <summary>One segment.</summary>
    /// <param name="Name">Its file.</param>
    /// <param name="Checksum">The file's checksum.</param>
    /// <param name="Deleted">The file of its deleted documents, or null.</param>
    internal sealed record Entry(string Name, uint Checksum, string? Deleted);

    public byte[] Write()
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(this, CommitJson.Default.CommitPoint);
        return [.. json, (byte)'\n', .. Encoding.ASCII.GetBytes(Checksum.Of(json).ToString("x8", CultureInfo.InvariantCulture)), (byte)'\n'];
    }

    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    /// <exception cref="IndexFormatException">It is of another version.</exception>
    public static CommitPoint Read(IndexFolder folder)
    {
        byte[] bytes = folder.ReadCommit();
        string path = folder.PathOf("commit");
        int end = Array.IndexOf(bytes, (byte)'\n');
        if (end < 0 || !Utf8Parser.TryParse(bytes.AsSpan(end + 1), out uint crc, out int used, 'x') || used != 8 || crc != Checksum.Of(bytes.AsSpan(0, end)))
            throw new CorruptIndexException($"{path}: damaged");
        CommitPoint commit;
        try
        {
            commit = JsonSerializer.Deserialize(bytes.AsSpan(0, end), CommitJson.Default.CommitPoint)!;
        }
        catch (JsonException e)
        {
            throw new IndexFormatException($"{path}: written by another version ({e.Message}); build the index again");
        }
        return commit.Version == FileFormat.Version
            ? commit
            : throw new IndexFormatException($"{path}: format {commit.Version}, this program reads {FileFormat.Version}; build the index again");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(CommitPoint))]
internal sealed partial class CommitJson : JsonSerializerContext;
