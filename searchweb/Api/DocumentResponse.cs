namespace SearchEngine.Web.Api;

/// <summary>A document with its facts.</summary>
public sealed record DocumentResponse(
    string Id, string Title, string? Date, string DateBasis, string DateReasoning, IReadOnlyList<EvidenceItem> DateEvidence, string Source,
    IReadOnlyList<PersonItem> Persons, IReadOnlyList<RatingItem> Ratings, IReadOnlyList<FindingItem> Findings, IReadOnlyList<QuoteEntryItem> Quotes,
    IReadOnlyList<string> Themes, IReadOnlyList<NearItem> Near, IReadOnlyList<string> Warnings, string Path, string Text, string Html);

/// <summary>A person of a document.</summary>
public sealed record PersonItem(string Slug, string Name, IReadOnlyList<string> Forms, IReadOnlyList<EvidenceItem> Roles, IReadOnlyList<EvidenceItem> Mentions);

/// <summary>A mention of a grade.</summary>
public sealed record RatingItem(
    string Grade, string Area, string Status, string? Subject, string? Date, string Scheme, string Sentence, int Start, int End, string Rule, string Document, string Title);

/// <summary>A sentence that states a finding.</summary>
public sealed record FindingItem(string Sentence, string Polarity, string FoundBy, int Start, int End, string Rule);
