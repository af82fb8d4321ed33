namespace SearchEngine.Queries;

/// <summary>Reads what may stand after a field name in place of a value: <c>[a TO b]</c>, <c>{a TO b}</c>, <c>&gt;=a</c>, <c>&lt;a</c>.</summary>
internal static class RangeReader
{
    public static bool TryRead(string text, int at, out Token range)
    {
        range = default;
        return text[at] is '<' or '>' ? TryReadComparison(text, at, out range) : TryReadBrackets(text, at, out range);
    }

    private static bool TryReadBrackets(string text, int at, out Token range)
    {
        range = default;
        int length = Math.Min(text.Length - at, Limits.MaxRangeLength);
        int close = text.AsSpan(at, length).IndexOfAny(']', '}');
        if (close < 0) return false;
        string[] bounds = text.Substring(at + 1, close - 1).Split(" TO ");
        if (bounds.Length != 2) return false;
        int open = (text[at] == '{' ? 1 : 0) | (text[at + close] == '}' ? 2 : 0);
        range = new Token(TokenKind.Range, at, at + close + 1, Clean(bounds[0]), Upper: Clean(bounds[1]), OpenBounds: open);
        return true;
    }

    private static bool TryReadComparison(string text, int at, out Token range)
    {
        range = default;
        bool less = text[at] == '<', equal = at + 1 < text.Length && text[at + 1] == '=';
        int start = at + (equal ? 2 : 1), end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-')) end++;
        if (end == start) return false;
        string bound = text[start..end];
        range = less
            ? new Token(TokenKind.Range, at, end, "*", Upper: bound, OpenBounds: equal ? 0 : 2)
            : new Token(TokenKind.Range, at, end, bound, Upper: "*", OpenBounds: equal ? 0 : 1);
        return true;
    }

    /// <summary>A value that is a range without brackets: <c>2017..2019</c>, <c>2017..</c>, or two years, <c>2017-2019</c>.</summary>
    public static bool TrySpan(Token value, out Token range)
    {
        string text = value.Text;
        int dots = text.IndexOf("..", StringComparison.Ordinal), length = dots < 0 ? 1 : 2;
        if (dots < 0 && text.Length == 9 && text[4] is '-' or '\u2013') dots = 4;
        range = default;
        if (dots < 0) return false;
        Token span = new(TokenKind.Range, value.Start, value.End, text[..dots], Upper: text[(dots + length)..]);
        if ((span.Text + span.Upper).Length == 0 || !NumberValue.TryRead(span, out _, out _)) return false;
        range = span;
        return true;
    }

    private static string Clean(string bound) => bound.Trim().Trim('"', '\u201C', '\u201D').Trim();
}
