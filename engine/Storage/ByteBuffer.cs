using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace SearchEngine.Storage;

/// <summary>Bytes being written: grows as needed. Numbers are little-endian; a varint has seven bits a byte, lowest first.</summary>
internal sealed class ByteBuffer(int capacity = 256)
{
    /// <summary>The longest varint of 32 bits.</summary>
    public const int MaxVarintBytes = 5;

    private byte[] _bytes = new byte[capacity];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Cuts it to a length it has already had.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Room for so many bytes at the end; they count as written.</summary>
    public Span<byte> Take(int count)
    {
        Reserve(count);
        Span<byte> room = _bytes.AsSpan(Length, count);
        Length += count;
        return room;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteByte(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    public void WriteUInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>The byte written last.</summary>
    public ref byte Last => ref _bytes[Length - 1];

    /// <summary>Writes over a byte written before.</summary>
    public void PatchByte(int at, byte value) => _bytes[at] = value;

    /// <summary>Writes over four bytes written before.</summary>
    public void PatchUInt32(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(at, 4), value);

    public void WriteUInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Take(8), value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(uint value)
    {
        Reserve(MaxVarintBytes);
        Length = WriteVarint(_bytes, Length, value);
    }

    /// <summary>Writes a varint. One byte or two, as most are, are written without a branch, for nobody can foresee which.</summary>
    /// <param name="bytes">Where to.</param>
    /// <param name="at">Its place; <see cref="MaxVarintBytes"/> must be left there, of which more may be written than the number takes.</param>
    /// <param name="value">The number.</param>
    /// <returns>The place after it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WriteVarint(Span<byte> bytes, int at, uint value)
    {
        if (value < 1 << 14)
        {
            int more = (0x7F - (int)value) >>> 31;
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[at..], (ushort)(value & 0x7F | (uint)more << 7 | value >> 7 << 8));
            return at + 1 + more;
        }
        for (; value >= 0x80; value >>= 7) bytes[at++] = (byte)(value | 0x80);
        bytes[at++] = (byte)value;
        return at;
    }

    public void WriteVarint64(ulong value)
    {
        Reserve(10);
        while (value >= 0x80)
        {
            _bytes[Length++] = (byte)(value | 0x80);
            value >>= 7;
        }
        _bytes[Length++] = (byte)value;
    }

    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>A varint of the byte count, then the UTF-8 bytes.</summary>
    public void WriteString(string text)
    {
        int n = Encoding.UTF8.GetByteCount(text);
        WriteVarint((uint)n);
        Encoding.UTF8.GetBytes(text, Take(n));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Reserve(int count)
    {
        if (Length + count > _bytes.Length) Grow(count);
    }

    private void Grow(int count) =>
        Array.Resize(ref _bytes, (int)Math.Max(BitOperations.RoundUpToPowerOf2((uint)checked(Length + count)), 64));
}
