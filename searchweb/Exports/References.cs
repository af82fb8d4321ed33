using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Exports;

/// <summary>Makes references of what the collection holds.</summary>
internal static class References
{
    /// <summary>A document.</summary>
    public static Reference Of(DocumentLine line, IReadOnlyList<string> authors, string origin) => new(
        line.Id, line.Label, line.Source, line.Date, line.DateBasis == Basis.Inferred, authors, origin + Paths.Document(line.Id), Today);

    /// <summary>A quotation, with the bylines of its document where they are at hand.</summary>
    public static Reference Of(QuoteDetails quote, Facts? facts, string origin) =>
        Of(quote.Document, Authors(facts), origin) with
        {
            Id = quote.Id,
            Address = origin + Paths.Quote(quote.Id),
            Quotation = quote.Text,
            Speaker = quote.Quotation.Speaker is { } s ? SpeakerLine.Of(s) : null,
        };

    /// <summary>The bylines.</summary>
    public static IReadOnlyList<string> Authors(Facts? facts) => [.. (facts?.Authors ?? []).Select(a => a.Text).Where(a => a.Length > 0)];

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);
}
