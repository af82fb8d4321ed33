using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Numbered byte strings, each read at once.
/// <code>section := count u32, end u32 for each, bytes</code>
/// </summary>
internal sealed class StringTable
{
    private readonly MappedFile _file;
    private readonly MappedFile.Section _section;
    private readonly int _bytes; // where they begin

    public StringTable(MappedFile file, string section)
    {
        _file = file;
        _section = file.Find(section);
        Count = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.Bytes(_section));
        _bytes = checked(4 + 4 * Count);
        if (Count < 0 || _bytes > _section.Length) throw new CorruptIndexException($"{file.Path}: section {section} is cut short");
    }

    public int Count { get; }

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            if ((uint)number >= (uint)Count) throw new CorruptIndexException($"{_file.Path}: string {number} of {Count} is asked for");
            ReadOnlySpan<byte> all = _file.Bytes(_section);
            int start = number == 0 ? 0 : (int)BinaryPrimitives.ReadUInt32LittleEndian(all[(4 * number)..]);
            int end = (int)BinaryPrimitives.ReadUInt32LittleEndian(all[(4 * number + 4)..]);
            return all[(_bytes + start)..(_bytes + end)];
        }
    }

    public static void Write(SectionWriter file, string section, BytesTable strings)
    {
        var ends = new ByteBuffer(4 + 4 * strings.Count);
        ends.WriteUInt32((uint)strings.Count);
        uint end = 0;
        for (int i = 0; i < strings.Count; i++) ends.WriteUInt32(end += (uint)strings[i].Length);
        file.Write(ends.Written);
        for (int i = 0; i < strings.Count; i++) file.Write(strings[i]);
        file.EndSection(section);
    }
}
