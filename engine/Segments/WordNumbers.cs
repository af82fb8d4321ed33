using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// Numbers words and counts them: those of up to sixteen bytes, nearly all, stand in an open-addressing table by themselves, so that a look-up is one
/// comparison of sixteen bytes and touches one line of memory; longer ones go to the full table.
/// </summary>
/// <param name="words">The full table, which holds all.</param>
internal sealed class WordNumbers(BytesTable words)
{
    private static readonly Vector128<byte> Indices = Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    private Slot[] _slots = new Slot[1 << 10];
    private int[] _longCounts = []; // for each number that of a longer word
    private int _shift = 64 - 10;
    private int _used;

    /// <summary>Memory held, in bytes, that of the full table left out.</summary>
    public long Size => _slots.Length * 24L + _longCounts.Length * 4L;

    /// <summary>How often each word was added.</summary>
    public int[] Counts()
    {
        int[] counts = new int[words.Count];
        _longCounts.AsSpan(0, Math.Min(counts.Length, _longCounts.Length)).CopyTo(counts);
        foreach (Slot slot in _slots)
            if (slot.Low != 0) counts[slot.Number] += slot.Count;
        return counts;
    }

    /// <summary>The number of a word, which is added if it is new.</summary>
    /// <param name="room">The word, and whatever lies behind it.</param>
    /// <param name="length">Its length in bytes, 1 and up. It holds no zero byte.</param>
    /// <param name="added">It is new.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(ReadOnlySpan<byte> room, int length, out bool added)
    {
        if (length > Vector128<byte>.Count || room.Length < Vector128<byte>.Count) return AddLong(room[..length], out added);
        Vector128<ulong> key = (Vector128.Create(room) & Vector128.LessThan(Indices, Vector128.Create((byte)length))).AsUInt64(); // filled up with zeros
        ulong low = key.ToScalar(), high = key.GetElement(1);
        Slot[] slots = _slots;
        for (int at = SlotOf(low, high); ; at = (at + 1) & (slots.Length - 1))
        {
            ref Slot slot = ref slots[at];
            if (slot.Low == low && slot.High == high)
            {
                added = false;
                slot.Count++;
                return slot.Number;
            }
            if (slot.Low == 0) return Append(room[..length], low, high, at, out added);
        }
    }

    private int Append(ReadOnlySpan<byte> word, ulong low, ulong high, int at, out bool added)
    {
        int number = words.Add(word, out added);
        _slots[at] = new Slot { Low = low, High = high, Number = number, Count = 1 };
        if (++_used * 4L > _slots.Length * 3L) Grow();
        return number;
    }

    private int AddLong(ReadOnlySpan<byte> word, out bool added)
    {
        int number = words.Add(word, out added);
        if (number >= _longCounts.Length) Array.Resize(ref _longCounts, Math.Max(number + 1, _longCounts.Length * 2));
        _longCounts[number]++;
        return number;
    }

    private void Grow()
    {
        Slot[] old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        foreach (Slot slot in old)
        {
            if (slot.Low == 0) continue;
            int at = SlotOf(slot.Low, slot.High);
            while (_slots[at].Low != 0) at = (at + 1) & (_slots.Length - 1);
            _slots[at] = slot;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong low, ulong high) => (int)((low * 0x9E3779B97F4A7C15 ^ high * 0xD6E8FEB86659FD93) >> _shift);

    private struct Slot
    {
        public ulong Low;
        public ulong High;
        public int Number;
        public int Count;
    }
}
