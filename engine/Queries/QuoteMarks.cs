namespace SearchEngine.Queries;

/// <summary>
/// Which marks open a phrase, and where it ends. Any double mark (straight, curly, low, angled) opens and any of its family closes:
/// pasted text mixes them. A single mark opens only at a word's start and where one closes at a word's end, so that an apostrophe
/// (don't, children’s, the 90s') is none.
/// </summary>
internal static class QuoteMarks
{
    public static bool IsDouble(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\uFF02';

    public static bool IsAngled(char c) => c is '\u00AB' or '\u00BB' or '\u2039' or '\u203A';

    public static bool IsSingle(char c) => c is '\'' or '\u2018' or '\u2019' or '\u201A' or '\u201B';

    /// <summary>A mark that ends a word wherever it stands.</summary>
    public static bool EndsWord(char c) => IsDouble(c) || IsAngled(c);

    /// <summary>The end of the phrase that the mark at <paramref name="open"/> opens: the place of its closing mark, or -1.</summary>
    public static int FindClose(string text, int open)
    {
        char mark = text[open];
        if (IsDouble(mark)) return FindClose(text, open, IsDouble);
        if (IsAngled(mark)) return FindClose(text, open, IsAngled);
        return IsSingle(mark) && OpensSingle(text, open) ? FindSingleClose(text, open) : -1;
    }

    private static int FindClose(string text, int open, Func<char, bool> family)
    {
        for (int i = open + 1; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (family(text[i])) return i;
        }
        return -1;
    }

    private static bool OpensSingle(string text, int at) =>
        text[at] is not '\u2019' && at + 1 < text.Length && IsWordChar(text[at + 1]) && (at == 0 || !IsWordChar(text[at - 1]));

    // ‘the parents’ views’ ends at the last mark: one after an s is a possessive where another follows before the next phrase opens.
    private static int FindSingleClose(string text, int open)
    {
        int possessive = -1;
        for (int i = open + 1; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\\') i++;
            else if (IsSingle(c))
            {
                bool wordBefore = !char.IsWhiteSpace(text[i - 1]), wordAfter = i + 1 < text.Length && IsWordChar(text[i + 1]);
                if (wordAfter && !IsWordChar(text[i - 1])) break; // the next phrase opens
                if (wordAfter || !wordBefore) continue;
                if (text[i - 1] is not ('s' or 'S')) return i;
                if (possessive < 0) possessive = i;
                else return i;
            }
        }
        return possessive;
    }

    private static bool IsWordChar(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);
}
