using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace SearchEngine.Storage;

/// <summary>Reads what a <see cref="ByteBuffer"/> wrote. Reading past the end throws <see cref="CorruptIndexException"/>.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; set; }

    public readonly bool AtEnd => Position >= _bytes.Length;

    public byte ReadByte()
    {
        if ((uint)Position >= (uint)_bytes.Length) throw PastEnd();
        return _bytes[Position++];
    }

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32LittleEndian(ReadBytes(4));

    public ulong ReadUInt64() => BinaryPrimitives.ReadUInt64LittleEndian(ReadBytes(8));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadVarint()
    {
        if ((uint)Position < (uint)_bytes.Length && _bytes[Position] is < 0x80 and var small) // most are
        {
            Position++;
            return small;
        }
        return ReadLongVarint();
    }

    private uint ReadLongVarint()
    {
        uint value = 0;
        for (int shift = 0; shift < 35; shift += 7)
        {
            byte b = ReadByte();
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw new CorruptIndexException("a number runs over five bytes");
    }

    public ulong ReadVarint64()
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte b = ReadByte();
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80) return value;
        }
        throw new CorruptIndexException("a number runs over ten bytes");
    }

    public ReadOnlySpan<byte> ReadBytes(int count)
    {
        if (count < 0 || count > _bytes.Length - Position) throw PastEnd();
        ReadOnlySpan<byte> read = _bytes.Slice(Position, count);
        Position += count;
        return read;
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadBytes(checked((int)ReadVarint())));

    private static CorruptIndexException PastEnd() => new("a part of the file ends before its content does");
}
