using SearchEngine.Indexer.Building;
using Spectre.Console;

namespace SearchEngine.Indexer.Commands;

/// <summary>Shows how far a build is: a bar on a terminal, a plain line for each tenth where the output goes to a file or a pipe.</summary>
internal static class ProgressDisplay
{
    /// <summary>A build of fewer bytes is done before anybody could read of it.</summary>
    private const long WorthTelling = 1 << 20;

    public static T Run<T>(TextWriter output, Func<IProgress<BuildProgress>, T> work)
    {
        bool terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        return terminal ? OnTerminal(work) : work(new Lines(output));
    }

    private static T OnTerminal<T>(Func<IProgress<BuildProgress>, T> work) => AnsiConsole.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context => work(new Bar(context.AddTask("Reading"))));

    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.Value = value.Share * 100;
            task.Description = FormattableString.Invariant($"{value.Files} of {value.AllFiles} files");
        }
    }

    private sealed class Lines(TextWriter output) : IProgress<BuildProgress>
    {
        private int _tenths;

        public void Report(BuildProgress value)
        {
            int tenths = (int)(value.Share * 10);
            if (tenths <= _tenths || value.AllBytes < WorthTelling) return;
            _tenths = tenths;
            output.WriteLine(FormattableString.Invariant($"{value.Files} of {value.AllFiles} files, {tenths * 10} %"));
        }
    }
}
