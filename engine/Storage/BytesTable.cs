using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchEngine.Storage;

/// <summary>A set of byte strings, each numbered in the order it came: open addressing over one arena.</summary>
internal sealed class BytesTable
{
    private ulong[] _slots = new ulong[1024]; // hash * 2^32 + number + 1; 0 is free
    private int[] _ends = new int[512];
    private byte[] _arena = new byte[8192];

    public int Count { get; private set; }

    /// <summary>Memory held, in bytes.</summary>
    public long Size => _slots.Length * 8L + _ends.Length * 4L + _arena.Length;

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            int start = number == 0 ? 0 : _ends[number - 1];
            return _arena.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The number of a string, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes) => Find(bytes, Hash(bytes), out _);

    /// <summary>The number of a string, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> bytes, out bool added)
    {
        uint hash = Hash(bytes);
        int number = Find(bytes, hash, out int slot);
        added = number < 0;
        return added ? Append(bytes, hash, slot) : number;
    }

    /// <summary>All numbers, their strings in byte order.</summary>
    public int[] Sorted()
    {
        int[] numbers = new int[Count];
        ulong[] heads = new ulong[Count]; // the first eight bytes: most strings are told apart by comparing numbers
        for (int i = 0; i < Count; i++)
        {
            numbers[i] = i;
            heads[i] = Head(this[i]);
        }
        Array.Sort(heads, numbers);
        for (int from = 0, to; from < Count; from = to)
        {
            for (to = from + 1; to < Count && heads[to] == heads[from];) to++;
            if (to - from > 1) numbers.AsSpan(from, to - from).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
        }
        return numbers;
    }

    /// <summary>The number of a string, or -1 and the slot it would take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ReadOnlySpan<byte> bytes, uint hash, out int slot)
    {
        ulong[] slots = _slots;
        int mask = slots.Length - 1;
        for (slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong held = slots[slot];
            if (held == 0) return -1;
            if ((uint)(held >> 32) == hash && this[(int)held - 1].SequenceEqual(bytes)) return (int)held - 1;
        }
    }

    private int Append(ReadOnlySpan<byte> bytes, uint hash, int slot)
    {
        int start = Count == 0 ? 0 : _ends[Count - 1];
        int end = checked(start + bytes.Length);
        if (Count == _ends.Length) Array.Resize(ref _ends, Count * 2);
        if (end > _arena.Length) Array.Resize(ref _arena, (int)BitOperations.RoundUpToPowerOf2((uint)end));
        bytes.CopyTo(_arena.AsSpan(start));
        _ends[Count] = end;
        _slots[slot] = (ulong)hash << 32 | (uint)++Count;
        if (Count * 4L > _slots.Length * 3L) Rehash();
        return Count - 1;
    }

    private void Rehash()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        int mask = _slots.Length - 1;
        foreach (ulong held in old)
        {
            if (held == 0) continue;
            int slot = (int)(held >> 32) & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = held;
        }
    }

    private static ulong Head(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[8];
        head.Clear();
        bytes[..Math.Min(8, bytes.Length)].CopyTo(head);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(head);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ReadOnlySpan<byte> bytes)
    {
        ulong h = (ulong)bytes.Length * 0x9E3779B97F4A7C15;
        ref byte at = ref MemoryMarshal.GetReference(bytes);
        int n = bytes.Length;
        int i = 0;
        for (; i + 8 <= n; i += 8) h = Mix(h ^ Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref at, i)));
        ulong rest = 0;
        for (int shift = 0; i < n; i++, shift += 8) rest |= (ulong)Unsafe.Add(ref at, i) << shift;
        h = Mix(h ^ rest);
        return (uint)(h >> 32);
    }

    private static ulong Mix(ulong x)
    {
        ulong high = Math.BigMul(x, 0xD6E8FEB86659FD93, out ulong low);
        return high ^ low;
    }
}
