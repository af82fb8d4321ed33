namespace SearchEngine.Highlighting;

/// <summary>A stretch of a text that may become a snippet.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="CutBefore">It starts inside a sentence.</param>
/// <param name="CutAfter">It ends inside one.</param>
internal readonly record struct Passage(int Start, int End, bool CutBefore, bool CutAfter)
{
    public int Length => End - Start;
}
