using System.Globalization;

namespace SearchEngine.Bench.Work;

/// <summary>Makes queries of all ten classes for documents of <see cref="MadeWords"/>.</summary>
internal sealed class QueryMaker(MadeWords words, SeededNumbers numbers)
{
    private string High() => words[20 + numbers.Below(380)];

    private string Mid() => words[1_500 + numbers.Below(10_000)];

    private string Low() => words[20_000 + numbers.Below(10_000)];

    private string Any() => numbers.Below(2) == 0 ? High() : Mid();

    public IEnumerable<WorkQuery> Make() =>
    [
        .. Of("term_high", 25, High),
        .. Of("term_mid", 25, Mid),
        .. Of("term_low", 25, Low),
        .. Of("and", 20, () => $"+{High()} +{Any()}"),
        .. Of("and", 20, () => $"+{High()} +{High()} +{Any()}"),
        .. Enumerable.Range(2, 4).SelectMany(n => Of("or", 10, () => string.Join(' ', Enumerable.Range(0, n).Select(_ => Any())))),
        .. Of("phrase", 20, () => $"\"{Phrase(2)}\""),
        .. Of("phrase", 20, () => $"\"{Phrase(3)}\""),
        .. Of("phrase_slop", 25, () => $"\"{Phrase(2)}\"~3"),
        .. Of("prefix", 25, () => Any() is var w && w.Length > 4 ? w[..4] + "*" : w[..3] + "*"),
        .. Of("fuzzy", 25, () => Misspelt(Long()) + "~1"),
        .. Of(WorkQuery.Filter, 20, () => string.Create(CultureInfo.InvariantCulture, $"+{Any()} +year:{2000 + numbers.Below(26)}")),
        .. Of(WorkQuery.Filter, 20, () => string.Create(CultureInfo.InvariantCulture, $"+{Any()} +rating:r{1 + numbers.Below(4)}")),
    ];

    private static IEnumerable<WorkQuery> Of(string name, int count, Func<string> make) => Enumerable.Range(0, count).Select(_ => new WorkQuery(name, make()));

    private string Phrase(int count)
    {
        int rank = 20 + numbers.Below(2_000);
        List<string> phrase = [];
        for (int i = 0; i < count; i++, rank = words.After(rank)) phrase.Add(words[rank]);
        return string.Join(' ', phrase);
    }

    private string Long()
    {
        while (true)
            if (Any() is { Length: >= 5 and <= 9 } word) return word;
    }

    private string Misspelt(string word)
    {
        int at = 1 + numbers.Below(word.Length - 1);
        char letter = (char)('a' + numbers.Below(26));
        return numbers.Below(3) switch
        {
            0 => word[..at] + letter + word[(at + 1)..],
            1 => word[..at] + word[(at + 1)..],
            _ => word[..at] + letter + word[at..],
        };
    }
}
