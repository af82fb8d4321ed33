using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// Numbers words through a small table of short words that came lately, so that nine of ten are found with one comparison of sixteen bytes;
/// the others are looked up in the full table.
/// </summary>
/// <param name="words">The full table.</param>
internal sealed class RecentWords(BytesTable words)
{
    private const int Bits = 13;
    private static readonly Vector128<byte> Indices = Vector128.Create((byte)0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);

    private readonly (Vector128<byte> Key, int Number)[] _recent = new (Vector128<byte>, int)[1 << Bits]; // a key of zeros is free

    /// <summary>The number of a word, which is added if it is new.</summary>
    /// <param name="room">The word, and whatever lies behind it.</param>
    /// <param name="length">Its length in bytes, 1 and up.</param>
    /// <param name="added">It is new.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(ReadOnlySpan<byte> room, int length, out bool added)
    {
        added = false;
        if (length > Vector128<byte>.Count || room.Length < Vector128<byte>.Count) return words.Add(room[..length], out added);
        Vector128<byte> key = Vector128.Create(room) & Vector128.LessThan(Indices, Vector128.Create((byte)length));
        ref (Vector128<byte> Key, int Number) recent = ref _recent[SlotOf(key.AsUInt64())];
        if (recent.Key == key) return recent.Number;
        return Find(room[..length], key, ref recent, out added);
    }

    private int Find(ReadOnlySpan<byte> word, Vector128<byte> key, ref (Vector128<byte> Key, int Number) recent, out bool added)
    {
        int number = words.Add(word, out added);
        if (!word.Contains((byte)0)) recent = (key, number); // zeros fill the key up
        return number;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(Vector128<ulong> key) =>
        (int)((key.ToScalar() * 0x9E3779B97F4A7C15 ^ key.GetElement(1) * 0xD6E8FEB86659FD93) >> (64 - Bits));
}
