using System.Text.Json.Nodes;
using SearchEngine.Bench.Work;
using SearchEngine.Storage;

namespace SearchEngine.Bench.Engines;

/// <summary>Indexes the documents twice on one thread, first to warm up, and says where the time of the second run went.</summary>
internal static class IndexingStages
{
    public static JsonObject Run(string docsPath, string folder, int bufferMb)
    {
        StageClock clock = new();
        var docs = new DocsFile(docsPath);
        for (int run = 0; run < 2; run++)
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            docs = new DocsFile(docsPath);
            clock = new StageClock();
            using var writer = IndexWriter.Open(folder, EngineIndexing.Schema, new WriterOptions { BufferBytes = (long)bufferMb << 20, Clock = clock });
            foreach (WorkDocument d in docs.Read()) writer.Replace(d.Id, [EngineIndexing.Made(d)]);
            writer.Commit();
        }
        var seconds = Enum.GetValues<Stage>().ToDictionary(s => s, s => clock[s].TotalSeconds);
        double all = seconds.Values.Sum();
        var line = new JsonObject { ["what"] = "stages", ["buffer_mb"] = bufferMb, ["seconds"] = Math.Round(all, 3), ["mb_per_s"] = Math.Round(docs.TextBytes / 1e6 / all, 1) };
        foreach ((Stage stage, double s) in seconds)
            line[stage.ToString().ToLowerInvariant()] = new JsonObject { ["s"] = Math.Round(s, 3), ["share"] = Math.Round(s / all, 3) };
        return line;
    }
}
