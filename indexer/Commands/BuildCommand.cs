using System.CommandLine;
using SearchEngine.Indexer.Building;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer build</c>.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var command = new Command("build", "Build the index of a folder, or bring it up to date: only what changed is read again.");
        CorpusArguments arguments = new CorpusArguments().WithFolderArgument(command).WithIndex(command);
        var fresh = new Option<bool>("--fresh") { Description = "Build anew whatever the index holds; its history is kept" };
        command.Options.Add(fresh);
        command.SetGuardedAction((parsed, cancel) =>
        {
            TextWriter output = parsed.InvocationConfiguration.Output;
            var options = new BuildOptions { Fresh = parsed.GetValue(fresh) };
            string index = arguments.Index(parsed);
            BuildSummary summary = ProgressDisplay.Run(output,
                progress => Pipeline.Build(arguments.Corpus(parsed), index, options, progress, cancel));
            SummaryText.Write(summary, index, output, parsed.InvocationConfiguration.Error);
            return summary.Failed.Count > 0 ? ExitCode.FilesFailed : ExitCode.Ok;
        });
        return command;
    }
}
