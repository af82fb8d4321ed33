using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Analysis;

/// <summary>
/// The rules of <see cref="WordSegment"/> and <see cref="Folding"/> for ASCII alone, in one pass over the characters.
/// Gives up where the answer could hang on a character outside ASCII.
/// </summary>
internal static class AsciiWord
{
    private const int Letter = 1, Digit = 2, Underscore = 4, InWord = Letter | Digit | Underscore;

    /// <summary>Capitals that are not known.</summary>
    internal const int Unknown = -1;

    // What may stand between two letters or two digits: the bit of those, shifted.
    private const int Between = 3, BetweenLetters = Letter << Between, BetweenDigits = Digit << Between;

    /// <summary>Characters looked at in one step.</summary>
    private const int Step = 16;

    private static readonly byte[] Kinds = BuildKinds();

    /// <summary>Reads the next segment that may be a word, and over those before it that are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A word boundary before an ASCII character; moved to where the segment begins.</param>
    /// <param name="buffer">Where the folded word is written: more than <see cref="WordReader.MaxTermBytes"/> bytes.</param>
    /// <param name="end">Where the segment ends.</param>
    /// <returns>The length of the folded word; 0 when there was none; -1 when the general rules must go on from <paramref name="start"/>.</returns>
    internal static int Read(ReadOnlySpan<char> text, ref int start, Span<byte> buffer, out int end)
    {
        var kinds = Kinds;
        var position = start;
        while ((kinds[text[position]] & InWord) == 0)
        {
            position++;
            if (position == text.Length)
            {
                start = end = position;
                return 0;
            }
            if (text[position] < 128) continue;
            start = end = position - 1;       // the last one may have a mark or a joiner after it
            return -1;
        }
        start = position;
        return ReadWord(text, position, buffer, out end);
    }

    private static int ReadWord(ReadOnlySpan<char> text, int start, Span<byte> buffer, out int end)
    {
        var kinds = Kinds;
        var position = start;
        var length = 0;
        var previous = 0;
        end = start;
        while (position < text.Length)
        {
            if (position + Step <= text.Length)
            {
                if (length > WordReader.MaxTermBytes + 1 - Step) return -1;
                var run = FoldRun(text.Slice(position, Step), buffer[length..]);
                if (run > 0)
                {
                    length += run;
                    position += run;
                    previous = kinds[text[position - 1]];
                    if (run == Step) continue;
                    if (position == text.Length) break;
                }
            }
            int c = text[position];
            if (c >= 128)
            {
                if (EndsWord(c)) break;
                return -1;
            }
            int kind = kinds[c];
            if ((kind & InWord) != 0)
            {
                if (length == WordReader.MaxTermBytes) return -1;
                buffer[length++] = (byte)(c | (kind & Letter) << 5);
                previous = kind;
                position++;
                continue;
            }
            if ((previous << Between & kind) == 0 || position + 1 == text.Length) break;
            int next = text[position + 1];
            if (next >= 128) return -1;
            if (kinds[next] != previous) break;
            if (length == WordReader.MaxTermBytes) return -1;
            buffer[length++] = (byte)c;
            position++;
        }
        if (length > WordReader.MaxTermBytes) return -1;
        end = position;
        return previous != Underscore || buffer[..length].ContainsAnyExcept((byte)'_') ? length : 0;
    }

    /// <summary>Folds 16 characters and writes them; only the first ones, which are letters, digits and underscores, count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int FoldRun(ReadOnlySpan<char> text, Span<byte> folded)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text);
        var bytes = Vector128.NarrowWithSaturation(Vector128.Create(units), Vector128.Create(units[Vector128<ushort>.Count..]));
        var letters = Within(bytes | Vector128.Create((byte)0x20), (byte)'a', 26);
        var inWord = letters | Within(bytes, (byte)'0', 10) | Vector128.Equals(bytes, Vector128.Create((byte)'_'));
        var lower = bytes | letters & Vector128.Create((byte)0x20);
        lower.CopyTo(folded);
        return BitOperations.TrailingZeroCount(~inWord.ExtractMostSignificantBits());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> Within(Vector128<byte> bytes, byte first, byte count)
    {
        var offsets = bytes - Vector128.Create(first);
        return Vector128.Equals(offsets, Vector128.Min(offsets, Vector128.Create((byte)(count - 1))));
    }

    /// <summary>Whether a character outside ASCII ends every word before it: most punctuation and spaces do.</summary>
    private static bool EndsWord(int c) =>
        !char.IsSurrogate((char)c) &&
        (WordBreakClass)(WordBreakTable.ValueOf(c) & WordBreakTable.ClassMask)
            is WordBreakClass.Other or WordBreakClass.WSegSpace or WordBreakClass.Newline;

    private static byte[] BuildKinds()
    {
        var kinds = new byte[128];
        for (var c = 'a'; c <= 'z'; c++) kinds[c] = kinds[c & ~0x20] = Letter;
        for (var c = '0'; c <= '9'; c++) kinds[c] = Digit;
        kinds['_'] = Underscore;
        kinds[':'] = BetweenLetters;
        kinds['.'] = kinds['\''] = BetweenLetters | BetweenDigits;
        kinds[','] = kinds[';'] = BetweenDigits;
        return kinds;
    }
}
