using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Postings;

/// <summary>The postings and dictionaries of one text field of one segment (format: <see cref="PostingsWriter"/>). Safe for many threads.</summary>
internal sealed class FieldPostings
{
    private readonly MappedFile _file;
    private readonly MappedFile.Section _postings;

    public FieldPostings(MappedFile file, string field)
    {
        _file = file;
        _postings = file.Find(field + ".postings");
        Terms = new TermDictionary(file, field + ".terms");
        Words = file.Has(field + ".words") ? new TermDictionary(file, field + ".words") : null;
    }

    public TermDictionary Terms { get; }

    /// <summary>The words as written, or null where they are the terms themselves.</summary>
    public TermDictionary? Words { get; }

    public ReadOnlySpan<byte> Data => _file.Bytes(_postings);

    /// <summary>Looks a term up.</summary>
    public bool TryFind(ReadOnlySpan<byte> term, out TermInfo info)
    {
        if (Terms.TryFind(term, out TermEntry cursor))
        {
            info = InfoOf(cursor);
            return true;
        }
        info = default;
        return false;
    }

    public TermInfo InfoAt(int ordinal) => InfoOf(Terms.At(ordinal).Entry);

    public static TermInfo InfoOf(in TermEntry t) => new(
        t.Ordinal, t.Value(0), t.Values[0] + t.Values[1], checked((int)(t.Sums[2] + t.Sums[3])), t.Value(2), t.Value(3), t.Value(4));

    /// <summary>The skip entry of a full block.</summary>
    public Skip SkipAt(in TermInfo info, int block)
    {
        ReadOnlySpan<byte> s = Data.Slice(info.Offset + block * PostingsWriter.SkipBytes, PostingsWriter.SkipBytes);
        return new Skip(
            (int)BinaryPrimitives.ReadUInt32LittleEndian(s), (int)BinaryPrimitives.ReadUInt32LittleEndian(s[4..]),
            (int)BinaryPrimitives.ReadUInt32LittleEndian(s[8..]));
    }

    /// <summary>A document before which a term has none: of a rare one its first.</summary>
    public int FirstDocAtLeast(in TermInfo info) =>
        info.DocFreq >= BitPacking.BlockSize ? 0 : (int)(new ByteReader(Data[info.Offset..]).ReadVarint() >> 1);

    /// <summary>The last document of a full block.</summary>
    public int LastDocAt(in TermInfo info, int block) =>
        (int)BinaryPrimitives.ReadUInt32LittleEndian(Data[(info.Offset + block * PostingsWriter.SkipBytes)..]);

    /// <summary>The impacts of a full block.</summary>
    public ReadOnlySpan<byte> ImpactsAt(in TermInfo info, int block) =>
        Data.Slice(info.Offset + block * PostingsWriter.SkipBytes + 12, Impacts.Bytes);

    /// <summary>The champions of a term that has them.</summary>
    public bool TryChampions(scoped in TermInfo info, out Champions champions)
    {
        int blocks = info.DocFreq / BitPacking.BlockSize;
        if (blocks < Champions.LeastBlocks)
        {
            champions = default;
            return false;
        }
        champions = new Champions(Data.Slice(info.Offset + blocks * PostingsWriter.SkipBytes, Champions.Bytes));
        return true;
    }

    /// <summary>Where a full block ends.</summary>
    /// <param name="LastDoc">Its last document.</param>
    /// <param name="BlockEnd">One past its bytes, counted from the first block.</param>
    /// <param name="PositionsEnd">One past its positions' bytes, counted from the first.</param>
    internal readonly record struct Skip(int LastDoc, int BlockEnd, int PositionsEnd);
}
