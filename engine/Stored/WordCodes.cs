using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SearchEngine.Stored;

/// <summary>
/// Words in memory, quick to write and to read over and over: number * 2, plus 1 where nothing more is to be said of the word, in two bytes
/// each. A number that does not fit takes two more pairs of bytes.
/// </summary>
internal sealed class WordCodes
{
    private const int Long = 0xFFFE; // and the number follows, the lower half first

    private ushort[] _codes = new ushort[1024];
    private int _length;

    /// <summary>Words written.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<ushort> Written => _codes.AsSpan(0, _length);

    public void Clear() => Count = _length = 0;

    /// <summary>Adds a word.</summary>
    /// <param name="word">Its number, below 2^31.</param>
    /// <param name="plain">Nothing more is to be said of it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int word, bool plain)
    {
        if (_length + 3 > _codes.Length) Array.Resize(ref _codes, _codes.Length * 2);
        uint code = (uint)word << 1 | (plain ? 1u : 0);
        Count++;
        if (word < Long >> 1) _codes[_length++] = (ushort)code;
        else AddLong(word, plain);
    }

    /// <summary>Reads the next word.</summary>
    /// <param name="codes">The codes.</param>
    /// <param name="at">Where it stands; moved behind it.</param>
    /// <returns>Its number * 2, plus 1 where nothing more is to be said of it.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Read(ReadOnlySpan<ushort> codes, ref int at)
    {
        uint code = codes[at++];
        return code < Long ? code : ReadLong(codes, code, ref at);
    }

    public static ReadOnlySpan<ushort> Of(ReadOnlySpan<byte> bytes) => MemoryMarshal.Cast<byte, ushort>(bytes);

    public static ReadOnlySpan<byte> BytesOf(ReadOnlySpan<ushort> codes) => MemoryMarshal.AsBytes(codes);

    private void AddLong(int word, bool plain)
    {
        _codes[_length++] = (ushort)(Long | (plain ? 1 : 0));
        _codes[_length++] = (ushort)word;
        _codes[_length++] = (ushort)(word >> 16);
    }

    private static uint ReadLong(ReadOnlySpan<ushort> codes, uint code, ref int at)
    {
        uint word = codes[at] | (uint)codes[at + 1] << 16;
        at += 2;
        return word << 1 | code & 1;
    }
}
