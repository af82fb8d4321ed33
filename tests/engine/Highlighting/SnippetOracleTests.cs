using SearchEngine.Highlighting;
using SearchEngine.Queries;

namespace SearchEngine.Tests.Highlighting;

/// <summary>The snippets of hits, found by the numbers of their words, are those of reading the text.</summary>
public class SnippetOracleTests
{
    private static readonly string[] Pieces =
    [
        "visit", "Visits", "VISITED", "inspect", "Inspectors", "weak", "weakness", "child", "children's", "plan", "planning", "social", "worker",
        "workers", "the", "caf\u00E9", "CAFE\u0301", "na\u00EFve", "O'Neill", "3.5", "\uD83D\uDE00", "\u4F60", "McLeod", "e.g.", "Mr.",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", " ", " ", ", ", ". ", ". ", "? ", "\n", " \u2013 ", " (", ") ", "  ", "\u201D ", "...", " \u2022 "];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 7)]
    public void Snippets_by_numbers_are_snippets_by_reading(int seed, int commits)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var schema = new Schema([Field.Text("text", stored: true), Field.Text("name", TextAnalysis.Plain, stored: true)]);
        using (IndexWriter writer = IndexWriter.Open(folder.Path, schema))
        {
            for (int i = 0; i < 120; i++)
            {
                string id = "d" + i, first = Text(random, 200), second = Text(random, 30);
                texts[id] = first + "\n" + second;
                writer.Replace(id, [new Document(id).Add("text", first).Add("text", second).Add("name", texts[id])]);
                if (i % (120 / commits) == 0) writer.Commit();
            }
            writer.Commit();
        }
        using SearchIndex index = SearchIndex.Open(folder.Path);
        using Snapshot snapshot = index.Acquire();
        int compared = 0;
        for (int i = 0; i < 200; i++)
        {
            Query query = AnyQuery(random, 0);
            string field = random.Next(4) == 0 ? "name" : "text";
            var request = new SnippetRequest(field, random.Next(40, 400), random.Next(1, 4));
            SearchResult found = snapshot.Search(new SearchRequest { Query = query, Snippets = request });
            float Weight(string word) => Matching.Bm25.Idf(snapshot.DocumentCount, snapshot.DocumentFrequency(field, word));
            TextMatcher plain = TextMatcher.For(query, field, field == "text" ? TextAnalysis.English : TextAnalysis.Plain, Weight);
            foreach (Hit hit in found.Hits)
            {
                List<TextMatch> matches = plain.Find(texts[hit.Id]);
                IReadOnlyList<Snippet> expected = new SnippetMaker().Make(texts[hit.Id].AsMemory(), matches, request.Length, request.Count);
                Assert.Equal(expected.Select(Written), hit.Snippets.Select(Written));
                compared += expected.Count;
            }
        }
        Assert.True(compared > 500, $"{compared} snippets were compared");
    }

    private static string Written(Snippet s) => $"{s.Start} {s.CutBefore} {s.CutAfter} {string.Join(' ', s.Marks.Select(m => $"{m.Start}-{m.End}"))} {s.Text}";

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => Pieces[random.Next(Pieces.Length)] + Gaps[random.Next(Gaps.Length)]));

    private static string Word(Random random) => FoldedWords.Of(Pieces[random.Next(Pieces.Length)]) is [var word, ..] ? word : "visit";

    private static string Start(Random random)
    {
        string word = Word(random);
        return word[..Math.Min(2, word.Length)];
    }

    private static Query AnyQuery(Random random, int depth)
    {
        string field = random.Next(5) == 0 ? "name" : "text";
        Form form = random.Next(2) == 0 ? Form.Stem : Form.Exact;
        return random.Next(depth > 1 ? 7 : 11) switch
        {
            0 or 1 => new TermQuery(field, Word(random), form),
            2 => new PhraseQuery(field, [Word(random), Word(random)], random.Next(2) * random.Next(6), form),
            3 => new PhraseQuery(field, [Word(random), Word(random), Word(random)], random.Next(8), form),
            4 => new PrefixQuery(field, Start(random)),
            5 => new WildcardQuery(field, Start(random) + "*" + Word(random)[^1..]),
            6 => new FuzzyQuery(field, Word(random), random.Next(1, 3)),
            7 => new AnyOfQuery([AnyQuery(random, depth + 1), AnyQuery(random, depth + 1)], 0),
            8 => new BoostQuery(AnyQuery(random, depth + 1), 2),
            9 => new BooleanQuery([], [.. Enumerable.Range(0, 70).Select(i => new TermQuery(field, i % 7 == 0 ? Word(random) : "w" + i, form))], []), // more words than bits
            _ => new BooleanQuery([], [AnyQuery(random, depth + 1), AnyQuery(random, depth + 1)], random.Next(3) == 0 ? [AnyQuery(random, depth + 1)] : []),
        };
    }
}
