using System.CommandLine;
using SearchEngine.Indexer.Receipts;

namespace SearchEngine.Indexer.Commands;

/// <summary><c>indexer receipt</c>.</summary>
internal static class ReceiptCommand
{
    public static Command Create()
    {
        var command = new Command("receipt", "Do the search of a receipt again and tell what differs. Receipts are the site's /receipt.json?…");
        var file = new Argument<string>("FILE") { Description = "The receipt, as JSON" };
        command.Arguments.Add(file);
        CorpusArguments arguments = new CorpusArguments().WithFolderOption(command).WithIndex(command);
        command.SetGuardedAction((parsed, _) =>
        {
            Receipt before = Receipt.FromJson(File.ReadAllText(parsed.GetRequiredValue(file)));
            using CorpusIndex index = CorpusIndex.Open(arguments.Corpus(parsed), arguments.Index(parsed));
            using Snapshot snapshot = index.Acquire();
            Receipt after = Receipt.Of(snapshot, index.Corpus, PersonKeys.Of(PersonKeys.Records(snapshot)), before.Request, before.Search);
            ReceiptComparison comparison = ReceiptComparison.Of(before, after);
            Write(parsed.InvocationConfiguration.Output, comparison, before, after);
            return comparison.Same ? ExitCode.Ok : ExitCode.Differs;
        });
        return command;
    }

    private static void Write(TextWriter output, ReceiptComparison comparison, Receipt before, Receipt after)
    {
        if (comparison.Same) output.WriteLine("same");
        foreach (ReceiptHit hit in comparison.New) output.WriteLine($"new: {hit.Id}  {hit.Title}");
        foreach (ReceiptHit hit in comparison.Gone) output.WriteLine($"gone: {hit.Id}  {hit.Title}");
        if (comparison.Moved > 0)
        {
            string why = before.Fingerprint == after.Fingerprint ? "though the collection is the same" : "because the collection changed";
            output.WriteLine(FormattableString.Invariant($"scores: {comparison.Moved} of the other documents moved, {why}"));
        }
        foreach (string note in comparison.Notes) output.WriteLine("note: " + note);
        if (before.Total > before.Hits.Count || after.Total > after.Hits.Count)
            output.WriteLine(FormattableString.Invariant($"note: only the first {before.Hits.Count} documents of {before.Total} then and {after.Total} now were compared"));
    }
}
