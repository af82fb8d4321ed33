using System.Globalization;
using System.Text;

namespace SearchEngine.Bench.Work;

/// <summary>Makes documents and queries that look like real ones to an engine: about 280 words each, Zipf's law, phrases, facets of few and of many values.</summary>
internal sealed class WorkMaker
{
    private const ulong Seed = 20261122;
    private const int VocabularySize = 30_000;
    private const int WordsPerDocument = 280;

    private readonly SeededNumbers _numbers = new(Seed);
    private readonly ZipfRanks _ranks = new(VocabularySize, 1);
    private readonly ZipfRanks _persons = new(20_000, 1);
    private readonly ZipfRanks _themes = new(40, 0.7);

    public WorkMaker() => Words = new MadeWords(VocabularySize, _numbers);

    public MadeWords Words { get; }

    /// <summary>Makes <c>docs.bin</c> and <c>queries.tsv</c> in a folder.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        var maker = new WorkMaker();
        DocsFile.Write(Path.Combine(folder, "docs.bin"), maker.Documents(count));
        IEnumerable<WorkQuery> queries = new QueryMaker(maker.Words, new SeededNumbers(Seed)).Make();
        File.WriteAllText(Path.Combine(folder, "queries.tsv"), string.Concat(queries.Select(q => $"{q.Class}\t{q.Text}\n")));
    }

    public IEnumerable<WorkDocument> Documents(int count)
    {
        for (int i = 0; i < count; i++)
        {
            string title = Sentence(3 + _numbers.Below(6)).TrimEnd('.');
            StringBuilder text = new();
            for (int left = WordsPerDocument; left > 0;)
            {
                int words = 6 + _numbers.Below(24);
                text.Append(Sentence(words)).Append(_numbers.Below(6) == 0 ? '\n' : ' ');
                left -= words;
            }
            int year = 2000 + Math.Min(25, (int)(26 * Math.Sqrt(_numbers.Fraction())));
            double share = _numbers.Fraction();
            string rating = share < 0.5 ? "r1" : share < 0.8 ? "r2" : share < 0.95 ? "r3" : "r4";
            yield return new WorkDocument(
                string.Create(CultureInfo.InvariantCulture, $"d{i:d7}"), title, title + "\n" + text.ToString().TrimEnd(), year.ToString(CultureInfo.InvariantCulture), rating,
                Values("person", _persons, _numbers.Below(6)), Values("theme", _themes, 1 + _numbers.Below(3)));
        }
    }

    private string Sentence(int words)
    {
        StringBuilder sentence = new();
        int rank = -1;
        for (int i = 0; i < words; i++)
        {
            rank = rank >= 0 && _numbers.Below(5) == 0 ? Words.After(rank) : _ranks.Draw(_numbers);
            string word = Words[rank];
            sentence.Append(i == 0 ? char.ToUpperInvariant(word[0]) : word[0]).Append(word, 1, word.Length - 1);
            sentence.Append(i == words - 1 ? "." : _numbers.Below(12) == 0 ? ", " : " ");
        }
        return sentence.ToString();
    }

    private string[] Values(string name, ZipfRanks ranks, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => string.Create(CultureInfo.InvariantCulture, $"{name}{ranks.Draw(_numbers):d5}")).Distinct(StringComparer.Ordinal)];
}
