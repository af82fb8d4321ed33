using System.Globalization;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Exports;

/// <summary>Lists of documents and of quotations as files.</summary>
internal static class DocumentExports
{
    /// <summary>Documents as CSV.</summary>
    public static string Csv(IEnumerable<DocumentItem> items, string origin) => Exports.Csv.Write(
        ["id", "title", "date", "date certainty", "source", "rating", "quotes", "address"],
        items.Select(i => (IReadOnlyList<string?>)
        [
            i.Line.Id, i.Line.Label, i.Line.Date is { } d ? Dates.Iso(d) : "", Values.Of(i.Line.DateBasis), i.Line.Source, i.Rating,
            i.Quotes.ToString(CultureInfo.InvariantCulture), origin + Paths.Document(i.Line.Id),
        ]));

    /// <summary>Documents as references.</summary>
    public static IEnumerable<Reference> References(IEnumerable<DocumentItem> items, string origin) => items.Select(i => Exports.References.Of(i.Line, [], origin));

    /// <summary>Quotations as CSV.</summary>
    public static string Csv(IEnumerable<QuoteDetails> quotes, string origin) => Exports.Csv.Write(
        ["id", "quotation", "kind", "speaker", "role", "speaker certainty", "document", "title", "date", "date certainty", "start", "end", "address"],
        quotes.Select(q => (IReadOnlyList<string?>)
        [
            q.Id, q.Text, Values.Of(q.Quotation.Kind), q.Quotation.Speaker is { } who ? SpeakerLine.Names(who) : null, q.Quotation.Speaker?.Role,
            q.Quotation.Speaker is { } s ? Values.Of(s.Basis) : "not-known", q.Document.Id, q.Document.Label,
            q.Document.Date is { } d ? Dates.Iso(d) : "", Values.Of(q.Document.DateBasis),
            q.Quotation.Start.ToString(CultureInfo.InvariantCulture), q.Quotation.End.ToString(CultureInfo.InvariantCulture), origin + Paths.Quote(q.Id),
        ]));
}
