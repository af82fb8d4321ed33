using System.Text;

namespace SearchEngine.Analysis;

/// <summary>From a code point to the UTF-8 bytes that folding makes of it, built from <see cref="FoldingData"/>.</summary>
internal static class FoldingTable
{
    /// <summary>Folding leaves the character as it is.</summary>
    internal const uint Unchanged = 0;

    /// <summary>Folding leaves the character out (no UTF-8 text begins with this byte).</summary>
    internal const uint Dropped = 0xFF;

    private const int BlockSize = 256;

    private static readonly (ushort[] Blocks, uint[] Values) Table = Build();

    /// <summary>One to four bytes, the first lowest, the rest zero; or <see cref="Unchanged"/> or <see cref="Dropped"/>.</summary>
    internal static uint ResultOf(int codePoint) =>
        Table.Values[Table.Blocks[codePoint / BlockSize] * BlockSize + codePoint % BlockSize];

    private static (ushort[] Blocks, uint[] Values) Build()
    {
        var blocks = new ushort[0x110000 / BlockSize];   // block 0 of the values stays for what is unchanged
        var values = new List<uint>();
        values.AddRange(new uint[BlockSize]);

        void Set(int codePoint, uint result)
        {
            ref var block = ref blocks[codePoint / BlockSize];
            if (block == 0)
            {
                block = (ushort)(values.Count / BlockSize);
                values.AddRange(new uint[BlockSize]);
            }
            values[block * BlockSize + codePoint % BlockSize] = result;
        }

        for (var c = 'A'; c <= 'Z'; c++) Set(c, (uint)(c | 0x20));
        Set('`', '\'');

        var dropped = FoldingData.Dropped;
        for (var i = 0; i < dropped.Length; i += 2)
        {
            for (var c = dropped[i]; c <= dropped[i + 1]; c++) Set(c, Dropped);
        }
        var moved = FoldingData.Moved;
        for (var i = 0; i < moved.Length; i += 4)
        {
            for (var c = moved[i]; c <= moved[i + 1]; c += moved[i + 2]) Set(c, Packed(new Rune(c + moved[i + 3]).ToString()));
        }
        foreach (var (result, sources) in FoldingData.Replaced)
        {
            foreach (var source in sources.EnumerateRunes()) Set(source.Value, Packed(result));
        }
        return (blocks, values.ToArray());
    }

    private static uint Packed(string text)
    {
        uint packed = 0;
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var i = 0; i < bytes.Length; i++) packed |= (uint)bytes[i] << 8 * i;
        return packed;
    }
}
