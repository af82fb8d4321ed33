namespace SearchEngine.Queries;

/// <summary>
/// English writes many compounds together, apart or with a hyphen (caseload, case load, case-load) and one text may do all. Of a word
/// typed one way the others are found, where the index holds them.
/// </summary>
internal sealed class Compounds(Func<string, int> documentFrequency, Func<string, string, bool>? phraseExists)
{
    // Shorter pieces are mostly small words by chance (in form, for ward).
    private const int ShortestPart = 3;
    private const int LongestWord = 30;

    // A part that is so much rarer than the whole is no word but a piece of one, as badly scanned print has them (inter est).
    private const int RarerPart = 20;

    /// <summary>Two words as one (case load: caseload), or null where the index has no such word.</summary>
    /// <param name="first">A folded word.</param>
    /// <param name="second">The next one.</param>
    /// <param name="hyphened">They were typed as one (well-being): then small words count too.</param>
    public OtherName? Join(string first, string second, bool hyphened = false)
    {
        if (!hyphened && (!IsPart(first) || !IsPart(second))) return null;
        string joined = first + second;
        if (!joined.All(char.IsLetter)) return null;
        return Frequency(joined) > 0 ? new OtherName(joined, [joined]) : null;
    }

    /// <summary>One word as two (caseload: case load): the split whose rarer part is the most frequent, or null.</summary>
    public OtherName? Split(string word)
    {
        if (word.Length > LongestWord || !word.All(char.IsLetter)) return null;
        OtherName? best = null;
        int bestFrequency = documentFrequency(word) / RarerPart;
        for (int i = ShortestPart; i <= word.Length - ShortestPart; i++)
        {
            string first = word[..i], second = word[i..];
            if (!IsPart(first) || !IsPart(second)) continue;
            int frequency = Frequency(first);
            if (frequency > bestFrequency) frequency = Math.Min(frequency, Frequency(second));
            if (frequency <= bestFrequency || phraseExists?.Invoke(first, second) == false) continue;
            bestFrequency = frequency;
            best = new OtherName($"{first} {second}", [first, second]);
        }
        return best;
    }

    /// <summary>The index holds the word itself.</summary>
    public bool Exists(string word) => documentFrequency(word) > 0;

    // A singular counts for its plural and the other way round: both are found by stem.
    private int Frequency(string word)
    {
        int frequency = documentFrequency(word);
        if (frequency == 0 && word.EndsWith('s')) frequency = documentFrequency(word[..^1]);
        if (frequency == 0) frequency = documentFrequency(word + "s");
        return frequency;
    }

    private static bool IsPart(string word) => word.Length >= ShortestPart && word.All(char.IsLetter) && !StopWords.Contains(word);
}
