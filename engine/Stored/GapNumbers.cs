using System.Runtime.CompilerServices;
using System.Text;
using SearchEngine.Storage;

namespace SearchEngine.Stored;

/// <summary>Numbers what stands between words, in the order it comes. Most gaps are a space or a few characters, found without hashing bytes.</summary>
internal sealed class GapNumbers
{
    public const int Space = 0;
    private const int ShortChars = 4; // what fits a key
    private const int CacheBits = 8;

    private readonly (ulong Key, int Number)[] _cache = new (ulong, int)[1 << CacheBits]; // key 0 is free
    private byte[] _utf8 = new byte[512];

    public GapNumbers()
    {
        Strings.Add(" "u8, out _);
        Strings.Add([], out _);
    }

    /// <summary>The numbered gaps.</summary>
    public BytesTable Strings { get; } = new();

    /// <summary>Memory held, in bytes.</summary>
    public long Size => Strings.Size;

    public int Of(ReadOnlySpan<byte> gap) => gap is [(byte)' '] ? Space : Strings.Add(gap, out _);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(ReadOnlySpan<char> gap) => gap.Length == 1 && gap[0] == ' ' ? Space : OfOther(gap);

    private int OfOther(ReadOnlySpan<char> gap)
    {
        if (gap.Length is 0 or > ShortChars || gap[0] == '\0') return Add(gap);
        ulong key = 0;
        foreach (char c in gap) key = key << 16 | c;
        ref (ulong Key, int Number) cached = ref _cache[(int)(key * 0x9E3779B97F4A7C15 >> (64 - CacheBits))];
        if (cached.Key != key) cached = (key, Add(gap));
        return cached.Number;
    }

    private int Add(ReadOnlySpan<char> gap)
    {
        int most = Encoding.UTF8.GetMaxByteCount(gap.Length);
        if (_utf8.Length < most) _utf8 = new byte[most];
        return Strings.Add(_utf8.AsSpan(0, Encoding.UTF8.GetBytes(gap, _utf8)), out _);
    }
}
