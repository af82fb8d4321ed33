using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// The values of one short stored field.
/// <code>
/// F.listed       := for each document that has it: (value string)*
/// F.listed.index := start u32 for each document, and the end
/// </code>
/// </summary>
internal sealed class ListedValues(MappedFile file, string field)
{
    private readonly MappedFile.Section _values = file.Find(field + ".listed");
    private readonly MappedFile.Section _index = file.Find(field + ".listed.index");

    /// <summary>A document's values: string after string, nothing where it has none.</summary>
    public ReadOnlySpan<byte> Record(int doc)
    {
        ReadOnlySpan<byte> index = file.Bytes(_index).Slice(4 * doc, 8);
        return file.Bytes(_values)[(int)BinaryPrimitives.ReadUInt32LittleEndian(index)..(int)BinaryPrimitives.ReadUInt32LittleEndian(index[4..])];
    }

    /// <summary>Writes a field.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="docs">How many documents there are.</param>
    /// <param name="record">Gives the record of each.</param>
    public static void Write(SectionWriter file, string field, int docs, Func<int, ReadOnlySpan<byte>> record)
    {
        var index = new ByteBuffer(4 * docs + 4);
        for (int doc = 0; doc < docs; doc++)
        {
            index.WriteUInt32((uint)file.SectionLength);
            file.Write(record(doc));
        }
        index.WriteUInt32((uint)file.SectionLength);
        file.EndSection(field + ".listed");
        file.Section(field + ".listed.index", index.Written);
    }
}
