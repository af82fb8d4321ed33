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
    /// <param name="names">The keys of blocks and the ids of documents.</param>
    /// <param name="sorted">All of them in byte order.</param>
    /// <param name="blocks">The blocks, in the byte order of their keys.</param>
    /// <param name="ids">The id of each document.</param>
    /// <exception cref="ArgumentException">Two documents have the same id.</exception>
    public static void Write(SectionWriter file, BytesTable names, int[] sorted, IReadOnlyList<Block> blocks, ReadOnlySpan<int> ids)
    {
        WriteBlocks(file, names, blocks);
        int[] docOf = new int[names.Count];
        Array.Fill(docOf, -1);
        for (int doc = 0; doc < ids.Length; doc++)
        {
            if (docOf[ids[doc]] >= 0) throw new ArgumentException($"two documents have the id {Encoding.UTF8.GetString(names[ids[doc]])}");
            docOf[ids[doc]] = doc;
        }
        var dictionary = new TermDictionaryWriter(1);
        foreach (int name in sorted)
            if (docOf[name] >= 0) dictionary.Add(names[name], [(uint)docOf[name]]);
        dictionary.WriteTo(file, "ids");

        var starts = new ByteBuffer(4 * ids.Length + 4);
        uint at = 0;
        starts.WriteUInt32(at);
        foreach (int id in ids) starts.WriteUInt32(at += (uint)names[id].Length);
        file.Write(starts.Written);
        foreach (int id in ids) file.Write(names[id]);
        file.EndSection("names");
    }

    private static void WriteBlocks(SectionWriter file, BytesTable names, IReadOnlyList<Block> blocks)
    {
        var places = new ByteBuffer(8 + 12 * blocks.Count);
        places.WriteUInt32((uint)blocks.Count);
        uint first = 0;
        foreach (Block b in blocks)
        {
            places.WriteUInt32(first);
            first += (uint)b.Docs;
        }
        places.WriteUInt32(first);
        foreach (Block b in blocks) places.WriteUInt64(b.Hash);
        file.Section("blocks", places.Written);

        var keys = new TermDictionaryWriter(0);
        foreach (Block b in blocks) keys.Add(names[b.Key], []);
        keys.WriteTo(file, "keys");
    }

    /// <summary>A block.</summary>
    /// <param name="Key">The number of its key.</param>
    /// <param name="Docs">How many documents it has.</param>
    /// <param name="Hash">The hash of what it holds.</param>
    internal readonly record struct Block(int Key, int Docs, ulong Hash);
}
