using System.Globalization;

namespace SearchEngine.Highlighting;

/// <summary>Places where a text may be cut: between words, never inside a match, a surrogate pair or a letter and its accent.</summary>
internal sealed class TextCut
{
    // How far a cut may move to fall between words; a longer word is cut itself.
    private const int LongestMove = 40;

    private readonly List<TextSpan> _matches = [];
    private ReadOnlyMemory<char> _text;

    /// <summary>Begins with another text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="matches">The matches in it, ordered by start.</param>
    public void Reset(ReadOnlyMemory<char> text, List<TextMatch> matches)
    {
        _text = text;
        TextHighlighter.Apart(matches, 0, text.Length, _matches);
    }

    /// <summary>The last good place for an end at or before the offset; after a match that holds it where nothing is left before.</summary>
    /// <param name="end">Where the end is wanted.</param>
    /// <param name="after">The place it must lie behind.</param>
    public int End(int end, int after)
    {
        ReadOnlySpan<char> text = _text.Span;
        if (end >= text.Length) return text.Length;
        if (Holding(end) is { } match)
        {
            if (match.Start <= after) return match.End;
            end = match.Start;
        }
        int cut = end;
        while (cut > after && end - cut < LongestMove && !char.IsWhiteSpace(text[cut])) cut--;
        if (cut > after && !char.IsWhiteSpace(text[cut])) cut = Character(text, end);
        while (cut > after && char.IsWhiteSpace(text[cut - 1])) cut--;
        return Math.Max(cut, after);
    }

    /// <summary>The first good place for a start at or after the offset; that of the match itself where one holds it.</summary>
    /// <param name="start">Where the start is wanted.</param>
    /// <param name="before">The place it must not pass.</param>
    public int Start(int start, int before)
    {
        ReadOnlySpan<char> text = _text.Span;
        if (start <= 0) return 0;
        if (Holding(start) is { } match) return match.Start;
        int cut = start;
        while (cut < before && cut - start < LongestMove && !char.IsWhiteSpace(text[cut - 1])) cut++;
        if (cut < before && !char.IsWhiteSpace(text[cut - 1])) cut = Character(text, start);
        while (cut < before && char.IsWhiteSpace(text[cut])) cut++;
        return Math.Min(cut, before);
    }

    /// <summary>The offset, or the first before it that divides no character.</summary>
    public static int Character(ReadOnlySpan<char> text, int at)
    {
        while (at > 0 && at < text.Length && (char.IsLowSurrogate(text[at]) || text[at] == '\u200D' || text[at - 1] == '\u200D'
            || char.GetUnicodeCategory(text[at]) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)) at--;
        return at;
    }

    // The match that a cut at the offset would divide.
    private TextSpan? Holding(int offset)
    {
        int low = 0, high = _matches.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_matches[middle].End <= offset) low = middle + 1;
            else high = middle;
        }
        return low < _matches.Count && _matches[low].Start < offset ? _matches[low] : null;
    }
}
