using SearchEngine.Indexer.Checking;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;
using SearchEngine.Web.Search;

namespace SearchEngine.Web.Api;

/// <summary>Turns what pages show into what the API answers.</summary>
internal static class ApiItems
{
    public static SearchItem Of(DocumentItem i) => new(
        i.Line.Id, i.Line.Label, Iso(i.Line.Date), Values.Of(i.Line.DateBasis), i.Line.Source, i.Rating, i.Quotes, i.Score,
        [.. i.Snippets.Select(Markup.Mark)], i.Missing, [.. i.Near.Select(n => Of(n.Line, n.Rating))]);

    public static NearItem Of(DocumentLine line, string? rating) => new(line.Id, line.Label, Iso(line.Date), rating);

    public static QuoteEntryItem Of(QuoteDetails q, string origin) => new(
        q.Id, q.Document.Id, q.Document.Label, Iso(q.Document.Date), Values.Of(q.Document.DateBasis), q.Text, Values.Of(q.Quotation.Kind),
        q.Quotation.Speaker?.Name, q.Quotation.Speaker?.Slug, q.Quotation.Speaker is { } s ? Values.Of(s.Type) : null,
        q.Quotation.Speaker is { } b ? Values.Of(b.Basis) : null, q.Quotation.Speaker?.Role, [.. (q.Quotation.Speaker?.With ?? []).Select(o => o.Name)],
        q.Quotation.Start, q.Quotation.End, q.Group, origin + Paths.Quote(q.Id));

    public static EvidenceItem Of(Evidence e) => new(e.Start, e.End, e.Rule, e.Text);

    public static RatingItem Of(RatingDetails r) => new(
        r.Rating.Grade, r.Rating.Area, Values.Of(r.Rating.Status), r.Rating.Subject, Iso(r.Rating.Date), r.Rating.Scheme, r.Sentence,
        r.Rating.Sentence.Start, r.Rating.Sentence.End, r.Rating.Sentence.Rule, r.Document.Id, r.Document.Label);

    public static PersonSummary Of(PersonEntry p, string origin) => new(
        p.Slug, p.Name, p.Forms, [.. p.Roles.Select(r => r.Role).Distinct(StringComparer.Ordinal)], p.Quotes, p.Reported, p.Documents.Count, p.Years, origin + Paths.Person(p.Slug));

    public static PassageItem Of(ThemePassage p) => new(p.Document.Id, p.Document.Label, Iso(p.Document.Date), p.Paragraph, p.Text, p.Polarity, p.Rating);

    public static ContextItem Of(ContextLine l) => new(l.Before, l.Match, l.After, l.Document.Id, l.Document.Label, Iso(l.Document.Date), l.Paragraph);

    public static QueryInfo Of(SearchUrl url, Understanding u) => new(url.Query, u.Text, u.Corrected, u.DidYouMean?.Text, u.AlsoSearched, u.Notes);

    public static IReadOnlyDictionary<string, IReadOnlyList<FacetEntry>> Of(IReadOnlyList<FacetGroup> groups) => groups.ToDictionary(
        g => g.Key, g => (IReadOnlyList<FacetEntry>)[.. g.Options.Select(o => new FacetEntry(o.Value, o.Label, o.Count, o.Selected))], StringComparer.Ordinal);

    public static CheckItem Of(CheckAnswer a) => new(
        a.Pasted, Word(a.Verdict), a.Source is null ? null : In(a.Source), a.Source?.Document.Id, a.Source?.Quote?.Id, a.Source?.Quote?.Quotation.Speaker?.Name,
        a.SpeakerDiffers, a.Source?.Start, a.Source?.End, a.Changes, a.Notes,
        [.. a.Also.Select(o => new AlsoItem(o.Source.Document.Id, o.Source.Document.Label, o.Source.Quote?.Id, Iso(o.Source.Document.Date), Word(o.Verdict), o.Changes))]);

    public static string? Iso(PartialDate? date) => date is { } d ? Dates.Iso(d) : null;

    /// <summary>Where a list stands elsewhere.</summary>
    public static Links LinksOf(SearchUrl url, string page, string origin, long total, bool exported)
    {
        SearchUrl api = url.At("/api/v1" + page).AtPage(url.Page);
        return new Links(
            origin + api, url.Page * (long)url.Per < total ? origin + api.AtPage(url.Page + 1) : null, url.Page > 1 ? origin + api.AtPage(url.Page - 1) : null,
            origin + url.At(page).AtPage(url.Page), exported ? origin + url.At(page + ".atom") : null, exported ? origin + url.At(page + ".csv") : null);
    }

    private static string In(CheckedSource source) => source.Quote is { Quotation.Kind: not QuotationKind.Reported } ? "quotation" : "text";

    private static string Word(Verdict verdict) => verdict switch
    {
        Verdict.Verbatim => "verbatim",
        Verdict.Altered => "altered",
        Verdict.Part => "part",
        _ => "not-found",
    };
}
