namespace SearchEngine.Analysis;

/// <summary>
/// The English stemmer of the Snowball project ("Porter2"; M. F. Porter and R. Boulton, "The English (Porter2)
/// stemming algorithm", snowballstem.org/algorithms/english/stemmer.html), in its form of 2026. A possessive ending goes first:
/// children's and childrens' come to children, as does childrens by the plural rule.
/// </summary>
internal static class EnglishStemmer
{
    /// <summary>A consonant written y, marked while the steps run: y itself counts as a vowel.</summary>
    internal const byte ConsonantY = (byte)'Y';

    /// <summary>Replaces a word by its stem.</summary>
    /// <param name="word">The folded word at its start. No room beyond it is needed: a letter is only put back where more were cut.</param>
    /// <param name="length">The length of the word in bytes.</param>
    /// <returns>The length of the stem, at most <paramref name="length"/>. A word with bytes outside ASCII stays as it is.</returns>
    internal static int Stem(Span<byte> word, int length)
    {
        if (length <= 2) return length;
        foreach (var b in word[..length])
        {
            if (b >= 128) return length;
        }
        if (EnglishExceptions.Find(word, length) is var special and > 0) return special;

        if (word[0] == '\'')
        {
            word[1..length].CopyTo(word);
            length--;
        }
        var stem = new EnglishStem(word, length);
        stem.MarkConsonantY();
        stem.FindRegions();
        EnglishInflections.Remove(ref stem);
        EnglishDerivations.Remove(ref stem);
        stem.UnmarkConsonantY();
        return stem.Length;
    }
}
