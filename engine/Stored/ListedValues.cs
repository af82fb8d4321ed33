using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// The values of one short stored field. Documents that have the same share a record: the passages of a text all have its title.
/// <code>
/// F.listed       := (bytes varint, (value string)*) for each record, in the order of the first documents that have them
/// F.listed.index := start u32 of each document's record, plus one; 0 where it has none
/// </code>
/// </summary>
internal sealed class ListedValues(MappedFile file, string field)
{
    private readonly MappedFile.Section _records = file.Find(field + ".listed");
    private readonly MappedFile.Section _index = file.Find(field + ".listed.index");

    /// <summary>A document's values: string after string, nothing where it has none.</summary>
    public ReadOnlySpan<byte> Record(int doc)
    {
        int start = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes(_index).Slice(4 * doc, 4));
        if (start == 0) return default;
        var reader = new ByteReader(file.Bytes(_records)) { Position = start - 1 };
        return reader.ReadBytes((int)reader.ReadVarint());
    }

    /// <summary>Writes a field.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="records">The records.</param>
    /// <param name="recordOf">For each document the number of its record, or -1.</param>
    public static void Write(SectionWriter file, string field, BytesTable records, ReadOnlySpan<int> recordOf)
    {
        var index = new ByteBuffer(4 * recordOf.Length);
        var length = new ByteBuffer();
        uint[] places = new uint[records.Count]; // start + 1 of those written
        foreach (int record in recordOf)
        {
            if (record >= 0 && places[record] == 0)
            {
                places[record] = (uint)file.SectionLength + 1;
                length.Clear();
                length.WriteVarint((uint)records[record].Length);
                file.Write(length.Written);
                file.Write(records[record]);
            }
            index.WriteUInt32(record < 0 ? 0 : places[record]);
        }
        file.EndSection(field + ".listed");
        file.Section(field + ".listed.index", index.Written);
    }
}
