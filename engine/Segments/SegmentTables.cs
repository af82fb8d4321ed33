using System.Buffers.Binary;
using System.Text;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// Who is who in a segment.
/// <code>
/// blocks := count u32, first document u32 for each block and one more, content hash u64 for each
/// keys   := dictionary of the blocks' keys; the ordinal is the block
/// ids    := dictionary of the external ids: document
/// names  := start u32 for each document and one more, then the ids in UTF-8
/// </code>
/// </summary>
internal sealed class SegmentTables
{
    private readonly MappedFile _file;
    private readonly MappedFile.Section _blocks;
    private readonly MappedFile.Section _names;
    private readonly TermDictionary _keys;
    private readonly TermDictionary _ids;

    public SegmentTables(MappedFile file)
    {
        _file = file;
        _blocks = file.Find("blocks");
        _names = file.Find("names");
        _keys = new TermDictionary(file, "keys");
        _ids = new TermDictionary(file, "ids");
        Blocks = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(_blocks));
        if (Blocks < 0 || 8L + 12L * Blocks > _blocks.Length) throw new CorruptIndexException($"{file.Path}: section blocks is cut short");
        Docs = FirstDoc(Blocks);
    }

    public int Blocks { get; }

    public int Docs { get; }

    /// <summary>The first document of a block; for the number of blocks, the number of documents.</summary>
    public int FirstDoc(int block) => (int)BinaryPrimitives.ReadUInt32LittleEndian(_file.Bytes(_blocks)[(4 + 4 * block)..]);

    /// <summary>The last document of a block: its parent.</summary>
    public int Parent(int block) => FirstDoc(block + 1) - 1;

    public ulong HashOf(int block) => BinaryPrimitives.ReadUInt64LittleEndian(_file.Bytes(_blocks)[(8 + 4 * Blocks + 8 * block)..]);

    /// <summary>The block a document stands in.</summary>
    public int BlockOf(int doc)
    {
        int low = 0, high = Blocks - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (FirstDoc(middle) <= doc) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    /// <summary>The block of a key, or -1.</summary>
    public int FindKey(string key) => _keys.TryFind(Encoding.UTF8.GetBytes(key), out TermEntry c) ? c.Ordinal : -1;

    public byte[] KeyOf(int block) => _keys.At(block).Term.ToArray();

    /// <summary>The blocks' keys in order.</summary>
    public TermDictionary Keys => _keys;

    /// <summary>The external ids, each with its document.</summary>
    public TermDictionary Ids => _ids;

    /// <summary>The document of an external id, or -1.</summary>
    public int FindId(string id) => _ids.TryFind(Encoding.UTF8.GetBytes(id), out TermEntry c) ? (int)c.Value(0) : -1;

    public string IdOf(int doc) => Encoding.UTF8.GetString(IdBytes(doc));

    public ReadOnlySpan<byte> IdBytes(int doc)
    {
        ReadOnlySpan<byte> names = _file.Bytes(_names);
        int text = 4 * (Docs + 1);
        int start = (int)BinaryPrimitives.ReadUInt32LittleEndian(names[(4 * doc)..]), end = (int)BinaryPrimitives.ReadUInt32LittleEndian(names[(4 * doc + 4)..]);
        return names[(text + start)..(text + end)];
    }

    /// <summary>Writes the tables.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="blocks">Key, number of documents and content hash of each block, in the byte order of the keys.</param>
    /// <param name="ids">The external id of each document.</param>
    /// <exception cref="ArgumentException">Two documents have the same id.</exception>
    public static void Write(SectionWriter file, IReadOnlyList<(string Key, int Docs, ulong Hash)> blocks, IReadOnlyList<string> ids)
    {
        var table = new ByteBuffer(8 + 12 * blocks.Count);
        table.WriteUInt32((uint)blocks.Count);
        int first = 0;
        foreach ((_, int docs, _) in blocks)
        {
            table.WriteUInt32((uint)first);
            first += docs;
        }
        table.WriteUInt32((uint)first);
        foreach ((_, _, ulong hash) in blocks) table.WriteUInt64(hash);
        file.Section("blocks", table.Written);

        var keys = new TermDictionaryWriter(0);
        foreach ((string key, _, _) in blocks) keys.Add(Encoding.UTF8.GetBytes(key), []);
        keys.WriteTo(file, "keys");

        byte[][] bytes = [.. ids.Select(Encoding.UTF8.GetBytes)];
        int[] order = [.. Enumerable.Range(0, ids.Count)];
        Array.Sort(order, (a, b) => ByteOrder.Comparer.Compare(bytes[a], bytes[b]));
        var dictionary = new TermDictionaryWriter(1);
        for (int i = 0; i < order.Length; i++)
        {
            if (i > 0 && bytes[order[i]].AsSpan().SequenceEqual(bytes[order[i - 1]])) throw new ArgumentException($"two documents have the id {ids[order[i]]}");
            dictionary.Add(bytes[order[i]], [(uint)order[i]]);
        }
        dictionary.WriteTo(file, "ids");

        var names = new ByteBuffer(8 * ids.Count + 16);
        uint at = 0;
        foreach (byte[] b in bytes)
        {
            names.WriteUInt32(at);
            at += (uint)b.Length;
        }
        names.WriteUInt32(at);
        foreach (byte[] b in bytes) names.Write(b);
        file.Section("names", names.Written);
    }
}
