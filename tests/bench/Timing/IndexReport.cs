using System.Text.Json.Nodes;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Timing;

/// <summary>The JSON line about one indexing.</summary>
internal static class IndexReport
{
    public static JsonObject Make(string peer, int threads, DocsFile docs, TimeSpan adding, TimeSpan all, string folder, int segments)
    {
        double seconds = all.TotalSeconds, mb = docs.TextBytes / 1e6;
        double indexMb = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) / 1e6;
        return new JsonObject
        {
            ["peer"] = peer,
            ["what"] = "index",
            ["threads"] = threads,
            ["docs"] = docs.Count,
            ["text_mb"] = Math.Round(mb, 3),
            ["seconds"] = Math.Round(seconds, 3),
            ["docs_per_s"] = Math.Round(docs.Count / seconds, 1),
            ["mb_per_s"] = Math.Round(mb / seconds, 3),
            ["commit_s"] = Math.Round((all - adding).TotalSeconds, 3),
            ["cpu_s"] = ProcessFigures.CpuSeconds,
            ["peak_rss_mb"] = Math.Round(ProcessFigures.StatusKb("VmHWM") / 1024.0, 1),
            ["index_mb"] = Math.Round(indexMb, 2),
            ["index_ratio"] = Math.Round(indexMb / mb, 3),
            ["segments"] = segments,
        };
    }
}
