using System.CommandLine;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer explain</c>.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var command = new Command("explain", "Say why a document scores as it does for a query.");
        var query = new Argument<string>("QUERY") { Description = "The query" };
        var id = new Argument<string>("ID") { Description = "The document's id" };
        command.Arguments.Add(query);
        command.Arguments.Add(id);
        CorpusArguments arguments = new CorpusArguments().WithFolderOption(command).WithIndex(command);
        command.SetGuardedAction((parsed, _) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            using CorpusIndex index = CorpusIndex.Open(arguments.Corpus(parsed), arguments.Index(parsed));
            using Snapshot snapshot = index.Acquire();
            Query understood = SearchLanguage.Parser(snapshot, index.Corpus).Parse(parsed.GetRequiredValue(query)).Query;
            output.WriteLine($"Query: {understood}");
            string document = parsed.GetRequiredValue(id);
            if (snapshot.Explain(understood, document) is { } explanation) Write(output, explanation, 0);
            else output.WriteLine(snapshot.Get(document, []) is null ? $"There is no document {document}." : $"{document} does not match.");
            return ExitCode.Ok;
        });
        return command;
    }

    // A query's depth is bounded, so its explanation's is.
    private static void Write(TextWriter output, Explanation part, int depth)
    {
        output.WriteLine(FormattableString.Invariant($"{new string(' ', depth * 2)}{part.Value:0.0000}  {part.Description}"));
        foreach (Explanation detail in part.Details) Write(output, detail, depth + 1);
    }
}
