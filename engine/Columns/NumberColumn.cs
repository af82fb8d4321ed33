using System.Buffers.Binary;
using SearchEngine.Storage;

namespace SearchEngine.Columns;

/// <summary>
/// A number for each document, or none.
/// <code>F.numbers := lowest i64, bytes a value u8, (value - lowest + 1, or 0 for none) for each document</code>
/// </summary>
internal sealed class NumberColumn
{
    private readonly MappedFile _file;
    private readonly MappedFile.Section _section;
    private readonly long _lowest;
    private readonly int _size;

    public NumberColumn(MappedFile file, string field)
    {
        _file = file;
        _section = file.Find(field + ".numbers");
        ReadOnlySpan<byte> bytes = file.Bytes(_section);
        _lowest = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        _size = bytes[8];
    }

    /// <summary>The value of a document.</summary>
    /// <returns>False where it has none.</returns>
    public bool TryGet(int doc, out long value)
    {
        ReadOnlySpan<byte> at = _file.Bytes(_section).Slice(9 + doc * _size, _size);
        ulong raw = _size switch
        {
            1 => at[0],
            2 => BinaryPrimitives.ReadUInt16LittleEndian(at),
            4 => BinaryPrimitives.ReadUInt32LittleEndian(at),
            _ => BinaryPrimitives.ReadUInt64LittleEndian(at),
        };
        value = unchecked(_lowest + (long)(raw - 1));
        return raw != 0;
    }

    /// <summary>Writes a column.</summary>
    /// <param name="file">Where to.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">A value or null for each document.</param>
    public static void Write(SectionWriter file, string field, IReadOnlyList<long?> values)
    {
        long lowest = long.MaxValue, highest = long.MinValue;
        foreach (long? v in values)
        {
            if (v is not { } x) continue;
            lowest = Math.Min(lowest, x);
            highest = Math.Max(highest, x);
        }
        if (lowest > highest) (lowest, highest) = (0, 0);
        ulong span = unchecked((ulong)(highest - lowest));
        if (span == ulong.MaxValue) throw new ArgumentException($"field {field}: its numbers span all 64 bits");
        int size = span < byte.MaxValue ? 1 : span < ushort.MaxValue ? 2 : span < uint.MaxValue ? 4 : 8;
        var bytes = new ByteBuffer(9 + values.Count * size);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.Take(8), lowest);
        bytes.WriteByte((byte)size);
        Span<byte> one = stackalloc byte[8];
        foreach (long? v in values)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(one, v is { } x ? unchecked((ulong)(x - lowest)) + 1 : 0);
            bytes.Write(one[..size]);
        }
        file.Section(field + ".numbers", bytes.Written);
    }
}
