namespace SearchEngine.Highlighting;

/// <summary>Patterns of <c>*</c> (any characters) and <c>?</c> (one character).</summary>
internal static class WildcardPattern
{
    /// <summary>The whole word has the pattern's shape. Time is at most the product of the lengths: on a mismatch only the last star is widened.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> word)
    {
        int p = 0, w = 0, star = -1, starWord = 0;
        while (w < word.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starWord = w;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == word[w]))
            {
                w += pattern[p] == '?' ? CharacterLength(word, w) : 1;
                p++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                starWord += CharacterLength(word, starWord);
                w = starWord;
            }
            else return false;
        }
        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static int CharacterLength(ReadOnlySpan<char> word, int at) =>
        char.IsHighSurrogate(word[at]) && at + 1 < word.Length && char.IsLowSurrogate(word[at + 1]) ? 2 : 1;
}
