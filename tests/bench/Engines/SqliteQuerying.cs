using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SearchEngine.Bench.Timing;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Engines;

/// <summary>Measures SQLite's FTS5: all blocks without facets and snippets.</summary>
internal static class SqliteQuerying
{
    public static JsonObject Run(string folder, string queriesPath, string? hits, double scale)
    {
        List<SqliteSearcher> opened = [];
        ISearcher Open()
        {
            opened.Add(new SqliteSearcher(folder));
            return opened[^1];
        }
        try
        {
            using SqliteConnection connection = SqliteIndexing.Connect(folder, SqliteOpenMode.ReadOnly);
            using SqliteCommand count = connection.CreateCommand();
            count.CommandText = "SELECT count(*) FROM docs";
            int docs = (int)(long)count.ExecuteScalar()!;
            var report = new QueryReport("sqlite-fts5", docs, 1, connection.ServerVersion, Open, WorkQuery.ReadAll(queriesPath), scale)
            {
                Unsupported = ["fuzzy"],
                WithFull = false,
            };
            if (hits is not null) report.WriteHits(hits);
            return report.Run();
        }
        finally
        {
            foreach (SqliteSearcher searcher in opened) searcher.Dispose();
        }
    }
}
