namespace SearchEngine.Highlighting;

/// <summary>One sentence of a text, without the white space around it.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="CutBefore">It began before: text without any end of a sentence was cut here.</param>
/// <param name="CutAfter">It goes on.</param>
internal readonly record struct Sentence(int Start, int End, bool CutBefore, bool CutAfter)
{
    public int Length => End - Start;
}
