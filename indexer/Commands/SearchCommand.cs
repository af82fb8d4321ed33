using System.CommandLine;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer search</c>.</summary>
internal static class SearchCommand
{
    private const int FacetValues = 8;

    private static readonly string[] Facets = [CorpusSchema.Year, CorpusSchema.Rating, CorpusSchema.Theme, CorpusSchema.Person];

    public static Command Create()
    {
        var command = new Command("search", "Search documents from the terminal.");
        var query = new Argument<string>("QUERY") { Description = "The query; empty for all documents" };
        var filters = new Option<string[]>("--filter")
        {
            Description = "A facet and a value, as year=2019; repeated for one facet any of the values will do, for several facets all must hold",
            HelpName = "FACET=VALUE",
        };
        var limit = new Option<int>("--limit") { Description = "How many documents at most", HelpName = "N", DefaultValueFactory = _ => 10 };
        command.Arguments.Add(query);
        command.Options.Add(filters);
        command.Options.Add(limit);
        CorpusArguments arguments = new CorpusArguments().WithFolderOption(command).WithIndex(command);
        command.SetGuardedAction((parsed, cancel) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            using CorpusIndex index = CorpusIndex.Open(arguments.Corpus(parsed), arguments.Index(parsed));
            using Snapshot snapshot = index.Acquire();
            ParsedQuery understood = SearchLanguage.Parser(snapshot, index.Corpus).Parse(parsed.GetRequiredValue(query));
            SearchResult result = snapshot.Search(new SearchRequest
            {
                Query = understood.Query,
                Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Document]), .. Filters(parsed.GetValue(filters) ?? [])],
                Facets = [.. Facets.Select(f => new FacetRequest(f, FacetValues))],
                Limit = Math.Max(0, parsed.GetValue(limit)),
                Fetch = [CorpusSchema.Label, CorpusSchema.Year, CorpusSchema.Source, CorpusSchema.Rating],
                Snippets = new SnippetRequest(CorpusSchema.Text),
            }, cancel);
            foreach (ParseNote note in understood.Notes) output.WriteLine($"Note: {note.Message}");
            if (understood.AlsoSearched.Count > 0) output.WriteLine($"Also searched: {string.Join(", ", understood.AlsoSearched)}");
            new ResultText(output).Write(result);
            return ExitCode.Ok;
        });
        return command;
    }

    private static IEnumerable<FacetFilter> Filters(string[] given)
    {
        var filters = new List<(string Facet, List<string> Values)>();
        foreach (string filter in given)
        {
            int at = filter.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new ArgumentException($"a filter is written FACET=VALUE, not '{filter}'");
            string facet = filter[..at];
            List<string>? values = filters.Find(f => f.Facet == facet).Values;
            if (values is null) filters.Add((facet, values = []));
            values.Add(filter[(at + 1)..]);
        }
        return filters.Select(f => new FacetFilter(f.Facet, f.Values));
    }
}
