using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Reading;
using SearchEngine.Indexer.Records;
using SearchEngine.Indexer.Sources;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer facts</c>: builds a passing index of the folder and writes down what it says, themes included.</summary>
internal static class FactsCommand
{
    private static readonly FactsJson Json = new(new JsonSerializerOptions(FactsJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static Command Create()
    {
        var command = new Command("facts", "Write all facts of a folder's files as JSON, each with its evidence and the rule that read it.");
        CorpusArguments arguments = new CorpusArguments().WithFolderArgument(command);
        var file = new Option<string>("--out") { Description = "The file to write", HelpName = "FILE", Required = true };
        command.Options.Add(file);
        command.SetGuardedAction((parsed, cancel) =>
        {
            Corpus corpus = arguments.Corpus(parsed);
            DirectoryInfo place = Directory.CreateTempSubdirectory("indexer-facts-");
            try
            {
                BuildSummary summary = ProgressDisplay.Run(parsed.InvocationConfiguration.Output,
                    progress => Pipeline.Build(corpus, place.FullName, null, progress, cancel));
                FactsFile facts = Read(corpus, place.FullName, cancel);
                File.WriteAllText(parsed.GetRequiredValue(file), JsonSerializer.Serialize(facts, Json.FactsFile) + "\n");
                SummaryText.WriteFiles(summary, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
                parsed.InvocationConfiguration.Output.WriteLine(FormattableString.Invariant(
                    $"{parsed.GetValue(file)} holds the facts of {facts.Documents.Count} documents"));
                return summary.Failed.Count > 0 ? ExitCode.FilesFailed : ExitCode.Ok;
            }
            finally
            {
                place.Delete(true);
            }
        });
        return command;
    }

    private static FactsFile Read(Corpus corpus, string indexFolder, CancellationToken cancel)
    {
        using SearchIndex index = SearchIndex.Open(indexFolder, [corpus.ThemeFacet]);
        using Snapshot snapshot = index.Acquire();
        var themes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string theme in corpus.Themes.Select(t => t.Id))
            foreach (Hit hit in Documents(snapshot, new KeywordQuery(CorpusSchema.Theme, theme), [], cancel))
            {
                if (!themes.TryGetValue(hit.Id, out List<string>? of)) themes.Add(hit.Id, of = []);
                of.Add(theme);
            }
        return new FactsFile("utf16",
        [
            .. Documents(snapshot, Query.All, StoredDocument.Fetch, cancel).OrderBy(h => h.Id, StringComparer.Ordinal)
                .Select(h => Entry(corpus, StoredDocument.From(h), themes.GetValueOrDefault(h.Id) ?? [])),
        ]);
    }

    private static IReadOnlyList<Hit> Documents(Snapshot snapshot, Query query, IReadOnlyList<string> fetch, CancellationToken cancel) =>
        snapshot.Search(new SearchRequest
        {
            Query = query,
            Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Document])],
            Limit = snapshot.DocumentCount,
            Fetch = fetch,
        }, cancel).Hits;

    private static FactsDocument Entry(Corpus corpus, StoredDocument document, IReadOnlyList<string> themes)
    {
        if (document.Stored.Format != "txt") return new FactsEntry(document, null, OffsetMap.Identity, themes).Build();
        string characters = TextDecoder.Decode(File.ReadAllBytes(Path.Combine(corpus.Folder, document.Stored.Path))).Characters;
        return new FactsEntry(document, characters, CanonicalText.Of(characters).Map, themes).Build();
    }
}
