namespace SearchEngine.Bench.Work;

/// <summary>A made-up language: words by rank, some of them forms of others, and for each one that likes to follow it, so that there are phrases.</summary>
internal sealed class MadeWords
{
    private static readonly string[] Beginnings = ["b", "br", "c", "d", "f", "g", "gr", "h", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ea", "ou"];
    private static readonly string[] Ends = ["n", "r", "t", "l", "nd", "m", "ck", "st"];
    private static readonly string[] Endings = ["s", "ed", "ing", "ment"];

    private readonly string[] _words;

    public MadeWords(int count, SeededNumbers numbers)
    {
        List<string> words = [];
        HashSet<string> taken = new(StringComparer.Ordinal);
        while (words.Count < count)
        {
            bool form = words.Count > 100 && numbers.Below(4) == 0;
            string word = form ? words[numbers.Below(words.Count)] + Endings[numbers.Below(Endings.Length)] : Root(numbers);
            if (word.Length is >= 3 and <= 20 && taken.Add(word)) words.Add(word);
        }
        _words = [.. words];
    }

    public int Count => _words.Length;

    public string this[int rank] => _words[rank];

    /// <summary>The rank of the word that often follows.</summary>
    public int After(int rank) => (int)((rank * 31L + 7) % Math.Min(4000, _words.Length));

    private static string Root(SeededNumbers numbers)
    {
        string word = "";
        for (int syllables = 1 + numbers.Below(3); syllables > 0; syllables--)
            word += Beginnings[numbers.Below(Beginnings.Length)] + Vowels[numbers.Below(Vowels.Length)];
        return word + Ends[numbers.Below(Ends.Length)];
    }
}
