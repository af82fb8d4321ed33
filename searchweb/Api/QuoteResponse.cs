namespace SearchEngine.Web.Api;

/// <summary>Quotations that match.</summary>
public sealed record QuoteResponse(
    QueryInfo Query, long Total, int Page, IReadOnlyList<QuoteEntryItem> Items, IReadOnlyList<QuoteEntryItem> Partial,
    IReadOnlyDictionary<string, IReadOnlyList<FacetEntry>> Facets, Links Links);

/// <summary>A quotation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Document">The document's id.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Date">The document's date, ISO 8601, as far as known.</param>
/// <param name="DateBasis">How that is known.</param>
/// <param name="Text">The words.</param>
/// <param name="Kind"><c>direct</c>, <c>partial</c>, <c>reported</c>.</param>
/// <param name="Speaker">Who said it; null where the text gives nobody.</param>
/// <param name="SpeakerSlug">The speaker's key.</param>
/// <param name="SpeakerType"><c>person</c>, <c>role</c>, <c>body</c>, <c>document</c>.</param>
/// <param name="SpeakerBasis"><c>stated</c> or <c>inferred</c>.</param>
/// <param name="Role">Title and office as printed there.</param>
/// <param name="With">The names of those who said it together with the speaker.</param>
/// <param name="Start">The first character in the document's text, in UTF-16 code units.</param>
/// <param name="End">One past the last.</param>
/// <param name="Group">Ids of all parts of the same utterance.</param>
/// <param name="Html">The page of it.</param>
public sealed record QuoteEntryItem(
    string Id, string Document, string Title, string? Date, string DateBasis, string Text, string Kind, string? Speaker, string? SpeakerSlug,
    string? SpeakerType, string? SpeakerBasis, string? Role, IReadOnlyList<string> With, int Start, int End, IReadOnlyList<string> Group, string Html);

/// <summary>A quotation with what anchors it in its document (W3C Web Annotation selectors).</summary>
/// <param name="Quote">The quotation.</param>
/// <param name="Selectors">A TextQuoteSelector and a TextPositionSelector.</param>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Cue">The words that attribute it.</param>
public sealed record QuoteAnswer(QuoteEntryItem Quote, IReadOnlyList<Selector> Selectors, string Rule, EvidenceItem? Cue);

/// <summary>A selector: exact, prefix and suffix, or start and end.</summary>
public sealed record Selector(string Type, string? Exact = null, string? Prefix = null, string? Suffix = null, int? Start = null, int? End = null);

/// <summary>The words a fact was read from.</summary>
public sealed record EvidenceItem(int Start, int End, string Rule, string Text);
