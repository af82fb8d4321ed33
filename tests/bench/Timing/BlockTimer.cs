using System.Diagnostics;
using System.Text.Json.Nodes;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Timing;

/// <summary>
/// Times a block: passes over all queries, first to warm up, then measured; each query's figure is its median over the passes, and the
/// percentiles of a class are those of its queries' medians.
/// </summary>
internal sealed class BlockTimer(ISearcher searcher, IReadOnlyList<WorkQuery> queries)
{
    private const int MostWarmPasses = 60;

    /// <param name="block">What to time.</param>
    /// <param name="warm">Seconds of warming up.</param>
    /// <param name="most">Seconds of measuring.</param>
    /// <param name="fewestPasses">Measured passes, however long they take (up to four times <paramref name="most"/>).</param>
    /// <param name="mostPasses">Measured passes at most.</param>
    /// <returns>Figures by class and of all queries, in microseconds.</returns>
    public JsonObject Time(Block block, double warm, double most, int fewestPasses, int mostPasses)
    {
        var clock = Stopwatch.StartNew();
        for (int pass = 0; pass < 2 || (clock.Elapsed.TotalSeconds < warm && pass < MostWarmPasses); pass++)
        {
            foreach (WorkQuery q in queries) searcher.Run(block, q);
            if (clock.Elapsed.TotalSeconds > 3 * warm) break;
        }
        List<double>[] times = [.. queries.Select(_ => new List<double>(mostPasses))];
        long[] allocated = new long[queries.Count];
        int passes = 0;
        clock.Restart();
        while (passes < mostPasses && (passes < fewestPasses || clock.Elapsed.TotalSeconds < most))
        {
            for (int i = 0; i < queries.Count; i++)
            {
                long bytes = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
                searcher.Run(block, queries[i]);
                times[i].Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
                allocated[i] = GC.GetAllocatedBytesForCurrentThread() - bytes;
            }
            passes++;
            if (clock.Elapsed.TotalSeconds > 4 * most) break;
        }
        JsonObject result = [];
        foreach (string c in queries.Select(q => q.Class).Distinct(StringComparer.Ordinal).Append("ALL"))
            result[c] = Figures([.. Enumerable.Range(0, queries.Count).Where(i => c == "ALL" || queries[i].Class == c)], times, allocated);
        result["passes"] = passes;
        return result;
    }

    private static JsonObject Figures(int[] of, List<double>[] times, long[] allocated)
    {
        double[] medians = [.. of.Select(i => Median(times[i])).Order()];
        double[] raw = [.. of.SelectMany(i => times[i]).Order()];
        return new JsonObject
        {
            ["n"] = medians.Length,
            ["p50_us"] = Rounded(Percentile(medians, 0.5)),
            ["p95_us"] = Rounded(Percentile(medians, 0.95)),
            ["p99_us"] = Rounded(Percentile(medians, 0.99)),
            ["mean_us"] = Rounded(medians.Average()),
            ["raw_p99_us"] = Rounded(Percentile(raw, 0.99)),
            ["alloc_bytes_mean"] = Math.Round(of.Average(i => allocated[i])),
        };
    }

    private static double Median(List<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private static double Percentile(double[] sorted, double p) => sorted[Math.Clamp((int)Math.Ceiling(p * sorted.Length) - 1, 0, sorted.Length - 1)];

    private static double Rounded(double value) => Math.Round(value, 3);
}
