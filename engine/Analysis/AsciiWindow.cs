using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Analysis;

/// <summary>
/// Sixty-four characters of a text looked at together: a bit for each says whether it belongs to a word. So the words among them are found
/// by counting bits, and only where it hangs on more (a mark between letters, anything outside ASCII) must the rules be asked.
/// </summary>
internal struct AsciiWindow
{
    public const int Length = 64;

    /// <summary>The next word lies behind the window or reaches its end: <see cref="Load"/> it from <see cref="Reached"/> on.</summary>
    public const int Further = -1;

    /// <summary>The rules must find the next word.</summary>
    public const int Unsure = -2;

    private ulong _words;
    private ulong _capitals;
    private ulong _unsure;

    /// <summary>Where in the text it begins; where it is empty, at a place that no text has.</summary>
    public int Start { get; private set; } = int.MinValue;

    /// <summary>Where to go on when the next word lies further.</summary>
    public int Reached { get; private set; }

    public AsciiWindow()
    {
    }

    /// <summary>Looks at the characters from a place on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The place: a word boundary, before the text's end.</param>
    /// <param name="folded">Where the characters are written, small.</param>
    public void Load(ReadOnlySpan<char> text, int start, Span<byte> folded)
    {
        scoped ReadOnlySpan<char> chars = text[start..];
        Span<char> padded = stackalloc char[Length];
        if (chars.Length < Length)
        {
            chars.CopyTo(padded);
            padded[chars.Length..].Fill(' ');
            chars = padded;
        }
        Start = start;
        Reached = 0;
        ulong words = 0, capitals = 0, outside = 0, joining = 0;
        for (int i = 0; i < Length; i += Vector128<byte>.Count)
        {
            ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(chars.Slice(i, Vector128<byte>.Count));
            Vector128<byte> bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
            Vector128<byte> letters = AsciiWord.Within(bytes | Vector128.Create((byte)0x20), (byte)'a', 26);
            Vector128<byte> lower = bytes | letters & Vector128.Create((byte)0x20);
            lower.CopyTo(folded[i..]);
            words |= (ulong)(letters | AsciiWord.Within(bytes, (byte)'0', 10)).ExtractMostSignificantBits() << i;
            capitals |= (ulong)(~Vector128.Equals(lower, bytes)).ExtractMostSignificantBits() << i;
            outside |= (ulong)(bytes | Vector128.Equals(bytes, Vector128.Create((byte)'_'))).ExtractMostSignificantBits() << i;
            joining |= (ulong)Joining(bytes).ExtractMostSignificantBits() << i;
        }
        _words = words;
        _capitals = capitals;
        _unsure = outside | joining & words << 1 & (words | outside) >> 1;
    }

    /// <summary>Forgets what it saw.</summary>
    public void Clear() => Start = int.MinValue;

    /// <summary>Finds the next word.</summary>
    /// <param name="from">The place in the window from where on.</param>
    /// <param name="length">Its length.</param>
    /// <returns>Its place in the window; or <see cref="Further"/> or <see cref="Unsure"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int from, out int length)
    {
        int start = from + BitOperations.TrailingZeroCount(_words >> from); // from + 64 where there is none
        length = BitOperations.TrailingZeroCount(~(_words >> start));
        int end = start + length;
        if (end >= Length - 1) return Missing(from, start);
        return (_unsure >> from & (2UL << (end - from)) - 1) == 0 ? start : Unsure;
    }

    /// <summary>Which characters of a word are capitals, a bit for each, the first the lowest; <see cref="AsciiWord.Unknown"/> for a long one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly int CapitalsOf(int start, int length) => length < 32 ? (int)(_capitals >> start & (1UL << length) - 1) : AsciiWord.Unknown;

    private int Missing(int from, int start)
    {
        bool none = start >= from + Length;
        ulong between = none ? ulong.MaxValue : (1UL << (start - from)) - 1;
        if ((_unsure >> from & between) != 0 || start == 0) return Unsure;
        Reached = Start + (none ? Length : start);
        return Further;
    }

    /// <summary>What may stand inside a word: full stop, comma, colon, semicolon and apostrophe.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Joining(Vector128<byte> bytes) =>
        Vector128.Equals(bytes | Vector128.Create((byte)2), Vector128.Create((byte)'.')) |
        Vector128.Equals(bytes | Vector128.Create((byte)1), Vector128.Create((byte)';')) |
        Vector128.Equals(bytes, Vector128.Create((byte)'\''));
}
