namespace SearchEngine.Indexer.Reading;

/// <summary>One line of a text that is not blank.</summary>
/// <param name="Start">Its first character that is not white space.</param>
/// <param name="End">One past its last that is not white space.</param>
/// <param name="Block">The number of its block: lines that no blank line parts have the same.</param>
internal readonly record struct TextLine(int Start, int End, int Block)
{
    public int Length => End - Start;

    /// <summary>The lines of a text, blank ones left out.</summary>
    public static List<TextLine> Of(string text)
    {
        var lines = new List<TextLine>();
        int block = 0;
        for (int at = 0; at < text.Length;)
        {
            int end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            int start = at, stop = end;
            while (start < stop && IsSpace(text[start])) start++;
            while (stop > start && IsSpace(text[stop - 1])) stop--;
            if (start == stop) block++;
            else lines.Add(new TextLine(start, stop, block));
            at = end + 1;
        }
        return lines;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c);
}
