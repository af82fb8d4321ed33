using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Records;

/// <summary>The quotations of a document: one record each, terms left out. They follow the passages in the block.</summary>
internal sealed class QuotationRecords(
    SourceFacts source, SharedFields shared, DocumentLine line, IReadOnlyList<int> passages, IReadOnlyList<string?> quoteIds)
{
    private readonly IReadOnlyList<Paragraph> _paragraphs = source.Article.Paragraphs;

    public IEnumerable<Document> Build()
    {
        IReadOnlyList<Quotation> quotations = source.Facts.Quotations;
        ILookup<int, string> groups = Enumerable.Range(0, quotations.Count)
            .Where(i => quotations[i].Group is not null && quoteIds[i] is not null)
            .ToLookup(i => quotations[i].Group!.Value, i => quoteIds[i]!);
        int place = passages.Count;
        for (int i = 0; i < quotations.Count; i++)
        {
            if (quoteIds[i] is not { } id) continue;
            Quotation quotation = quotations[i];
            yield return Record(quotation, id, place++, quotation.Group is { } group ? [.. groups[group]] : []);
        }
    }

    /// <summary>The words of a quotation: its segments, parted by one line break.</summary>
    public static string Words(string text, Quotation quotation) => quotation.Segments.Count == 0
        ? text[quotation.Start..quotation.End]
        : string.Join('\n', quotation.Segments.Select(s => text[s.Start..s.End]));

    private Document Record(Quotation quotation, string id, int place, IReadOnlyList<string> group)
    {
        string words = Words(source.Article.Text, quotation);
        int first = CorpusRecords.ParagraphAt(_paragraphs, quotation.Start);
        int last = CorpusRecords.ParagraphAt(_paragraphs, Math.Max(quotation.Start, quotation.End - 1));
        Document record = shared.AddTo(new Document(RecordId.Quotation(id)), CorpusSchema.Kinds.Quotation, quotation)
            .Add(CorpusSchema.Quote, words)
            .Add(CorpusSchema.QuoteKind, Values.Of(quotation.Kind))
            .Add(CorpusSchema.Paragraph, first)
            .Add(CorpusSchema.Speaker, quotation.Speaker?.Slug ?? CorpusSchema.Unknown);
        if (quotation.Speaker is { } speaker)
        {
            foreach (Speaker other in speaker.With ?? []) record.Add(CorpusSchema.Speaker, other.Slug);
            record.Add(CorpusSchema.SpeakerType, Values.Of(speaker.Type));
            record.Add(CorpusSchema.SpeakerCertainty, Values.Of(speaker.Basis));
        }
        AddCover(record, first, last, place);
        return record.Add(CorpusSchema.Details, new QuoteDetails(id, line, quotation, words, first, group).ToJson());
    }

    // The passages stand at the head of the block, one record each, so the way back is the difference of the places.
    private void AddCover(Document record, int first, int last, int place)
    {
        int from = FirstAt(first), to = FirstAt(last + 1) - 1;
        if (to < from) return;
        record.Add(CorpusSchema.CoverFrom, place - from);
        record.Add(CorpusSchema.CoverTo, place - to);
    }

    // The place among the passages of the first one that is no paragraph before the given one.
    private int FirstAt(int paragraph)
    {
        int low = 0, high = passages.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (passages[middle] < paragraph) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
