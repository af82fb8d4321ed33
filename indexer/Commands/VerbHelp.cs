using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace SearchEngine.Indexer.Commands;

/// <summary>The help of a verb, with examples and the exit codes below what the library writes.</summary>
internal sealed class VerbHelp(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["build"] = ["indexer build", "indexer build ~/reports", "indexer build ~/reports --index ~/reports-index --fresh"],
        ["search"] =
        [
            "indexer search 'caseload* -agency'", "indexer search '\"monitoring visit\"' --filter year=2019 --filter year=2017 --filter rating=inadequate",
            "indexer search '' --filter theme=workforce --limit 50",
        ],
        ["facts"] = ["indexer facts corpus --out facts.json"],
        ["stats"] = ["indexer stats", "indexer stats --corpus ~/reports"],
        ["check"] = ["indexer check", "indexer check --index ~/reports-index"],
        ["explain"] = ["indexer explain 'monitoring visit' 000_482a5e589db6c7cb"],
        ["check-quote"] = ["indexer check-quote 'It definitely seems more positive' --speaker 'Robert Ward'"],
        ["receipt"] = ["curl -o visit.json 'http://127.0.0.1:5080/receipt.json?q=visit' && indexer receipt visit.json"],
    };

    /// <summary>Gives a program's commands this help.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (HelpOption option in root.Options.OfType<HelpOption>())
            if (option.Action is HelpAction usual) option.Action = new VerbHelp(usual);
    }

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        if (Examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? examples))
        {
            output.WriteLine("Examples:");
            foreach (string example in examples) output.WriteLine("  " + example);
            output.WriteLine();
        }
        output.WriteLine(ExitCode.Help);
        return code;
    }
}
