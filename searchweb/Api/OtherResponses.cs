namespace SearchEngine.Web.Api;

/// <summary>A list of one kind of thing.</summary>
/// <typeparam name="T">The thing.</typeparam>
/// <param name="Total">How many there are.</param>
/// <param name="Items">Those of this page.</param>
public sealed record ListResponse<T>(long Total, IReadOnlyList<T> Items);

/// <summary>A match with the words around it.</summary>
public sealed record ContextItem(string Before, string Match, string After, string Document, string Title, string? Date, int Paragraph);

/// <summary>A person over all documents.</summary>
public sealed record PersonSummary(string Slug, string Name, IReadOnlyList<string> Forms, IReadOnlyList<string> Roles, int Quotes, int Reported, int Documents, string Years, string Html);

/// <summary>A person and what they said.</summary>
public sealed record PersonResponse(PersonSummary Person, IReadOnlyList<QuoteEntryItem> Quotes, IReadOnlyList<string> Documents);

/// <summary>A theme.</summary>
public sealed record ThemeItem(string Id, string Label, string? Area, string? Scope, string Query, string? Headline, int Documents, string Html);

/// <summary>A passage on a theme.</summary>
public sealed record PassageItem(string Document, string Title, string? Date, int Paragraph, string Text, string? Polarity, string? Rating);

/// <summary>Suggestions for the search box.</summary>
public sealed record SuggestResponse(IReadOnlyList<Search.Suggestion> Items);

/// <summary>The collection in numbers.</summary>
public sealed record StatsResponse(
    int Documents, int? FirstYear, int? LastYear, int Undated, DateTimeOffset Updated, string Fingerprint, long Quotes, long Reported, long NamedSpeakers,
    long InferredSpeakers, long NoSpeaker, int People, int Themes, IReadOnlyDictionary<string, int> Sources, IReadOnlyDictionary<string, int> DateBasis);
