using System.Globalization;
using System.Text.Json.Nodes;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Timing;

/// <summary>Runs all blocks over an engine's searchers and makes the JSON line about them.</summary>
internal sealed class QueryReport(string peer, int docs, int segments, string version, Func<ISearcher> make, IReadOnlyList<WorkQuery> queries, double scale)
{
    public required IReadOnlyList<string> Unsupported { get; init; }

    /// <summary>Facets and snippets are measured as well.</summary>
    public bool WithFull { get; init; } = true;

    public JsonObject Run()
    {
        WorkQuery[] wanted = [.. queries.Where(q => !Unsupported.Contains(q.Class))];
        var timer = new BlockTimer(make(), wanted);
        double Rate(int threads, Block block) => Throughput.Measure(make, wanted, threads, block, 4 * scale);
        JsonObject line = Head("query");
        line["topk"] = timer.Time(Block.TopK, 4 * scale, 4 * scale, 5, 101);
        line["search"] = timer.Time(Block.Search, 4 * scale, 5 * scale, 5, 101);
        line["qps1"] = Rate(1, Block.Search);
        line["qps2"] = Rate(2, Block.Search);
        if (WithFull)
        {
            line["full"] = timer.Time(Block.Full, 5 * scale, 8 * scale, 3, 31);
            line["search_facets"] = timer.Time(Block.Facets, 1 * scale, 2 * scale, 3, 31);
        }
        line["topk_count"] = timer.Time(Block.TopKCount, 2 * scale, 3 * scale, 5, 101);
        if (WithFull)
        {
            line["full_qps1"] = Rate(1, Block.Full);
            line["full_qps2"] = Rate(2, Block.Full);
        }
        line["rss_kb"] = ProcessFigures.StatusKb("VmRSS");
        line["rss_anon_kb"] = ProcessFigures.StatusKb("RssAnon");
        line["hwm_kb"] = ProcessFigures.StatusKb("VmHWM");
        return line;
    }

    /// <summary>A shorter line about other settings of the same engine: top ten, search and full request.</summary>
    public JsonObject RunShort(string what)
    {
        var timer = new BlockTimer(make(), queries);
        JsonObject line = Head(what);
        line["topk"] = timer.Time(Block.TopK, 2 * scale, 2 * scale, 3, 31);
        line["search"] = timer.Time(Block.Search, 1 * scale, 2 * scale, 3, 31);
        line["full"] = timer.Time(Block.Full, 2 * scale, 3 * scale, 3, 31);
        return line;
    }

    /// <summary>Writes class, query, total matches and the ids of the top ten of each query.</summary>
    public void WriteHits(string path)
    {
        ISearcher searcher = make();
        using var file = new StreamWriter(path) { NewLine = "\n" };
        foreach (WorkQuery q in queries)
        {
            if (Unsupported.Contains(q.Class)) continue;
            (long total, IReadOnlyList<string> ids) = searcher.Hits(q);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{q.Class}\t{q.Text}\t{total}\t{string.Join(',', ids)}"));
        }
    }

    private JsonObject Head(string what) => new()
    {
        ["peer"] = peer,
        ["what"] = what,
        ["docs"] = docs,
        ["segments"] = segments,
        ["version"] = version,
        ["unsupported"] = new JsonArray([.. Unsupported.Select(c => (JsonNode)c)]),
    };
}
