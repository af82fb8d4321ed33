namespace SearchEngine.Queries;

/// <summary>
/// Groups of words and phrases that mean the same, read from <c>synonyms.txt</c>, one group a line:
/// <c>EHE, elective home education</c> (each finds the others) or <c>head, chair =&gt; leader</c> (the left find the right, not back).
/// A <c>#</c> begins a comment. Words are compared folded and by stem. Only plain words of a query are looked up.
/// </summary>
public sealed class Synonyms
{
    private readonly Dictionary<string, List<OtherName>> _byKey = new(StringComparer.Ordinal);

    private Synonyms() { }

    /// <summary>Words of the longest phrase that has synonyms.</summary>
    internal int LongestPhrase { get; private set; }

    /// <summary>Reads the file's lines. A line that says nothing is passed over.</summary>
    public static Synonyms Parse(IEnumerable<string> lines)
    {
        Synonyms synonyms = new();
        foreach (string full in lines)
        {
            string line = full.Split('#', 2)[0];
            string[] sides = line.Split("=>", 2);
            List<OtherName> left = Names(sides[0]);
            List<OtherName> right = sides.Length == 2 ? Names(sides[1]) : left;
            foreach (OtherName name in left) synonyms.Add(name, right);
        }
        return synonyms;
    }

    /// <summary>What else the phrase may be called; empty where nothing is known.</summary>
    internal IReadOnlyList<OtherName> Find(IReadOnlyList<string> words) => _byKey.TryGetValue(Key(words), out List<OtherName>? found) ? found : [];

    private void Add(OtherName name, List<OtherName> others)
    {
        string key = Key(name.Words);
        foreach (OtherName other in others)
        {
            if (Key(other.Words) == key) continue;
            if (!_byKey.TryGetValue(key, out List<OtherName>? known)) _byKey.Add(key, known = []);
            if (!known.Exists(k => Key(k.Words) == Key(other.Words))) known.Add(other);
            LongestPhrase = Math.Max(LongestPhrase, name.Words.Count);
        }
    }

    private static List<OtherName> Names(string side)
    {
        List<OtherName> names = [];
        foreach (string name in side.Split(',', StringSplitOptions.TrimEntries))
            if (FoldedWords.Of(name) is { Count: > 0 } words) names.Add(new OtherName(name, words));
        return names;
    }

    private static string Key(IReadOnlyList<string> words) => string.Join(' ', words.Select(FoldedWords.Stem));
}
