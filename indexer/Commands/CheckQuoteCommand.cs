using System.CommandLine;
using SearchEngine.Indexer.Checking;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer check-quote</c>.</summary>
internal static class CheckQuoteCommand
{
    public static Command Create()
    {
        var command = new Command("check-quote", "Tell whether words are printed so in the collection, by whom and where.");
        var text = new Argument<string>("TEXT") { Description = "The quotation; several are parted by empty lines" };
        var speaker = new Option<string>("--speaker") { Description = "Who is said to have said it", HelpName = "NAME" };
        command.Arguments.Add(text);
        command.Options.Add(speaker);
        CorpusArguments arguments = new CorpusArguments().WithFolderOption(command).WithIndex(command);
        command.SetGuardedAction((parsed, _) =>
        {
            string pasted = parsed.GetRequiredValue(text);
            if (string.IsNullOrWhiteSpace(pasted)) throw new ArgumentException("there are no words to check");
            using CorpusIndex index = CorpusIndex.Open(arguments.Corpus(parsed), arguments.Index(parsed));
            using Snapshot snapshot = index.Acquire();
            IReadOnlyList<CheckAnswer> answers = QuoteChecker.Check(snapshot, pasted, parsed.GetValue(speaker) ?? "");
            var writer = new CheckText(parsed.InvocationConfiguration.Output);
            for (int i = 0; i < answers.Count; i++) writer.Write(answers[i], first: i == 0);
            return answers.All(a => a.Verdict is Verdict.Verbatim or Verdict.Part && !a.SpeakerDiffers) ? ExitCode.Ok : ExitCode.Differs;
        });
        return command;
    }
}
