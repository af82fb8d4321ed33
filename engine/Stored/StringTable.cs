using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    public ReadOnlySpan<byte> this[int number] => Open()[number];

    /// <summary>The strings, for those who read many.</summary>
    public Strings Open()
    {
        ReadOnlySpan<byte> all = _file.Bytes(_section);
        return new Strings(all[4.._bytes], all[_bytes..]);
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

    /// <summary>The strings while the file is held.</summary>
    internal readonly ref struct Strings(ReadOnlySpan<byte> ends, ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _ends = ends;

        /// <summary>All of them, one after the other.</summary>
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        public ReadOnlySpan<byte> this[int number]
        {
            get
            {
                (int start, int length) = PlaceOf(number);
                return Bytes.Slice(start, length);
            }
        }

        /// <summary>Where a string stands in <see cref="Bytes"/>.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public (int Start, int Length) PlaceOf(int number)
        {
            ReadOnlySpan<uint> ends = MemoryMarshal.Cast<byte, uint>(_ends);
            if ((uint)number >= (uint)ends.Length) throw Missing(number);
            uint start = number == 0 ? 0 : ends[number - 1];
            return ((int)start, (int)(ends[number] - start));
        }

        private CorruptIndexException Missing(int number) => new($"string {number} of {_ends.Length / 4} is asked for");
    }
}
