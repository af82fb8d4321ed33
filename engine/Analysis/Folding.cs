using System.Buffers;
using System.Text;

namespace SearchEngine.Analysis;

/// <summary>
/// Makes words that differ only in case, accents or typography the same: lower case; Latin letters without
/// accents (é to e, ø to o, ß to ss, æ to ae); ligatures, full-width and other styled letters and digits as plain ones;
/// every apostrophe as '; soft hyphens, zero-width and other invisible characters left out. Letters of other
/// scripts become lower case and lose combining accents. What is folded folds to itself.
/// </summary>
/// <remarks>By our own table (see unicode-tables.py): the same under every culture, operating system and runtime.</remarks>
public static class Folding
{
    /// <summary>Writes the folded word as UTF-8.</summary>
    /// <param name="word">Any UTF-16; a surrogate without its partner becomes U+FFFD.</param>
    /// <param name="utf8">Where to write. A word too long for it is cut before the first character that does not fit whole.</param>
    /// <returns>The number of bytes written; 0 when all was left out.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<byte> utf8)
    {
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            int c = word[i];
            if (char.IsSurrogate((char)c))
            {
                var whole = char.IsHighSurrogate((char)c) && i + 1 < word.Length && char.IsLowSurrogate(word[i + 1]);
                c = whole ? char.ConvertToUtf32((char)c, word[++i]) : Rune.ReplacementChar.Value;
            }
            var result = FoldingTable.ResultOf(c);
            if (result == FoldingTable.Dropped) continue;
            if (result == FoldingTable.Unchanged)
            {
                if (!new Rune(c).TryEncodeToUtf8(utf8[length..], out var written)) return length;
                length += written;
                continue;
            }
            var bytes = 4 - System.Numerics.BitOperations.LeadingZeroCount(result) / 8;
            if (length + bytes > utf8.Length) return length;
            for (; bytes > 0; bytes--, result >>= 8) utf8[length++] = (byte)result;
        }
        return length;
    }

    /// <summary>The folded text, whole; works on any text, spaces and punctuation included.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var buffer = ArrayPool<byte>.Shared.Rent(4 * text.Length);
        var length = Fold(text, buffer);
        var folded = Encoding.UTF8.GetString(buffer, 0, length);
        ArrayPool<byte>.Shared.Return(buffer);
        return folded;
    }
}
