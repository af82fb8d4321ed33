using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Postings;

/// <summary>
/// Blocks of 128 numbers in as many bits each as the largest needs, laid out for four lanes: number i lies in lane i % 4, each lane a run
/// of 32 numbers in <c>width</c> words (the vertical layout of Lemire and Boytsov, "Decoding billions of integers per second", 2015).
/// </summary>
internal static class BitPacking
{
    public const int BlockSize = 128;

    /// <summary>Bits for the largest of the numbers: 0 to 32.</summary>
    public static int WidthOf(ReadOnlySpan<int> values)
    {
        int all = 0, i = 0;
        if (values.Length >= Vector128<int>.Count)
        {
            ref int from = ref MemoryMarshal.GetReference(values);
            Vector128<int> lanes = Vector128<int>.Zero;
            for (; i <= values.Length - Vector128<int>.Count; i += Vector128<int>.Count) lanes |= Vector128.LoadUnsafe(ref from, (nuint)i);
            lanes |= Vector128.Shuffle(lanes, Vector128.Create(2, 3, 0, 1));
            all = lanes[0] | lanes[1];
        }
        for (; i < values.Length; i++) all |= values[i];
        return 32 - int.LeadingZeroCount(all);
    }

    public static int ByteCount(int width) => width * 16;

    /// <summary>Packs 128 numbers into <see cref="ByteCount"/> bytes.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> output)
    {
        if (width == 0) return;
        ref int from = ref MemoryMarshal.GetReference(values[..BlockSize]);
        Span<uint> words = MemoryMarshal.Cast<byte, uint>(output[..ByteCount(width)]);
        ref uint to = ref MemoryMarshal.GetReference(words);
        Vector128<uint> word = Vector128<uint>.Zero;
        int filled = 0;
        nuint o = 0;
        for (nuint i = 0; i < BlockSize; i += 4)
        {
            Vector128<uint> v = Vector128.LoadUnsafe(ref from, i).AsUInt32();
            word |= v << filled;
            filled += width;
            if (filled < 32) continue;
            word.StoreUnsafe(ref to, o);
            o += 4;
            filled -= 32;
            word = filled == 0 ? Vector128<uint>.Zero : v >>> (width - filled);
        }
    }

    /// <summary>Unpacks 128 numbers and adds to each.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values, int plus = 0)
    {
        if (width == 0)
        {
            values[..BlockSize].Fill(plus);
            return;
        }
        Vector128<int> more = Vector128.Create(plus);
        ref uint from = ref Words(packed, width);
        ref int to = ref MemoryMarshal.GetReference(values[..BlockSize]);
        Vector128<uint> mask = Vector128.Create(width == 32 ? uint.MaxValue : (1u << width) - 1);
        Vector128<uint> word = Vector128.LoadUnsafe(ref from);
        int taken = 0;
        nuint w = 0;
        for (nuint i = 0; i < BlockSize; i += 4)
        {
            Vector128<uint> v = word >>> taken;
            taken += width;
            if (taken >= 32)
            {
                taken -= 32;
                w += 4;
                if (i < BlockSize - 4) word = Vector128.LoadUnsafe(ref from, w);
                if (taken > 0) v |= word << (width - taken);
            }
            ((v & mask).AsInt32() + more).StoreUnsafe(ref to, i);
        }
    }

    /// <summary>Unpacks 128 gaps (each one less than the step) and adds them up: rising numbers from <paramref name="before"/>, the one before the first.</summary>
    public static void UnpackRising(ReadOnlySpan<byte> packed, int width, int before, Span<int> values)
    {
        ref int to = ref MemoryMarshal.GetReference(values[..BlockSize]);
        if (width == 0)
        {
            Vector128<int> run = Vector128.Create(before) + Vector128.Create(1, 2, 3, 4);
            for (nuint i = 0; i < BlockSize; i += 4)
            {
                run.StoreUnsafe(ref to, i);
                run += Vector128.Create(4);
            }
            return;
        }
        ref uint from = ref Words(packed, width);
        Vector128<uint> mask = Vector128.Create(width == 32 ? uint.MaxValue : (1u << width) - 1);
        Vector128<uint> word = Vector128.LoadUnsafe(ref from);
        Vector128<int> last = Vector128.Create(before);
        Vector128<int> one = Vector128<int>.One;
        int taken = 0;
        nuint w = 0;
        for (nuint i = 0; i < BlockSize; i += 4)
        {
            Vector128<uint> v = word >>> taken;
            taken += width;
            if (taken >= 32)
            {
                taken -= 32;
                w += 4;
                if (i < BlockSize - 4) word = Vector128.LoadUnsafe(ref from, w);
                if (taken > 0) v |= word << (width - taken);
            }
            Vector128<int> x = (v & mask).AsInt32() + one;
            x = Sums(x) + last;
            x.StoreUnsafe(ref to, i);
            last = Vector128.Shuffle(x, Vector128.Create(3, 3, 3, 3));
        }
    }

    /// <summary>Each number with those before it added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Sums(Vector128<int> x)
    {
        x += Vector128.Shuffle(x, Vector128.Create(4, 0, 1, 2)); // an index out of range gives 0
        return x + Vector128.Shuffle(x, Vector128.Create(4, 4, 0, 1));
    }

    /// <summary>One of 128 packed numbers.</summary>
    public static int One(ReadOnlySpan<byte> packed, int width, int index)
    {
        if (width == 0) return 0;
        int bit = (index >> 2) * width, at = ((bit >> 5) * 4 + (index & 3)) * 4;
        int shift = bit & 31;
        uint value = BinaryPrimitives.ReadUInt32LittleEndian(packed[at..]) >> shift;
        if (shift + width > 32) value |= BinaryPrimitives.ReadUInt32LittleEndian(packed[(at + 16)..]) << (32 - shift);
        return (int)(value & (width == 32 ? uint.MaxValue : (1u << width) - 1));
    }

    /// <summary>Packs numbers of one width one after the other, any count; <see cref="At"/> reads one.</summary>
    public static void PackFlat(ReadOnlySpan<int> values, int width, Span<byte> output)
    {
        ulong word = 0;
        int filled = 0, o = 0;
        foreach (int value in values)
        {
            word |= (ulong)(uint)value << filled;
            filled += width;
            for (; filled >= 8; filled -= 8, word >>= 8) output[o++] = (byte)word;
        }
        if (filled > 0) output[o] = (byte)word;
    }

    public static int FlatByteCount(int count, int width) => (int)(((long)count * width + 7) / 8);

    /// <summary>One number of a <see cref="PackFlat"/> run; width at most 24.</summary>
    public static int At(ReadOnlySpan<byte> packed, int width, int index)
    {
        long bit = (long)index * width;
        int at = (int)(bit >> 3);
        uint word = at <= packed.Length - 4 ? BinaryPrimitives.ReadUInt32LittleEndian(packed[at..]) : LastWord(packed, at, width);
        return (int)(word >> (int)(bit & 7)) & ((1 << width) - 1);
    }

    /// <summary>What is left of the bytes, filled up with zeros.</summary>
    private static uint LastWord(ReadOnlySpan<byte> packed, int at, int width)
    {
        uint word = 0;
        for (int i = 0; width > 0 && at + i < packed.Length; i++) word |= (uint)packed[at + i] << (8 * i);
        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref uint Words(ReadOnlySpan<byte> packed, int width) =>
        ref Unsafe.As<byte, uint>(ref MemoryMarshal.GetReference(packed[..ByteCount(width)]));
}
