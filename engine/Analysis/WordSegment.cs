using static SearchEngine.Analysis.WordBreakClass;

namespace SearchEngine.Analysis;

/// <summary>
/// One segment between two word boundaries, by the default rules WB1 to WB999 of Unicode Standard Annex #29.
/// The rules never look back over a boundary, so that the segments of a text are found one after the other.
/// </summary>
internal static class WordSegment
{
    /// <summary>Where the segment that begins at <paramref name="start"/> (itself a boundary) ends.</summary>
    /// <param name="text">The text, in UTF-16; a surrogate without its partner is a character of class Other.</param>
    /// <param name="start">Less than the length of the text.</param>
    /// <param name="isWord">Whether the segment holds a letter or a number.</param>
    internal static int End(ReadOnlySpan<char> text, int start, out bool isWord)
    {
        var position = start;
        var value = Next(text, ref position);
        isWord = (value & WordBreakTable.LetterOrNumber) != 0;
        var last = Class(value);              // of the last character, whatever it is
        if (last is Newline or Lf) return position;
        if (last == Cr) return position < text.Length && text[position] == '\n' ? position + 1 : position;

        var previous = last;                  // of the last character that is not ignored (WB4)
        var beforePrevious = Other;           // of the one before it
        var pairOpen = last == RegionalIndicator;
        while (position < text.Length)
        {
            var after = position;
            value = Next(text, ref after);
            var current = Class(value);
            if (current is Extend or Format or Zwj)
            {
                last = current;
                position = after;
                continue;
            }
            var joined = last == Zwj && (value & WordBreakTable.Pictographic) != 0   // WB3c
                || last == WSegSpace && current == WSegSpace                         // WB3d
                || Joins(text, after, beforePrevious, previous, current, pairOpen);
            if (!joined) return position;
            isWord |= (value & WordBreakTable.LetterOrNumber) != 0;
            pairOpen = current == RegionalIndicator && !pairOpen;
            beforePrevious = previous;
            previous = last = current;
            position = after;
        }
        return position;
    }

    /// <summary>Rules WB5 to WB16: whether there is no boundary between the previous character and the current one.</summary>
    private static bool Joins(
        ReadOnlySpan<char> text, int after, WordBreakClass beforePrevious, WordBreakClass previous, WordBreakClass current, bool pairOpen)
    {
        switch (current)
        {
            case ALetter or HebrewLetter:
                return previous is ALetter or HebrewLetter or Numeric or ExtendNumLet                                      // WB5, 10, 13b
                    || previous is MidLetter or MidNumLet or SingleQuote && beforePrevious is ALetter or HebrewLetter      // WB7
                    || previous == DoubleQuote && beforePrevious == HebrewLetter && current == HebrewLetter;               // WB7c
            case Numeric:
                return previous is Numeric or ALetter or HebrewLetter or ExtendNumLet                                      // WB8, 9, 13b
                    || previous is MidNum or MidNumLet or SingleQuote && beforePrevious == Numeric;                        // WB11
            case Katakana:
                return previous is Katakana or ExtendNumLet;                                                               // WB13, 13b
            case ExtendNumLet:
                return previous is ALetter or HebrewLetter or Numeric or Katakana or ExtendNumLet;                         // WB13a
            case RegionalIndicator:
                return previous == RegionalIndicator && pairOpen;                                                          // WB15, 16
            case MidLetter:
                return previous is ALetter or HebrewLetter && Following(text, after) is ALetter or HebrewLetter;           // WB6
            case MidNum:
                return previous == Numeric && Following(text, after) == Numeric;                                           // WB12
            case MidNumLet or SingleQuote:
                return current == SingleQuote && previous == HebrewLetter                                                  // WB7a
                    || previous is ALetter or HebrewLetter && Following(text, after) is ALetter or HebrewLetter            // WB6
                    || previous == Numeric && Following(text, after) == Numeric;                                           // WB12
            case DoubleQuote:
                return previous == HebrewLetter && Following(text, after) == HebrewLetter;                                 // WB7b
            default:
                return false;
        }
    }

    /// <summary>The class of the next character that WB4 does not ignore.</summary>
    private static WordBreakClass Following(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length)
        {
            var following = Class(Next(text, ref position));
            if (following is not (Extend or Format or Zwj)) return following;
        }
        return Other;
    }

    private static WordBreakClass Class(int value) => (WordBreakClass)(value & WordBreakTable.ClassMask);

    private static int Next(ReadOnlySpan<char> text, ref int position)
    {
        int c = text[position++];
        if (char.IsHighSurrogate((char)c) && position < text.Length && char.IsLowSurrogate(text[position]))
            c = char.ConvertToUtf32((char)c, text[position++]);
        return WordBreakTable.ValueOf(c);
    }
}
