using System.Globalization;
using SearchEngine.Bench.Engines;

const string usage = """
    bench index DOCS DIR THREADS              index with our own engine
    bench query DIR QUERIES [HITS|-] [SCALE]  measure searching
    """;

switch (args)
{
    case ["index", var docs, var dir, var threads]:
        Console.WriteLine(EngineIndexing.Run(docs, dir, int.Parse(threads, CultureInfo.InvariantCulture)).ToJsonString());
        return 0;
    case ["query", var dir, var queries, .. var rest]:
        foreach (var line in EngineQuerying.Run(dir, queries, Hits(rest), Scale(rest))) Console.WriteLine(line.ToJsonString());
        return 0;
    default:
        Console.Error.WriteLine(usage);
        return 2;
}

static string? Hits(string[] rest) => rest is [var path, ..] && path != "-" ? path : null;

static double Scale(string[] rest) => rest is [_, var scale] ? double.Parse(scale, CultureInfo.InvariantCulture) : 1;
