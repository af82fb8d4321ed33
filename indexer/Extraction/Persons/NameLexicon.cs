using System.Text;
using SearchEngine.Indexer.Extraction.Layout;

namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>The lists of words in <c>Data</c> and the closed classes of titles, in one table: one lookup a word.</summary>
internal static class NameLexicon
{
    private static readonly Dictionary<string, WordKinds> Words = Load();

    private static readonly Dictionary<string, WordKinds>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly WordTable<WordKinds> Ascii = new(Words);

    private static readonly HashSet<string> Firms = new(Lines("firms.txt"), StringComparer.Ordinal);

    /// <summary>Whether a firm, a shop or a figure of fiction is called so.</summary>
    public static bool IsFirm(string name) => Firms.Contains(PersonName.Fold(name));

    /// <summary>What a word is known as, whatever its case and accents.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word)
    {
        if (Ascii.TryGet(word, out var kinds)) return kinds;
        bool ascii = System.Text.Ascii.IsValid(word);
        if (!ascii && Lookup.TryGetValue(word, out kinds)) return kinds;
        if (word.Length > 4 && word[^1] == 's' && (ascii ? Ascii.TryGet(word[..^1], out kinds) : Lookup.TryGetValue(word[..^1], out kinds)) && (kinds & (WordKinds.Role | WordKinds.FirstName | WordKinds.Surname)) == WordKinds.Role) return WordKinds.Role;
        if (ascii) return WordKinds.None;
        return Words.GetValueOrDefault(PersonName.Fold(word.ToString()));
    }

    private static Dictionary<string, WordKinds> Load()
    {
        var words = new Dictionary<string, WordKinds>(30000, StringComparer.OrdinalIgnoreCase);
        foreach (string line in Lines("first-names.txt").Concat(Lines("more-first-names.txt")))
        {
            var sex = line[^1] switch { 'f' => WordKinds.FemaleName, 'm' => WordKinds.MaleName, _ => WordKinds.FirstName };
            Add(line[..^2], sex);
        }

        Read("surnames.txt", WordKinds.Surname);
        Read("more-surnames.txt", WordKinds.Surname);
        Read("common-words.txt", WordKinds.Common);
        Read("places.txt", WordKinds.Place);
        Read("countries.txt", WordKinds.Place | WordKinds.Body);
        Read("bodies.txt", WordKinds.Body);
        Read("roles.txt", WordKinds.Role);
        All("mr sir lord", WordKinds.Title | WordKinds.Masculine);
        All("mrs ms miss dame lady baroness madam", WordKinds.Title | WordKinds.Feminine);
        All("dr prof professor cllr councillor councilor coun mx rev revd reverend hon honourable rt alderman ald viscount earl sheikh imam rabbi", WordKinds.Title);
        All("cllrs councillors couns messrs", WordKinds.Title | WordKinds.Plural);
        All("father brother sister fr senator president premier minister judge justice general marshal marshall colonel major captain lieutenant sergeant corporal admiral commander inspector superintendent supt constable chancellor commissioner governor ambassador bishop archbishop canon pastor mayor secretary detective congressman pc dc ds di dci dcs wpc sgt det", WordKinds.Rank);
        All("st saint ss", WordKinds.Body); // St Peters, St Lawrence: places and churches
        All("brigadier", WordKinds.Rank);
        All("obe mbe cbe mp jp kc qc dl bem kbe dbe hmi shmi hmci oi msp mep phd am ao ac frcp esq", WordKinds.PostNominal);
        return words;

        void Read(string file, WordKinds kinds)
        {
            foreach (string line in Lines(file)) All(line, kinds);
        }

        void All(string line, WordKinds kinds)
        {
            foreach (string word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(word, kinds);
        }

        void Add(string word, WordKinds kinds) => words[word] = words.GetValueOrDefault(word) | kinds;
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = typeof(NameLexicon).Assembly.GetManifestResourceStream("Extraction.Data." + file)
            ?? throw new InvalidOperationException($"The list {file} is missing from the program.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }
}
