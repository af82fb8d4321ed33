using SearchEngine.Indexer;
using SearchEngine.Indexer.Records;
using SearchEngine.Queries;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Checking;

/// <summary>Finds the quotations and passages that could hold a pasted quotation: those with its rarest words.</summary>
internal static class Candidates
{
    private const int Most = 24;
    private const int MostQueryWords = 24;

    /// <summary>Quotations, reported speech among them, best first.</summary>
    public static IEnumerable<QuoteDetails> Quotations(Collection c, IReadOnlyList<WordSpan> words) =>
        Find(c, words, CorpusSchema.Quote, CorpusSchema.Kinds.Quotation, [CorpusSchema.Details]).Select(QuoteSearch.Details);

    /// <summary>Passages, best first: document, paragraph from 0, text.</summary>
    public static IEnumerable<(string Document, int Paragraph, string Text)> Passages(Collection c, IReadOnlyList<WordSpan> words) =>
        Find(c, words, CorpusSchema.Passage, CorpusSchema.Kinds.Passage, [CorpusSchema.DocumentId, CorpusSchema.Paragraph, CorpusSchema.Passage])
            .Select(h => (h.Text(CorpusSchema.DocumentId)!, (int)(h.Number(CorpusSchema.Paragraph) ?? 0), h.Text(CorpusSchema.Passage)!));

    private static IReadOnlyList<Hit> Find(Collection c, IReadOnlyList<WordSpan> words, string field, string kind, IReadOnlyList<string> fetch)
    {
        Query[] terms =
        [
            .. words.Where(w => !w.IsGap).Select(w => w.Folded).Distinct(StringComparer.Ordinal)
                .Select(w => (Word: w, Documents: c.Snapshot.DocumentFrequency(field, w))).Where(w => w.Documents > 0)
                .OrderBy(w => w.Documents).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostQueryWords)
                .Select(w => new TermQuery(field, w.Word, Form.Exact)),
        ];
        if (terms.Length == 0) return [];
        return c.Snapshot.Search(new SearchRequest
        {
            Query = new BooleanQuery([], terms, [], Math.Max(1, terms.Length / 3)),
            Filters = [FilterReader.Kind(kind)],
            Limit = Most,
            Fetch = fetch,
            CountUpTo = Most,
        }).Hits;
    }
}
