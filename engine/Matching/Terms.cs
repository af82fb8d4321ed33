using SearchEngine.Analysis;

namespace SearchEngine.Matching;

/// <summary>From words as asked to terms as indexed.</summary>
internal static class Terms
{
    /// <summary>Longer words have no stem.</summary>
    private const int LongestStemmed = 255;

    /// <summary>Room that a stem may take beyond its word.</summary>
    public const int Room = 8;

    /// <summary>The term of a folded word: its stem, where the field has stems.</summary>
    public static byte[] Of(ReadOnlySpan<byte> word, TextAnalysis analysis)
    {
        Span<byte> term = word.Length <= LongestStemmed ? stackalloc byte[LongestStemmed + Room] : new byte[word.Length];
        return term[..Of(word, analysis, term)].ToArray();
    }

    /// <summary>Writes the term of a folded word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="analysis">How the field is read.</param>
    /// <param name="term">Takes it: as long as the word and <see cref="Room"/>.</param>
    /// <returns>Its length.</returns>
    public static int Of(ReadOnlySpan<byte> word, TextAnalysis analysis, Span<byte> term)
    {
        word.CopyTo(term);
        return analysis == TextAnalysis.English && word.Length <= LongestStemmed ? EnglishStemmer.Stem(term, word.Length) : word.Length;
    }
}
