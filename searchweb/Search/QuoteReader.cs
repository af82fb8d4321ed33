using SearchEngine.Indexer;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;

namespace SearchEngine.Web.Search;

/// <summary>Prepares a quotation's own page.</summary>
internal static class QuoteReader
{
    private const int MostOthers = 10;
    private const int Around = 400;

    /// <summary>The quotation with what stands around it.</summary>
    public static QuoteView Read(Collection c, QuoteDetails quote, SearchUrl url, string origin)
    {
        StoredDocument document = DocumentReader.Find(c, quote.Document.Id)!;
        IReadOnlyList<TextSpan> marks = url.Query.Length == 0
            ? []
            : c.Snapshot.Highlight(QueryReader.Field(c, url, url.Query, CorpusSchema.Quote).Query, CorpusSchema.Quote, quote.Text);
        QuoteItem item = QuoteSearch.Item(c, c.Snapshot.Get(RecordId.Quotation(quote.Id), QuoteSearch.Fetch)!, _ => marks);
        int start = item.Siblings.Select(s => s.Quotation.Start).Append(quote.Quotation.Start).Min();
        int end = item.Siblings.Select(s => s.Quotation.End).Append(quote.Quotation.End).Max();
        return new QuoteView(
            item, Before(document, start), After(document, end), Cue(document, quote.Quotation.Speaker), Others(c, quote),
            References.Of(quote, document.Facts, origin));
    }

    // What stands before it in its paragraph; where that is nothing, the paragraph before.
    private static string Before(StoredDocument document, int start)
    {
        int place = document.ParagraphAt(start);
        string text = document.Text[document.Paragraphs[place].Start..start].TrimEnd('“', '"', '‘', '\'', ' ');
        if (text.Length == 0 && place > 0 && document.FurnitureRule(place - 1) is null) text = document.Slice(document.Paragraphs[place - 1].Span);
        return text.Length <= Around ? text : "…" + text[(text.IndexOf(' ', text.Length - Around) is var cut and >= 0 ? cut : text.Length - Around)..];
    }

    private static string After(StoredDocument document, int end)
    {
        int place = document.ParagraphAt(Math.Max(0, end - 1));
        string text = document.Text[Math.Min(end, document.Paragraphs[place].End)..document.Paragraphs[place].End].TrimStart('”', '"', '’', '\'', ' ', ',');
        if (text.Length == 0 && place + 1 < document.Paragraphs.Count && document.FurnitureRule(place + 1) is null) text = document.Slice(document.Paragraphs[place + 1].Span);
        return text.Length <= Around ? text : text[..(text.LastIndexOf(' ', Around) is var cut and > 0 ? cut : Around)] + "…";
    }

    private static string? Cue(StoredDocument document, Speaker? speaker) => speaker is null ? null
        : speaker.Cue.Text.Length > 0 ? speaker.Cue.Text
        : speaker.Cue.End <= document.Text.Length ? document.Text[speaker.Cue.Start..speaker.Cue.End] : speaker.AsPrinted;

    private static IReadOnlyList<QuoteDetails> Others(Collection c, QuoteDetails quote)
    {
        if (quote.Quotation.Speaker is not { } speaker) return [];
        return [.. c.Snapshot.Search(new SearchRequest
        {
            Filters =
            [
                FilterReader.Kind(CorpusSchema.Kinds.Quotation), new FacetFilter(CorpusSchema.Speaker, [speaker.Slug]),
                new FacetFilter(CorpusSchema.QuoteKind, ["direct", "partial"]),
            ],
            Sort = new Sort(CorpusSchema.Date, Descending: true),
            Limit = MostOthers + 1 + quote.Group.Count,
            Fetch = [CorpusSchema.Details],
        }).Hits.Select(QuoteSearch.Details).Where(q => q.Id != quote.Id && !quote.Group.Contains(q.Id)).Take(MostOthers)];
    }
}
