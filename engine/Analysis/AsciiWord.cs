namespace SearchEngine.Analysis;

/// <summary>
/// The rules of <see cref="WordSegment"/> and <see cref="Folding"/> for ASCII alone, in one pass over the characters.
/// Gives up where the answer could hang on a character outside ASCII.
/// </summary>
internal static class AsciiWord
{
    private const int Letter = 1, Digit = 2, Underscore = 4, InWord = Letter | Digit | Underscore;

    // What may stand between two letters or two digits: the bit of those, shifted.
    private const int Between = 3, BetweenLetters = Letter << Between, BetweenDigits = Digit << Between;

    private static readonly byte[] Kinds = BuildKinds();

    /// <summary>Reads on from <paramref name="start"/>: one segment that may be a word, or any number that are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A word boundary before an ASCII character.</param>
    /// <param name="buffer">Where the folded word is written: more than <see cref="WordReader.MaxTermBytes"/> bytes.</param>
    /// <param name="end">The word boundary read up to.</param>
    /// <returns>The length of the folded word; 0 when there was none; -1 when the general rules must decide.</returns>
    internal static int Read(ReadOnlySpan<char> text, int start, Span<byte> buffer, out int end) =>
        (Kinds[text[start]] & InWord) == 0 ? Skip(text, start, out end) : ReadWord(text, start, buffer, out end);

    private static int Skip(ReadOnlySpan<char> text, int start, out int end)
    {
        var kinds = Kinds;
        end = start + 1;
        while (end < text.Length && text[end] < 128 && (kinds[text[end]] & InWord) == 0) end++;
        if (end == text.Length || text[end] < 128) return 0;
        end--;                                // the last one may have a mark or a joiner after it
        return end > start ? 0 : -1;
    }

    private static int ReadWord(ReadOnlySpan<char> text, int start, Span<byte> buffer, out int end)
    {
        var kinds = Kinds;
        var position = start;
        var length = 0;
        var seen = 0;
        var previous = 0;
        end = start;
        while (position < text.Length)
        {
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
                seen |= kind;
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
        end = position;
        return (seen & (Letter | Digit)) != 0 ? length : 0;
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
