
namespace SearchEngine.Indexer.Checking;

/// <summary>A word of a text, folded for comparison, with where it stands. A gap stands for words left out (“…”, “[…]”).</summary>
/// <param name="Folded">Letters and digits in lower case, accents off; empty for a gap.</param>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last.</param>
internal readonly record struct WordSpan(string Folded, int Start, int End)
{
    /// <summary>It stands for words left out.</summary>
    public bool IsGap => Folded.Length == 0;

    /// <summary>The words of a text: marks, dashes, spaces, ligatures and letter case do not matter.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="gaps">Ellipses become gaps; else they are passed over.</param>
    public static List<WordSpan> Of(string text, bool gaps = false)
    {
        var words = new List<WordSpan>();
        for (int i = 0; i < text.Length;)
        {
            if (IsLetter(text[i]))
            {
                int start = i;
                while (i < text.Length && (IsLetter(text[i]) || IsInner(text, i))) i++;
                string folded = Slug.Fold(text[start..i]).Replace(" ", "", StringComparison.Ordinal);
                if (folded.Length > 0) words.Add(new WordSpan(folded, start, i));
                continue;
            }
            int dots = text[i] == '…' ? 1 : DotsAt(text, i);
            if (gaps && dots > 0 && words.Count > 0 && !words[^1].IsGap) words.Add(new WordSpan("", i, i + dots));
            i += Math.Max(1, dots);
        }
        if (words.Count > 0 && words[^1].IsGap) words.RemoveAt(words.Count - 1);
        return words;
    }

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c == '\u00AD';

    // An apostrophe inside a word belongs to it.
    private static bool IsInner(string text, int i) => text[i] is '\'' or '’' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static int DotsAt(string text, int i) => text.AsSpan(i).StartsWith("...", StringComparison.Ordinal) ? 3 : 0;
}
