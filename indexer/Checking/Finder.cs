using SearchEngine.Indexer.Records;

namespace SearchEngine.Indexer.Checking;

/// <summary>Lays a paste on everything that could hold it.</summary>
internal static class Finder
{
    /// <summary>Where enough of it lies, one finding a quotation, utterance or paragraph; unordered.</summary>
    public static List<CheckFinding> Find(Snapshot snapshot, IReadOnlyList<WordSpan> words)
    {
        var findings = new List<CheckFinding>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (QuoteDetails quote in Candidates.Quotations(snapshot, words))
        {
            Add(findings, quote, [quote], words);
            // The parts of one utterance also count as one.
            if (quote.Group.Count > 1 && groups.Add(quote.Group[0]))
                Add(findings, quote, [.. quote.Group.Select(id => id == quote.Id ? quote : Get(snapshot, id)).OfType<QuoteDetails>()], words);
        }
        if (findings.Exists(f => f.Alignment.Steps.Count == 0)) return findings;
        foreach ((string document, int paragraph, string text) in Candidates.Passages(snapshot, words))
        {
            List<WordSpan> source = WordSpan.Of(text);
            if (Aligned(words, source) is not { } alignment || snapshot.Get(document, [.. DocumentLines.Fetch, .. StoredDocument.Fetch]) is not { } stored) continue;
            int offset = StoredDocument.From(stored).Paragraphs[paragraph].Start;
            var marked = new TextSpan(source[alignment.Start].Start, source[alignment.End - 1].End);
            findings.Add(new CheckFinding(new CheckedSource(DocumentLines.Of(stored), null, offset + marked.Start, offset + marked.End, text, marked), source, alignment));
        }
        return findings;
    }

    private static QuoteDetails? Get(Snapshot snapshot, string id) =>
        snapshot.Get(RecordId.Quotation(id), [CorpusSchema.Details]) is { } hit ? QuoteDetails.FromJson(hit.Text(CorpusSchema.Details)!) : null;

    // Null where too few of the words stand in the source, in any order or in this one.
    private static Alignment? Aligned(IReadOnlyList<WordSpan> words, IReadOnlyList<WordSpan> source)
    {
        var standing = source.Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        int enough = QuoteChecker.Enough(words);
        if (words.Count(w => !w.IsGap && standing.Contains(w.Folded)) < enough) return null;
        if (Alignment.Exact(words, source) is { } exact) return exact;
        Alignment best = Alignment.Best(words, source);
        return best.Found >= enough && best.End > best.Start ? best : null;
    }

    private static void Add(List<CheckFinding> findings, QuoteDetails quote, IReadOnlyList<QuoteDetails> parts, IReadOnlyList<WordSpan> words)
    {
        string text = string.Join(" ", parts.Select(p => p.Text));
        List<WordSpan> source = WordSpan.Of(text);
        if (Aligned(words, source) is not { } alignment) return;
        var marked = new TextSpan(source[alignment.Start].Start, source[alignment.End - 1].End);
        findings.Add(new CheckFinding(
            new CheckedSource(quote.Document, quote, parts.Min(p => p.Quotation.Start), parts.Max(p => p.Quotation.End), text, marked), source, alignment));
    }
}
