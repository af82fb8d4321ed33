using SearchEngine.Indexer.Building;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Indexer.Commands;

/// <summary>What a build did, in words.</summary>
internal static class SummaryText
{
    /// <summary>How many skipped files are named one by one.</summary>
    private const int Named = 20;

    public static void Write(BuildSummary summary, string index, TextWriter output, TextWriter error)
    {
        if (summary.BuiltAnew is { } why) output.WriteLine($"The index was built anew: {why}");
        WriteFiles(summary, output, error);
        output.WriteLine(FormattableString.Invariant(
            $"{summary.Added} added, {summary.Changed} changed, {summary.Removed} removed, {summary.Unchanged} unchanged, {summary.Skipped.Count} skipped, {summary.Failed.Count} failed in {summary.Took.TotalSeconds:0.0} s"));
        output.WriteLine(FormattableString.Invariant($"{index} holds {summary.Documents} {(summary.Documents == 1 ? "document" : "documents")}"));
    }

    /// <summary>The files that are not in the index, and why.</summary>
    public static void WriteFiles(BuildSummary summary, TextWriter output, TextWriter error)
    {
        foreach (SkippedFile file in summary.Failed) error.WriteLine($"failed: {file.Path}: {file.Reason}");
        foreach (SkippedFile file in summary.Skipped.Take(Named)) output.WriteLine($"skipped: {file.Path}: {file.Reason}");
        if (summary.Skipped.Count > Named) output.WriteLine(FormattableString.Invariant($"skipped: {summary.Skipped.Count - Named} more"));
    }
}
