using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Reading;

namespace SearchEngine.Indexer.Records;

/// <summary>The passages of a document: one record for each paragraph of its own text.</summary>
internal sealed class PassageRecords(SourceFacts source, SharedFields shared)
{
    /// <summary>The places of the paragraphs that are passages, in order: the n-th record of the block is the n-th of these.</summary>
    public IReadOnlyList<int> Paragraphs { get; } =
        [.. Enumerable.Range(0, source.Article.Paragraphs.Count).Where(i => source.Article.Furniture[i] is null)];

    public IEnumerable<Document> Build()
    {
        ILookup<int, Finding> findings = source.Facts.Findings.ToLookup(f => CorpusRecords.ParagraphAt(source.Article.Paragraphs, f.Start));
        foreach (int place in Paragraphs)
        {
            Paragraph paragraph = source.Article.Paragraphs[place];
            Document record = shared.AddTo(new Document(RecordId.Passage(source.Id, place)), CorpusSchema.Kinds.Passage)
                .Add(CorpusSchema.Paragraph, place)
                .Add(CorpusSchema.Passage, source.Article.Source.Slice(paragraph.Span));
            foreach (string polarity in findings[place].Select(f => Values.Of(f.Polarity)).Distinct(StringComparer.Ordinal))
                record.Add(CorpusSchema.Polarity, polarity);
            yield return record;
        }
    }
}
