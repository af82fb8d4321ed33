namespace SearchEngine.Columns;

/// <summary>
/// The length of a field, in words, as one byte: exact to 39, then with three to four significant bits (Lucene's SmallFloat.intToByte4).
/// A longer field never has a smaller code. 0 stands for a document without the field.
/// </summary>
internal static class LengthCode
{
    private const int Exact = 24; // 255 - code of the largest int in the rough form

    /// <summary>The length each code stands for: the shortest of its lengths.</summary>
    public static ReadOnlySpan<int> Lengths => Table;

    private static readonly int[] Table = [.. Enumerable.Range(0, 256).Select(c => Decode((byte)c))];

    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return length < Exact ? (byte)length : (byte)(Exact + Rough(length - Exact));
    }

    private static int Decode(byte code)
    {
        if (code < Exact) return code;
        int rough = code - Exact;
        int bits = rough & 7, shift = (rough >> 3) - 1;
        long length = Exact + (shift == -1 ? bits : (long)(bits | 8) << shift);
        return (int)Math.Min(length, int.MaxValue);
    }

    private static int Rough(int i)
    {
        int bits = 32 - int.LeadingZeroCount(i);
        if (bits < 4) return i;
        int shift = bits - 4;
        return (i >>> shift & 7) | (shift + 1) << 3;
    }
}
