using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using SearchEngine.Bench.Timing;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Engines;

/// <summary>The same documents in SQLite's FTS5, by English stem. It has one writer, so one thread.</summary>
internal static class SqliteIndexing
{
    private const string Tables = """
        CREATE TABLE docs(id TEXT, title TEXT, year TEXT, rating TEXT, persons TEXT, themes TEXT);
        CREATE VIRTUAL TABLE bodies USING fts5(body, tokenize = 'porter unicode61');
        """;

    public static JsonObject Run(string docsPath, string folder)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var docs = new DocsFile(docsPath);
        var clock = Stopwatch.StartNew();
        TimeSpan adding;
        using (SqliteConnection connection = Connect(folder, SqliteOpenMode.ReadWriteCreate))
        {
            using SqliteTransaction transaction = connection.BeginTransaction();
            Execute(connection, Tables);
            using SqliteCommand row = Insert(connection, "INSERT INTO docs VALUES ($0, $1, $2, $3, $4, $5)", 6);
            using SqliteCommand body = Insert(connection, "INSERT INTO bodies VALUES ($0)", 1);
            foreach (WorkDocument d in docs.Read())
            {
                Fill(row, d.Id, d.Title, d.Year, d.Rating, string.Join('|', d.Persons), string.Join('|', d.Themes));
                Fill(body, d.Body);
            }
            adding = clock.Elapsed;
            Execute(connection, "INSERT INTO bodies(bodies) VALUES ('optimize')");
            transaction.Commit();
        }
        return IndexReport.Make("sqlite-fts5", 1, docs, adding, clock.Elapsed, folder, 1);
    }

    public static SqliteConnection Connect(string folder, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, "bench.db"),
            Mode = mode,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteCommand Insert(SqliteConnection connection, string sql, int values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values; i++) command.Parameters.Add("$" + (char)('0' + i), SqliteType.Text);
        return command;
    }

    private static void Fill(SqliteCommand command, params ReadOnlySpan<string> values)
    {
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }
}
