using SearchEngine.Indexer.Records;
using SearchEngine.Queries;

namespace SearchEngine.Indexer.Checking;

/// <summary>Finds the quotations and passages that could hold a pasted quotation: those with its rarest words.</summary>
internal static class Candidates
{
    private const int Most = 24;
    private const int MostQueryWords = 24;

    /// <summary>Quotations, reported speech among them, best first: a third of the words will do, since the parts of one utterance count together.</summary>
    public static IEnumerable<QuoteDetails> Quotations(Snapshot snapshot, IReadOnlyList<WordSpan> words) =>
        Find(snapshot, words, whole: false, CorpusSchema.Quote, CorpusSchema.Kinds.Quotation, [CorpusSchema.Details]).Select(h => QuoteDetails.FromJson(h.Text(CorpusSchema.Details)!));

    /// <summary>Passages that can hold enough of the words, best first: document, paragraph from 0, text.</summary>
    public static IEnumerable<(string Document, int Paragraph, string Text)> Passages(Snapshot snapshot, IReadOnlyList<WordSpan> words) =>
        Find(snapshot, words, whole: true, CorpusSchema.Passage, CorpusSchema.Kinds.Passage, [CorpusSchema.DocumentId, CorpusSchema.Paragraph, CorpusSchema.Passage])
            .Select(h => (h.Text(CorpusSchema.DocumentId)!, (int)(h.Number(CorpusSchema.Paragraph) ?? 0), h.Text(CorpusSchema.Passage)!));

    private static IReadOnlyList<Hit> Find(Snapshot snapshot, IReadOnlyList<WordSpan> words, bool whole, string field, string kind, IReadOnlyList<string> fetch)
    {
        (string Word, int Documents)[] known = [.. words.Where(w => !w.IsGap).Select(w => w.Folded).Distinct(StringComparer.Ordinal).Select(w => (w, snapshot.DocumentFrequency(field, w)))];
        // So many words may be missing; those that stand nowhere are missing everywhere.
        int spare = words.Count(w => !w.IsGap) - QuoteChecker.Enough(words) - known.Count(w => w.Documents == 0);
        if (whole && spare < 0) return [];
        Query[] terms =
        [
            .. known.Where(w => w.Documents > 0)
                .OrderBy(w => w.Documents).ThenBy(w => w.Word, StringComparer.Ordinal).Take(MostQueryWords)
                .Select(w => new TermQuery(field, w.Word, Form.Exact)),
        ];
        if (terms.Length == 0) return [];
        return snapshot.Search(new SearchRequest
        {
            Query = whole ? Holding(terms, spare) : new BooleanQuery([], terms, [], Math.Max(1, terms.Length / 3)),
            Filters = [new FacetFilter(CorpusSchema.Kind, [kind])],
            Limit = Most,
            Fetch = fetch,
            CountUpTo = Most,
        }).Hits;
    }

    // Where so many may be missing, one of the rarest one more stands in whatever holds the others: only those places are looked at.
    private static BooleanQuery Holding(Query[] rarestFirst, int spare) => rarestFirst.Length <= spare + 1
        ? new BooleanQuery([], rarestFirst, [], Math.Max(1, rarestFirst.Length - spare))
        : new BooleanQuery([new BooleanQuery([], rarestFirst[..(spare + 1)], [], 1)], rarestFirst[(spare + 1)..], []);
}
