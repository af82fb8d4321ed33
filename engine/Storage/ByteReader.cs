using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
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

    /// <summary>Reads as many as there is room for: eight of one byte at once, others of one and two bytes without a branch between them.</summary>
    public void ReadVarints(Span<int> values)
    {
        int at = Position;
        for (int i = 0; i < values.Length; i++)
        {
            if (i <= values.Length - 8 && at <= _bytes.Length - 8 && BinaryPrimitives.ReadUInt64LittleEndian(_bytes[at..]) is var eight && (eight & 0x8080808080808080) == 0)
            {
                Vector256.WidenLower(Vector128.WidenLower(Vector128.CreateScalarUnsafe(eight).AsByte()).ToVector256Unsafe()).AsInt32().CopyTo(values[i..]);
                i += 7;
                at += 8;
                continue;
            }
            if (at <= _bytes.Length - 2)
            {
                int two = BinaryPrimitives.ReadUInt16LittleEndian(_bytes[at..]), more = two >> 7 & 1;
                if ((two & 0x8080) != 0x8080)
                {
                    values[i] = two & 0x7F | two >> 1 & 0x3F80 & -more;
                    at += 1 + more;
                    continue;
                }
            }
            Position = at;
            values[i] = (int)ReadVarint();
            at = Position;
        }
        Position = at;
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
