using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using SearchEngine.Queries;

namespace SearchEngine.Bench.Engines;

/// <summary>How long a process takes from its start to its first result: runtime, opening the index, reading and answering one query.</summary>
internal static class ColdStart
{
    public static JsonObject Run(string folder, string query)
    {
        DateTime started;
        using (Process process = Process.GetCurrentProcess()) started = process.StartTime.ToUniversalTime();
        TimeSpan main = DateTime.UtcNow - started;
        using var index = SearchIndex.Open(folder);
        using Snapshot snapshot = index.Acquire();
        TimeSpan opened = DateTime.UtcNow - started;
        var parser = new QueryParser(snapshot.Schema, new ParserOptions
        {
            DefaultFields = [new FieldBoost(EngineIndexing.Body)],
            FieldNames = new Dictionary<string, string>(),
            Match = MatchWords.Any,
        });
        SearchResult result = snapshot.Search(new SearchRequest { Query = parser.Parse(query).Query, Fetch = [EngineIndexing.Title] });
        TimeSpan answered = DateTime.UtcNow - started;
        JsonNode Ms(TimeSpan t) => double.Parse(t.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return new JsonObject
        {
            ["peer"] = "ours",
            ["what"] = "cold",
            ["main_ms"] = Ms(main),
            ["opened_ms"] = Ms(opened),
            ["answered_ms"] = Ms(answered),
            ["total"] = result.Total,
        };
    }
}
