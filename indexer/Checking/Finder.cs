using SearchEngine.Indexer.Records;

namespace SearchEngine.Indexer.Checking;

/// <summary>Lays a paste on everything that could hold it.</summary>
internal static class Finder
{
    /// <summary>Where it lies, one finding a quotation, utterance or paragraph; unordered.</summary>
    public static List<CheckFinding> Find(Snapshot snapshot, IReadOnlyList<WordSpan> words)
    {
        var findings = new List<CheckFinding>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (QuoteDetails quote in Candidates.Quotations(snapshot, words))
        {
            findings.Add(On(quote, [quote], words));
            // The parts of one utterance also count as one.
            if (quote.Group.Count > 1 && groups.Add(quote.Group[0]))
                findings.Add(On(quote, [.. quote.Group.Select(id => id == quote.Id ? quote : Get(snapshot, id)).OfType<QuoteDetails>()], words));
        }
        if (findings.Exists(f => f.Alignment.Steps.Count == 0)) return findings;
        foreach ((string document, int paragraph, string text) in Candidates.Passages(snapshot, words))
        {
            if (snapshot.Get(document, [.. DocumentLines.Fetch, .. StoredDocument.Fetch]) is not { } stored) continue;
            List<WordSpan> source = WordSpan.Of(text);
            Alignment alignment = Alignment.Exact(words, source) ?? Alignment.Best(words, source);
            if (alignment.End <= alignment.Start) continue;
            int offset = StoredDocument.From(stored).Paragraphs[paragraph].Start;
            var marked = new TextSpan(source[alignment.Start].Start, source[alignment.End - 1].End);
            findings.Add(new CheckFinding(new CheckedSource(DocumentLines.Of(stored), null, offset + marked.Start, offset + marked.End, text, marked), source, alignment));
        }
        return findings;
    }

    private static QuoteDetails? Get(Snapshot snapshot, string id) =>
        snapshot.Get(RecordId.Quotation(id), [CorpusSchema.Details]) is { } hit ? QuoteDetails.FromJson(hit.Text(CorpusSchema.Details)!) : null;

    private static CheckFinding On(QuoteDetails quote, IReadOnlyList<QuoteDetails> parts, IReadOnlyList<WordSpan> words)
    {
        string text = string.Join(" ", parts.Select(p => p.Text));
        List<WordSpan> source = WordSpan.Of(text);
        Alignment alignment = Alignment.Exact(words, source) ?? Alignment.Best(words, source);
        TextSpan marked = alignment.End > alignment.Start
            ? new TextSpan(source[alignment.Start].Start, source[alignment.End - 1].End)
            : new TextSpan(0, 0);
        return new CheckFinding(
            new CheckedSource(quote.Document, quote, parts.Min(p => p.Quotation.Start), parts.Max(p => p.Quotation.End), text, marked), source, alignment);
    }
}
