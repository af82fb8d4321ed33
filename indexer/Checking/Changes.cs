using System.Text;

namespace SearchEngine.Indexer.Checking;

/// <summary>The difference between a source and a paste, as stretches of words.</summary>
internal static class Changes
{
    /// <summary>The stretches in order; neighbours of one kind are one.</summary>
    public static IReadOnlyList<Change> Of(string pasted, IReadOnlyList<WordSpan> words, CheckFinding finding)
    {
        if (finding.Alignment.Steps.Count == 0) return [new Change("same", pasted)];
        List<WordSpan> plain = [.. words.Where(w => !w.IsGap)];
        var changes = new List<(string Kind, StringBuilder Text)>();
        foreach (AlignmentStep step in finding.Alignment.Steps)
        {
            (string kind, string word) = step switch
            {
                { Source: { } s, Pasted: not null } => ("same", Slice(finding.Source.Text, finding.SourceWords[s])),
                { Source: { } s } => ("left-out", Slice(finding.Source.Text, finding.SourceWords[s])),
                _ => ("put-in", Slice(pasted, plain[step.Pasted!.Value])),
            };
            if (changes.Count > 0 && changes[^1].Kind == kind) changes[^1].Text.Append(' ').Append(word);
            else changes.Add((kind, new StringBuilder(word)));
        }
        return [.. changes.Select(c => new Change(c.Kind, c.Text.ToString()))];
    }

    private static string Slice(string text, WordSpan word) => text[word.Start..word.End];
}
