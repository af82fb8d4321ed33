using System.CommandLine;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer check</c>.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Verify every byte of an index.");
        CorpusArguments arguments = new CorpusArguments().WithFolderOption(command).WithIndex(command);
        command.SetGuardedAction((parsed, cancel) =>
        {
            string index = arguments.Index(parsed);
            IReadOnlyList<string> faults = IndexCheck.Run(index, null, cancel);
            foreach (string fault in faults) parsed.InvocationConfiguration.Error.WriteLine(fault);
            if (faults.Count > 0) return ExitCode.Index;
            parsed.InvocationConfiguration.Output.WriteLine($"{index} is sound");
            return ExitCode.Ok;
        });
        return command;
    }
}
