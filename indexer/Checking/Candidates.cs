using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Checking;

/// <summary>Finds the quotations and passages that could hold a pasted quotation: those with its rarest words.</summary>
internal static class Candidates
{
    private const int Most = 24;
    private const int MostQueryWords = 24;

    /// <summary>Quotations, reported speech among them, best first.</summary>
    public static IEnumerable<QuoteDetails> Quotations(Snapshot snapshot, IReadOnlyList<WordSpan> words) =>
        Find(snapshot, words, CorpusSchema.Quote, CorpusSchema.Kinds.Quotation, [CorpusSchema.Details]).Select(h => QuoteDetails.FromJson(h.Text(CorpusSchema.Details)!));

    /// <summary>Passages, best first: document, paragraph from 0, text.</summary>
    public static IEnumerable<(string Document, int Paragraph, string Text)> Passages(Snapshot snapshot, IReadOnlyList<WordSpan> words) =>
        Find(snapshot, words, CorpusSchema.Passage, CorpusSchema.Kinds.Passage, [CorpusSchema.DocumentId, CorpusSchema.Paragraph, CorpusSchema.Passage])
            .Select(h => (h.Text(CorpusSchema.DocumentId)!, (int)(h.Number(CorpusSchema.Paragraph) ?? 0), h.Text(CorpusSchema.Passage)!));

    private static IReadOnlyList<Hit> Find(Snapshot snapshot, IReadOnlyList<WordSpan> words, string field, string kind, IReadOnlyList<string> fetch)
    {
        Query[] terms =
        [
            .. words.Where(w => !w.IsGap).Select(w => w.Folded).Distinct(StringComparer.Ordinal)
                .Select(w => (Word: w, Documents: snapshot.DocumentFrequency(field, w))).Where(w => w.Documents > 0)
                .OrderBy(w => w.Documents).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostQueryWords)
                .Select(w => new TermQuery(field, w.Word, Form.Exact)),
        ];
        if (terms.Length == 0) return [];
        return snapshot.Search(new SearchRequest
        {
            Query = new BooleanQuery([], terms, [], Math.Max(1, terms.Length / 3)),
            Filters = [new FacetFilter(CorpusSchema.Kind, [kind])],
            Limit = Most,
            Fetch = fetch,
            CountUpTo = Most,
        }).Hits;
    }
}
