using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>
/// Compression for stored text, made for reading: byte-aligned literals and matches over a window of 64 KB, part of which may be a
/// dictionary that all chunks share, so that small chunks compress nearly as well as large ones (after LZ77, Ziv and Lempel 1977; the
/// layout of a sequence is that of the well-known LZ4 block format).
/// <code>
/// chunk    := sequence*, the last one of literals only
/// sequence := token u8 (literals in the high four bits, match length - 4 in the low four; 15 goes on in bytes until one is not 255),
///             more literal count, literals, distance u16, more match length
/// </code>
/// </summary>
internal sealed class LzCodec
{
    public const int MaxWindow = 65_535;

    /// <summary>Bytes a buffer that is decoded into must have past its content: copies go in strides of 16.</summary>
    public const int Slack = 32;

    private const int HashBits = 14;
    private const int MinMatch = 4;
    private const int LastLiterals = 12; // no match begins so near the end

    private readonly int[] _table = new int[1 << HashBits]; // position + 1 of the last place with that hash
    private readonly int[] _dictionaryTable = new int[1 << HashBits];
    private int _dictionaryLength = -1;

    /// <summary>Compresses what follows the dictionary in <paramref name="window"/>.</summary>
    /// <param name="window">The dictionary, then the chunk; at most <see cref="MaxWindow"/> bytes.</param>
    /// <param name="dictionary">The dictionary's length. The same codec must always be given the same dictionary.</param>
    /// <param name="output">Takes the chunk.</param>
    public void Compress(ReadOnlySpan<byte> window, int dictionary, ByteBuffer output)
    {
        Prepare(window[..dictionary]);
        _dictionaryTable.CopyTo(_table.AsSpan());
        int at = dictionary, anchor = dictionary, limit = window.Length - LastLiterals;
        while (at < limit)
        {
            uint four = Four(window, at);
            ref int slot = ref _table[Hash(four)];
            int candidate = slot - 1;
            slot = at + 1;
            if (candidate < 0 || Four(window, candidate) != four)
            {
                at += 1 + ((at - anchor) >> 6); // faster through what does not compress
                continue;
            }
            int length = MinMatch + window[(candidate + MinMatch)..].CommonPrefixLength(window[(at + MinMatch)..^MinMatch]);
            while (at > anchor && candidate > 0 && window[at - 1] == window[candidate - 1])
            {
                at--;
                candidate--;
                length++;
            }
            WriteSequence(output, window[anchor..at], at - candidate, length);
            int next = at + length;
            for (int p = at + 1; p < next && p < limit; p += 3) _table[Hash(Four(window, p))] = p + 1;
            at = anchor = next;
        }
        WriteCounts(output, window.Length - anchor, 0);
        output.Write(window[anchor..]);
    }

    /// <summary>Decodes a chunk behind its dictionary.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="buffer">Holds the dictionary; the chunk is put behind it, and <see cref="Slack"/> more bytes must be there.</param>
    /// <param name="start">The dictionary's length.</param>
    /// <param name="end">One past the last byte wanted: decoding stops when it is reached.</param>
    /// <exception cref="CorruptIndexException">The chunk is damaged.</exception>
    public static void Decompress(ReadOnlySpan<byte> chunk, Span<byte> buffer, int start, int end)
    {
        int to = start, from = 0, room = buffer.Length - Slack;
        if (end > room) throw Damaged();
        ref byte b = ref MemoryMarshal.GetReference(buffer);
        ref byte c = ref MemoryMarshal.GetReference(chunk);
        while (to < end)
        {
            if (from >= chunk.Length) throw Damaged();
            int token = chunk[from++];
            int literals = token >> 4;
            if (literals == 15) literals += More(chunk, ref from);
            if (literals > chunk.Length - from || literals > room - to) throw Damaged();
            if (literals <= 16 && from + 16 <= chunk.Length)
                Vector128.LoadUnsafe(ref Unsafe.Add(ref c, from)).StoreUnsafe(ref Unsafe.Add(ref b, to));
            else
                chunk.Slice(from, literals).CopyTo(buffer[to..]);
            from += literals;
            to += literals;
            if (to >= end) return;
            if (from + 2 > chunk.Length) throw Damaged();
            int distance = BinaryPrimitives.ReadUInt16LittleEndian(chunk[from..]);
            from += 2;
            int length = token & 15;
            if (length == 15) length += More(chunk, ref from);
            length += MinMatch;
            if (distance == 0 || distance > to || length > room - to) throw Damaged();
            CopyMatch(ref b, to, distance, length);
            to += length;
        }
    }

    /// <summary>Copies within the buffer; may write up to 15 bytes more than asked, which the slack allows for.</summary>
    private static void CopyMatch(ref byte b, int to, int distance, int length)
    {
        ref byte source = ref Unsafe.Add(ref b, to - distance);
        ref byte target = ref Unsafe.Add(ref b, to);
        if (distance >= 16)
        {
            for (int i = 0; i < length; i += 16) Vector128.LoadUnsafe(ref Unsafe.Add(ref source, i)).StoreUnsafe(ref Unsafe.Add(ref target, i));
            return;
        }
        for (int i = 0; i < length; i++) Unsafe.Add(ref target, i) = Unsafe.Add(ref source, i);
    }

    private void Prepare(ReadOnlySpan<byte> dictionary)
    {
        if (_dictionaryLength == dictionary.Length) return;
        Array.Clear(_dictionaryTable);
        for (int p = 0; p + MinMatch <= dictionary.Length; p++) _dictionaryTable[Hash(Four(dictionary, p))] = p + 1;
        _dictionaryLength = dictionary.Length;
    }

    private static void WriteSequence(ByteBuffer output, ReadOnlySpan<byte> literals, int distance, int length)
    {
        WriteCounts(output, literals.Length, length - MinMatch);
        output.Write(literals);
        BinaryPrimitives.WriteUInt16LittleEndian(output.Take(2), (ushort)distance);
        if (length - MinMatch >= 15) WriteMore(output, length - MinMatch - 15);
    }

    private static void WriteCounts(ByteBuffer output, int literals, int match)
    {
        output.WriteByte((byte)(Math.Min(literals, 15) << 4 | Math.Min(match, 15)));
        if (literals >= 15) WriteMore(output, literals - 15);
    }

    private static void WriteMore(ByteBuffer output, int rest)
    {
        for (; rest >= 255; rest -= 255) output.WriteByte(255);
        output.WriteByte((byte)rest);
    }

    private static int More(ReadOnlySpan<byte> chunk, ref int from)
    {
        int sum = 0;
        while (from < chunk.Length)
        {
            byte b = chunk[from++];
            sum += b;
            if (b != 255) return sum;
        }
        throw Damaged();
    }

    private static uint Four(ReadOnlySpan<byte> window, int at) => BinaryPrimitives.ReadUInt32LittleEndian(window[at..]);

    private static int Hash(uint four) => (int)(four * 2654435761u >> (32 - HashBits));

    private static CorruptIndexException Damaged() => new("a chunk of stored text is damaged");
}
