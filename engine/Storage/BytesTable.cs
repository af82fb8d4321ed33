using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchEngine.Storage;

/// <summary>A set of byte strings, each numbered in the order it came: open addressing over one arena.</summary>
internal sealed class BytesTable
{
    private int[] _slots = new int[1024]; // number + 1; 0 is free
    private uint[] _hashes = new uint[512];
    private int[] _ends = new int[512];
    private byte[] _arena = new byte[8192];

    public int Count { get; private set; }

    /// <summary>Memory held, in bytes.</summary>
    public long Size => _slots.Length * 4L + _hashes.Length * 8L + _arena.Length;

    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            int start = number == 0 ? 0 : _ends[number - 1];
            return _arena.AsSpan(start, _ends[number] - start);
        }
    }

    /// <summary>The number of a string, or -1.</summary>
    public int Find(ReadOnlySpan<byte> bytes)
    {
        uint hash = Hash(bytes);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            int number = _slots[slot] - 1;
            if (number < 0 || _hashes[number] == hash && this[number].SequenceEqual(bytes)) return number;
        }
    }

    /// <summary>The number of a string, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<byte> bytes, out bool added)
    {
        uint hash = Hash(bytes);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        for (; ; slot = (slot + 1) & mask)
        {
            int number = _slots[slot] - 1;
            if (number < 0) break;
            if (_hashes[number] != hash || !this[number].SequenceEqual(bytes)) continue;
            added = false;
            return number;
        }
        added = true;
        int start = Count == 0 ? 0 : _ends[Count - 1];
        if (Count == _ends.Length)
        {
            Array.Resize(ref _ends, Count * 2);
            Array.Resize(ref _hashes, Count * 2);
        }
        int end = checked(start + bytes.Length);
        if (end > _arena.Length) Array.Resize(ref _arena, (int)BitOperations.RoundUpToPowerOf2((uint)end));
        bytes.CopyTo(_arena.AsSpan(start));
        _ends[Count] = end;
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        if (Count * 2 > _slots.Length) Rehash();
        return Count - 1;
    }

    /// <summary>All numbers, their strings in byte order.</summary>
    public int[] Sorted()
    {
        int[] numbers = new int[Count];
        ulong[] heads = new ulong[Count]; // the first eight bytes, so that most comparisons are of numbers
        for (int i = 0; i < Count; i++)
        {
            numbers[i] = i;
            heads[i] = Head(this[i]);
        }
        Array.Sort(numbers, (a, b) => heads[a] != heads[b] ? heads[a].CompareTo(heads[b]) : this[a].SequenceCompareTo(this[b]));
        return numbers;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        int mask = _slots.Length - 1;
        for (int number = 0; number < Count; number++)
        {
            int slot = (int)_hashes[number] & mask;
            while (_slots[slot] != 0) slot = (slot + 1) & mask;
            _slots[slot] = number + 1;
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
