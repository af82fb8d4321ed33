using System.Globalization;
using System.Text;
using SearchEngine.Columns;
using SearchEngine.Storage;

namespace SearchEngine.Tests;

public class KeywordColumnTests
{
    [Theory]
    // at most one value a document; few and many values, which take one, two or four bytes
    [InlineData(1000, 1, 3)]
    [InlineData(1000, 1, 100)]
    [InlineData(1000, 1, 300)]
    [InlineData(90_000, 1, 80_000)]
    // any number of values
    [InlineData(1000, 3, 4)]
    [InlineData(777, 40, 64)]
    [InlineData(1000, 4, 300)]
    [InlineData(50_000, 4, 80_000)]
    public void Counts_are_those_of_counting_by_hand(int docs, int most, int values)
    {
        var random = new Random(docs + most + values);
        byte[][] names = [.. Enumerable.Range(0, values).Select(v => Encoding.UTF8.GetBytes(v.ToString("d6", CultureInfo.InvariantCulture)))];
        int[][] ofDoc = [.. Enumerable.Range(0, docs).Select(_ => Enumerable.Range(0, random.Next(most + 1)).Select(_ => random.Next(values)).Distinct().Order().ToArray())];
        using var folder = new TemporaryFolder();
        string path = Path.Combine(folder.Path, "column");
        using (var writer = new SectionWriter(path))
        {
            int[] starts = new int[docs + 1];
            for (int d = 0; d < docs; d++) starts[d + 1] = starts[d] + ofDoc[d].Length;
            KeywordColumnWriter.Write(writer, "f", names, starts, [.. ofDoc.SelectMany(o => o)]);
            writer.Finish();
        }
        MappedFile file = MappedFile.Open(path);
        var column = new KeywordColumn(file, "f", docs);
        int[] numbers = [.. Enumerable.Range(0, values).Select(v => 2 * v + 1)];
        foreach (int share in (int[])[1, 30, 500, 1000])
        {
            var set = new DocSet(docs);
            for (int d = 0; d < docs; d++)
                if (random.Next(1000) < share) set.Add(d);
            int[] expected = new int[values];
            for (int d = 0; d < docs; d++)
                if (set[d]) foreach (int o in ofDoc[d]) expected[o]++;

            int[] counts = new int[values], byDocument = new int[values], renumbered = new int[2 * values];
            using var counted = new CountedSet(set);
            column.Count(counted, counts);
            column.CountByDocument(counted.Docs, byDocument, default);
            column.Count(counted, renumbered, numbers);

            Assert.Equal(expected, counts);
            Assert.Equal(expected, byDocument);
            Assert.Equal(expected, numbers.Select(n => renumbered[n]));
            Assert.Equal(expected.Sum(), renumbered.Sum());
        }
        file.Release();
    }
}
