using SearchEngine;
using System.Globalization;
using SearchEngine.Bench.Engines;
using SearchEngine.Bench.Load;
using SearchEngine.Bench.Micro;
using SearchEngine.Bench.Work;

const string usage = """
    bench index DOCS DIR THREADS                     index with our own engine
    bench stages DOCS DIR [BUFFER-MB]                where the time of indexing goes, one thread
    bench query DIR QUERIES [HITS|-] [SCALE]         measure searching
    bench cold DIR QUERY                             from the start of the process to the first result
    bench sqlite-index DOCS DIR [THREADS]            the same with SQLite's FTS5
    bench sqlite-query DIR QUERIES [HITS|-] [SCALE]
    bench make-work DIR [N]                          make N documents (20000) and queries to try it with
    bench load SITE PAGES [RATE] [SECONDS]           ask a running site for pages at a steady rate (50 a second, for 30 seconds)
    bench micro [FILTER...]                          time the engine's inner pieces
    """;

switch (args)
{
    case ["index", var docs, var dir, var threads]:
        Console.WriteLine(EngineIndexing.Run(docs, dir, Number(threads)).ToJsonString());
        return 0;
    case ["stages", var docs, var dir, .. var rest]:
        Console.WriteLine(IndexingStages.Run(docs, dir, rest is [var mb] ? Number(mb) : (int)(new WriterOptions().BufferBytes >> 20)).ToJsonString());
        return 0;
    case ["query", var dir, var queries, .. var rest]:
        foreach (var line in EngineQuerying.Run(dir, queries, Hits(rest), Scale(rest))) Console.WriteLine(line.ToJsonString());
        return 0;
    case ["cold", var dir, var query]:
        Console.WriteLine(ColdStart.Run(dir, query).ToJsonString());
        return 0;
    case ["sqlite-index", var docs, var dir, ..]:
        Console.WriteLine(SqliteIndexing.Run(docs, dir).ToJsonString());
        return 0;
    case ["sqlite-query", var dir, var queries, .. var rest]:
        Console.WriteLine(SqliteQuerying.Run(dir, queries, Hits(rest), Scale(rest)).ToJsonString());
        return 0;
    case ["make-work", var dir, .. var rest]:
        WorkMaker.Write(dir, rest is [var count] ? Number(count) : 20_000);
        return 0;
    case ["load", var site, var pages, .. var rest]:
        foreach (var line in await SiteLoad.Run(site, pages, rest.Length > 0 ? Double(rest[0]) : 50, rest.Length > 1 ? Double(rest[1]) : 30)) Console.WriteLine(line.ToJsonString());
        return 0;
    case ["micro", .. var filter]:
        return MicroBenchmarks.Run(filter);
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static string? Hits(string[] rest) => rest is [var path, ..] && path != "-" ? path : null;

static double Scale(string[] rest) => rest is [_, var scale] ? Double(scale) : 1;

static double Double(string text) => double.Parse(text, CultureInfo.InvariantCulture);
