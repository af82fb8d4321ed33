using System.Diagnostics;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Timing;

/// <summary>Queries a second with some threads, each with its own searcher and its own shuffled order.</summary>
internal static class Throughput
{
    public static double Measure(Func<ISearcher> make, IReadOnlyList<WorkQuery> queries, int threads, Block block, double seconds)
    {
        long done = 0;
        bool stop = false;
        using var go = new Barrier(threads + 1);
        Thread[] all = [.. Enumerable.Range(0, threads).Select(k =>
        {
            WorkQuery[] order = [.. queries];
            new Random(42 + k).Shuffle(order);
            ISearcher searcher = make();
            return new Thread(() =>
            {
                go.SignalAndWait();
                long n = 0;
                for (; !Volatile.Read(ref stop); n++) searcher.Run(block, order[(int)(n % order.Length)]);
                Interlocked.Add(ref done, n);
            });
        })];
        foreach (Thread t in all) t.Start();
        go.SignalAndWait();
        var clock = Stopwatch.StartNew();
        Thread.Sleep(TimeSpan.FromSeconds(seconds));
        Volatile.Write(ref stop, true);
        foreach (Thread t in all) t.Join();
        return Math.Round(done / clock.Elapsed.TotalSeconds, 3);
    }
}
