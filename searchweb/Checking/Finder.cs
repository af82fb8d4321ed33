using SearchEngine.Indexer.Records;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Checking;

/// <summary>Lays a paste on everything that could hold it.</summary>
internal static class Finder
{
    /// <summary>Where it lies, one finding a quotation, utterance or paragraph; unordered.</summary>
    public static List<CheckFinding> Find(Collection c, IReadOnlyList<WordSpan> words)
    {
        var findings = new List<CheckFinding>();
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (QuoteDetails quote in Candidates.Quotations(c, words))
        {
            findings.Add(On(quote, [quote], words));
            // The parts of one utterance also count as one.
            if (quote.Group.Count > 1 && groups.Add(quote.Group[0]))
                findings.Add(On(quote, [.. quote.Group.Select(id => id == quote.Id ? quote : QuoteSearch.Get(c, id)).OfType<QuoteDetails>()], words));
        }
        if (findings.Exists(f => f.Alignment.Steps.Count == 0)) return findings;
        foreach ((string document, int paragraph, string text) in Candidates.Passages(c, words))
        {
            if (c.Line(document) is not var (line, _)) continue;
            List<WordSpan> source = WordSpan.Of(text);
            Alignment alignment = Alignment.Exact(words, source) ?? Alignment.Best(words, source);
            if (alignment.End <= alignment.Start) continue;
            int offset = DocumentReader.Find(c, document)?.Paragraphs[paragraph].Start ?? 0;
            var marked = new TextSpan(source[alignment.Start].Start, source[alignment.End - 1].End);
            findings.Add(new CheckFinding(new CheckedSource(line, null, offset + marked.Start, offset + marked.End, text, marked), source, alignment));
        }
        return findings;
    }

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
