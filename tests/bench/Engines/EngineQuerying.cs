using System.Text.Json.Nodes;
using SearchEngine.Bench.Timing;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Engines;

/// <summary>Measures our own engine: the line with the product's settings, then the one that is compared.</summary>
internal static class EngineQuerying
{
    public static IEnumerable<JsonObject> Run(string folder, string queriesPath, string? hits, double scale)
    {
        using var index = SearchIndex.Open(folder);
        using Snapshot snapshot = index.Acquire();
        IReadOnlyList<WorkQuery> queries = WorkQuery.ReadAll(queriesPath);
        QueryReport Report(bool product) =>
            new("ours", snapshot.DocumentCount, snapshot.SegmentCount, snapshot.Fingerprint, () => new EngineSearcher(snapshot, product), queries, scale) { Unsupported = [] };

        QueryReport compared = Report(product: false);
        if (hits is not null) compared.WriteHits(hits);
        JsonObject line = compared.Run();
        yield return Report(product: true).RunShort("query-product");
        yield return line;
    }
}
