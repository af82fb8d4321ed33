using System.Diagnostics;
using System.Text.Json.Nodes;
using SearchEngine.Bench.Timing;
using SearchEngine.Bench.Work;

namespace SearchEngine.Bench.Engines;

/// <summary>Writes an index of the documents with our own engine: each document a block of its own.</summary>
internal static class EngineIndexing
{
    public const string Body = "body";

    public const string Title = "title";

    public static readonly IReadOnlyList<string> Facets = ["year", "rating", "person", "theme"];

    /// <summary>The title is only kept, as a short value: some are longer than a keyword may be.</summary>
    public static readonly Schema Schema = new([Field.Text(Body, stored: true), Field.Kept(Title) with { Short = true }, .. Facets.Select(Field.Keyword)]);

    public static JsonObject Run(string docsPath, string folder, int threads)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        var docs = new DocsFile(docsPath);
        var clock = Stopwatch.StartNew();
        TimeSpan adding;
        using (var writer = IndexWriter.Open(folder, Schema, new WriterOptions { Threads = threads }))
        {
            foreach (WorkDocument d in docs.Read()) writer.Replace(d.Id, [Made(d)]);
            adding = clock.Elapsed;
            writer.Commit();
        }
        TimeSpan all = clock.Elapsed;
        using var index = SearchIndex.Open(folder);
        using Snapshot snapshot = index.Acquire();
        return IndexReport.Make("ours", threads, docs, adding, all, folder, snapshot.SegmentCount);
    }

    public static Document Made(WorkDocument d)
    {
        Document made = new Document(d.Id).Add(Body, d.Body).Add(Title, d.Title).Add("year", d.Year).Add("rating", d.Rating);
        foreach (string person in d.Persons) made.Add("person", person);
        foreach (string theme in d.Themes) made.Add("theme", theme);
        return made;
    }
}
