namespace SearchEngine.Indexer.Reading;

/// <summary>
/// The width at which a text was wrapped by hand, if it was. A block of three lines or more is wrapped where its longest line is
/// <see cref="Least"/> to <see cref="Most"/> characters long and at least two thirds of its lines but the last are full: the next line's first
/// word would not have fitted; and where a third of them begin in lower case, as running text does and menus and mastheads do not. The text's width is that of its widest wrapped block, and it holds for its shorter blocks too.
/// </summary>
internal sealed class WrapWidth
{
    /// <summary>The narrowest width: columns of a leaflet.</summary>
    private const int Least = 45;

    /// <summary>The widest width: beyond it a line is a whole paragraph.</summary>
    private const int Most = 130;

    private readonly string _text;
    private readonly int _width;

    public WrapWidth(string text, List<TextLine> lines)
    {
        _text = text;
        for (int i = 0; i < lines.Count;)
        {
            int end = i + 1;
            while (end < lines.Count && lines[end].Block == lines[i].Block) end++;
            int width = OfBlock(lines, i, end);
            if (width > _width) _width = width;
            i = end;
        }
    }

    /// <summary>Whether a line ends only because the next word did not fit.</summary>
    public bool IsFull(TextLine line, TextLine next) => _width > 0 && IsFull(line, next, _width) && line.Length <= _width;

    private int OfBlock(List<TextLine> lines, int start, int end)
    {
        if (end - start < 3) return 0;
        int width = 0, full = 0, lower = 0;
        for (int i = start; i < end; i++) width = Math.Max(width, lines[i].Length);
        if (width is < Least or > Most) return 0;
        for (int i = start; i + 1 < end; i++)
        {
            if (IsFull(lines[i], lines[i + 1], width)) full++;
            if (char.IsLower(_text[lines[i + 1].Start])) lower++;
        }
        return full * 3 >= (end - start - 1) * 2 && lower * 3 >= end - start - 1 ? width : 0;
    }

    private bool IsFull(TextLine line, TextLine next, int width)
    {
        int word = next.Start;
        while (word < next.End && !char.IsWhiteSpace(_text[word])) word++;
        return line.Length + 1 + (word - next.Start) > width;
    }
}
