using System.CommandLine;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer stats</c>.</summary>
internal static class StatsCommand
{
    /// <summary>How many values of a facet are shown.</summary>
    private const int Values = 12;

    private static readonly string[] Facets =
        [CorpusSchema.Source, CorpusSchema.Certainty, CorpusSchema.Year, CorpusSchema.Rating, CorpusSchema.Theme, CorpusSchema.Person];

    public static Command Create()
    {
        var command = new Command("stats", "Tell what an index holds: documents, passages, quotations, persons, ratings, and its facets.");
        CorpusArguments arguments = new CorpusArguments().WithFolderOption(command).WithIndex(command);
        command.SetGuardedAction((parsed, cancel) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            using CorpusIndex index = CorpusIndex.Open(arguments.Corpus(parsed), arguments.Index(parsed));
            using Snapshot snapshot = index.Acquire();
            output.WriteLine(FormattableString.Invariant(
                $"{index.Folder}: commit {snapshot.Generation} of {snapshot.CommittedAt:yyyy-MM-dd HH:mm:ss}Z, fingerprint {snapshot.Fingerprint}"));
            SearchResult all = snapshot.Search(new SearchRequest { Limit = 0, Facets = [new FacetRequest(CorpusSchema.Kind)] }, cancel);
            FacetLines.Write(output, all.Facets[0]);
            SearchResult documents = snapshot.Search(new SearchRequest
            {
                Query = new KeywordQuery(CorpusSchema.Kind, CorpusSchema.Kinds.Document),
                Limit = 0,
                Facets = [.. Facets.Select(f => new FacetRequest(f, Values))],
            }, cancel);
            foreach (FacetResult facet in documents.Facets) FacetLines.Write(output, facet);
            return ExitCode.Ok;
        });
        return command;
    }
}
