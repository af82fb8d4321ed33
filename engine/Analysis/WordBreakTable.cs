namespace SearchEngine.Analysis;

/// <summary>
/// From a code point to its <see cref="WordBreakClass"/> and two flags: a table of blocks of 256, equal blocks held once.
/// Our own table rather than the runtime's, so that an index means the same under every version of it.
/// </summary>
internal static class WordBreakTable
{
    internal const int ClassMask = 0x1F;

    /// <summary>Extended_Pictographic: stays with a zero-width joiner before it.</summary>
    internal const int Pictographic = 0x20;

    /// <summary>A letter or number: a segment that holds one is a word.</summary>
    internal const int LetterOrNumber = 0x40;

    private const int BlockSize = 256;

    private static readonly (ushort[] Blocks, byte[] Values) Table = Build();

    /// <summary>The class of a code point (in the low five bits) and its flags.</summary>
    internal static int ValueOf(int codePoint) =>
        Table.Values[Table.Blocks[codePoint / BlockSize] * BlockSize + codePoint % BlockSize];

    private static (ushort[] Blocks, byte[] Values) Build()
    {
        var blocks = new ushort[0x110000 / BlockSize];
        var values = new List<byte>();
        var uniform = new Dictionary<byte, ushort>();   // the block of this value alone
        var ranges = WordBreakData.Ranges;
        Span<byte> block = stackalloc byte[BlockSize];
        var range = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            var first = b * BlockSize;
            if (StartOf(range + 1) == first) range++;
            var value = (byte)ranges[range];
            var isUniform = StartOf(range + 1) >= first + BlockSize;
            if (isUniform && uniform.TryGetValue(value, out blocks[b])) continue;
            block.Fill(value);
            for (; StartOf(range + 1) < first + BlockSize; range++)
                block[(StartOf(range + 1) - first)..].Fill((byte)WordBreakData.Ranges[range + 1]);
            blocks[b] = (ushort)(values.Count / BlockSize);
            if (isUniform) uniform.Add(value, blocks[b]);
            values.AddRange(block);
        }
        return (blocks, values.ToArray());
    }

    private static int StartOf(int range) => range < WordBreakData.Ranges.Length ? WordBreakData.Ranges[range] >> 8 : 0x110000;
}
