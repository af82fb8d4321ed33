using SearchEngine.Analysis;

namespace SearchEngine.Highlighting;

/// <summary>
/// The sentences of a text where they are asked for: only the paragraphs around are read, so that a long text costs no more than a short
/// one. A line end ends a paragraph, and a paragraph its last sentence.
/// </summary>
internal sealed class Sentences
{
    // How far a paragraph is read to either side of the place asked for.
    private const int Reach = 4000;

    private readonly List<Sentence> _paragraph = [];
    private ReadOnlyMemory<char> _text;
    private int _from = -1, _to = -1;

    /// <summary>Begins with another text.</summary>
    public void Reset(ReadOnlyMemory<char> text)
    {
        _text = text;
        (_from, _to) = (-1, -1);
    }

    /// <summary>The sentence at an offset that is no white space.</summary>
    public Sentence At(int offset)
    {
        if (offset < _from || offset >= _to) Load(offset);
        int low = 0, high = _paragraph.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_paragraph[middle].Start <= offset) low = middle;
            else high = middle - 1;
        }
        return _paragraph[low];
    }

    /// <summary>The sentence after an offset where one ends, or null.</summary>
    public Sentence? After(int end)
    {
        ReadOnlySpan<char> text = _text.Span;
        while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
        return end < text.Length ? At(end) : null;
    }

    /// <summary>The sentence before an offset where one starts, or null.</summary>
    public Sentence? Before(int start)
    {
        ReadOnlySpan<char> text = _text.Span;
        while (start > 0 && char.IsWhiteSpace(text[start - 1])) start--;
        return start > 0 ? At(start - 1) : null;
    }

    private void Load(int offset)
    {
        ReadOnlySpan<char> text = _text.Span;
        int least = Math.Max(0, offset - Reach), most = Math.Min(text.Length, offset + Reach);
        int lineBefore = text[least..offset].LastIndexOfAny('\n', '\u2029');
        int lineAfter = text[offset..most].IndexOfAny('\n', '\u2029');
        bool cutBefore = lineBefore < 0 && least > 0, cutAfter = lineAfter < 0 && most < text.Length;
        _from = lineBefore >= 0 ? least + lineBefore + 1 : cutBefore ? WordStart(text, least, offset) : 0;
        _to = lineAfter >= 0 ? offset + lineAfter : cutAfter ? WordEnd(text, most, offset) : text.Length;

        _paragraph.Clear();
        SentenceReader reader = new(text[_from.._to]);
        while (reader.MoveNext()) _paragraph.Add(new Sentence(_from + reader.Start, _from + reader.End, false, false));
        if (_paragraph.Count == 0) _paragraph.Add(new Sentence(offset, offset + 1, false, false));
        _paragraph[0] = _paragraph[0] with { CutBefore = cutBefore };
        _paragraph[^1] = _paragraph[^1] with { CutAfter = cutAfter };
    }

    private static int WordStart(ReadOnlySpan<char> text, int at, int before)
    {
        for (int i = at; i < before; i++)
            if (char.IsWhiteSpace(text[i])) return i + 1;
        return TextCut.Character(text, at);
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at, int after)
    {
        for (int i = at; i > after; i--)
            if (char.IsWhiteSpace(text[i])) return i;
        return TextCut.Character(text, at);
    }
}
