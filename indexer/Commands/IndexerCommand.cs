using System.CommandLine;
using System.CommandLine.Parsing;

namespace SearchEngine.Indexer.Commands;

/// <summary>The program: its verbs, one file each.</summary>
internal static class IndexerCommand
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="configuration">Where output goes; the console when null.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, InvocationConfiguration? configuration = null)
    {
        configuration ??= new InvocationConfiguration();
        ParseResult parsed = Create().Parse(args);
        if (parsed.Errors.Count == 0 || parsed.Action is VerbHelp) return parsed.Invoke(configuration);
        foreach (ParseError error in parsed.Errors) configuration.Error.WriteLine("indexer: " + error.Message);
        configuration.Error.WriteLine("See indexer --help.");
        return ExitCode.Usage;
    }

    private static RootCommand Create()
    {
        var root = new RootCommand("Reads source texts, finds their facts and quotations, and builds the index that searchweb searches. Start with: indexer build FOLDER")
        {
            BuildCommand.Create(),
            SearchCommand.Create(),
            FactsCommand.Create(),
            StatsCommand.Create(),
            CheckCommand.Create(),
            ExplainCommand.Create(),
            CheckQuoteCommand.Create(),
            ReceiptCommand.Create(),
        };
        VerbHelp.AddTo(root);
        return root;
    }
}
