using System.Globalization;
using Microsoft.Data.Sqlite;
using SearchEngine.Bench.Timing;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Engines;

/// <summary>SQLite's FTS5 with its own BM25. It knows no misspelt words; facets and snippets are not measured.</summary>
internal sealed class SqliteSearcher(string folder) : ISearcher, IDisposable
{
    private const string Match = "SELECT rowid AS doc, rank AS score FROM bodies WHERE bodies MATCH $query";

    private readonly SqliteConnection _connection = SqliteIndexing.Connect(folder, SqliteOpenMode.ReadOnly);
    private readonly Dictionary<string, SqliteCommand> _commands = new(StringComparer.Ordinal);

    public int Run(Block block, WorkQuery query)
    {
        (string matches, string text, string? value) = Read(query);
        int hits = Rows(Top(matches, fetch: block == Block.Search), text, value).Count;
        if (block == Block.TopKCount) Total(matches, text, value);
        return hits;
    }

    public (long Total, IReadOnlyList<string> Ids) Hits(WorkQuery query)
    {
        (string matches, string text, string? value) = Read(query);
        return (Total(matches, text, value), [.. Rows(Top(matches, fetch: true), text, value).Select(r => r.Id)]);
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values) command.Dispose();
        _connection.Dispose();
    }

    /// <summary>The statement that matches, the query in FTS5's language and the facet value.</summary>
    private static (string Matches, string Text, string? Value) Read(WorkQuery query)
    {
        switch (query.Class)
        {
            case WorkQuery.Filter:
                (string word, string facet, string value) = query.Parts();
                return ($"SELECT doc, score FROM ({Match}) JOIN docs ON docs.rowid = doc WHERE docs.{facet} = $value", Quoted(word), value);
            case "and":
                return (Match, string.Join(" AND ", query.Text.Split(' ').Select(w => Quoted(w[1..]))), null);
            case "phrase_slop":
                string[] parts = query.Text.Split('"'); // "a b"~3
                string slop = parts[2][1..];
                return (Match, $"NEAR({string.Join(' ', parts[1].Split(' ').Select(Quoted))}, {slop})", null);
            case "phrase":
                return (Match, query.Text, null);
            case "prefix":
                return (Match, Quoted(query.Text[..^1]) + "*", null);
            default:
                return (Match, string.Join(" OR ", query.Text.Split(' ').Select(Quoted)), null);
        }
    }

    private static string Quoted(string word) => $"\"{word}\"";

    private static string Top(string matches, bool fetch)
    {
        string top = $"{matches} ORDER BY score LIMIT 10";
        return fetch ? $"SELECT id, title, score FROM ({top}) JOIN docs ON docs.rowid = doc ORDER BY score" : $"SELECT doc, '', score FROM ({top})";
    }

    private long Total(string matches, string text, string? value) =>
        Convert.ToInt64(Filled($"SELECT count(*) FROM ({matches})", text, value).ExecuteScalar(), CultureInfo.InvariantCulture);

    private List<(string Id, string Title, double Score)> Rows(string sql, string text, string? value)
    {
        List<(string, string, double)> rows = [];
        using SqliteDataReader reader = Filled(sql, text, value).ExecuteReader();
        while (reader.Read()) rows.Add((reader.GetString(0), reader.GetString(1), reader.GetDouble(2)));
        return rows;
    }

    private SqliteCommand Filled(string sql, string text, string? value)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            _commands[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.Add("$query", SqliteType.Text);
            if (value is not null) command.Parameters.Add("$value", SqliteType.Text);
        }
        command.Parameters[0].Value = text;
        if (value is not null) command.Parameters[1].Value = value;
        return command;
    }
}
