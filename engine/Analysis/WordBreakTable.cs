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
        var seen = new Dictionary<byte, ushort>();
        var ranges = WordBreakData.Ranges;
        Span<byte> block = stackalloc byte[BlockSize];
        var range = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            var uniform = true;
            for (var i = 0; i < BlockSize; i++)
            {
                while (range + 1 < ranges.Length && ranges[range + 1] >> 8 <= b * BlockSize + i) range++;
                block[i] = (byte)ranges[range];
                uniform &= block[i] == block[0];
            }
            if (uniform && seen.TryGetValue(block[0], out blocks[b])) continue;
            blocks[b] = (ushort)(values.Count / BlockSize);
            if (uniform) seen.Add(block[0], blocks[b]);
            values.AddRange(block);
        }
        return (blocks, values.ToArray());
    }
}
