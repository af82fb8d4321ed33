using SearchEngine.Facets;

namespace SearchEngine.Tests;

public class TopCountsTests
{
    [Fact]
    public void The_highest_counts_are_those_of_sorting_all()
    {
        var random = new Random(5);
        for (int i = 0; i < 2000; i++)
        {
            int most = 1 + random.Next(i % 2 == 0 ? 3 : 1_000_000), limit = random.Next(15), share = random.Next(101);
            int[] counts = [.. Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(100) < share ? random.Next(most + 1) : 0)];
            int[] expected = [.. Enumerable.Range(0, counts.Length).Where(n => counts[n] > 0).OrderByDescending(n => counts[n])];

            int[] best = TopCounts.Pick(counts, limit, out int distinct);

            Assert.Equal(expected.Length, distinct);
            Assert.Equal(limit == 0 ? expected : expected.Take(limit), best);
        }
    }
}
