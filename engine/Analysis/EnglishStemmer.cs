using System.Text;

namespace SearchEngine.Analysis;

/// <summary>
/// The English stemmer of the Snowball project ("Porter2"; M. F. Porter and R. Boulton, "The English (Porter2)
/// stemming algorithm", snowballstem.org/algorithms/english/stemmer.html), in its form of 2026. A possessive ending goes
/// first: children's and children' come to children, as does childrens by the rule for plurals.
/// </summary>
internal static class EnglishStemmer
{
    // No ending that a step removes or changes has any other last letter.
    private const string LastLetters = "'cdegilmnrsty";

    private static readonly bool[] MayEnd = [.. Enumerable.Range(0, 128).Select(b => LastLetters.Contains((char)b))];

    /// <summary>Replaces a word by its stem.</summary>
    /// <param name="word">The folded word at its start. No room beyond it is needed: letters are only put back where more were cut.</param>
    /// <param name="length">The length of the word in bytes.</param>
    /// <returns>
    /// The length of the stem, at most <paramref name="length"/>. A word with bytes outside ASCII or of more than
    /// <see cref="EnglishStem.MaxLength"/> bytes stays as it is.
    /// </returns>
    internal static int Stem(Span<byte> word, int length)
    {
        if (length is <= 2 or > EnglishStem.MaxLength) return length;
        word = word[..length];
        if (word[^1] >= 128 || !MayEnd[word[^1]] && word[0] != '\'' || !Ascii.IsValid(word)) return length;
        if (EnglishExceptions.Find(word) is var special and > 0) return special;

        if (word[0] == '\'')
        {
            word[1..].CopyTo(word);
            word = word[..^1];
        }
        var stem = new EnglishStem(word);
        EnglishInflections.Remove(ref stem);
        EnglishDerivations.Remove(ref stem);
        return stem.Length;
    }
}
