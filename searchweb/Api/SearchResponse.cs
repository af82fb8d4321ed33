namespace SearchEngine.Web.Api;

/// <summary>Documents that match.</summary>
/// <param name="Query">The query as understood.</param>
/// <param name="Total">How many documents match, of all pages.</param>
/// <param name="Entries">How many entries list them: documents of nearly the same text share one.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Items">The entries of this page.</param>
/// <param name="Partial">Documents with some of the words, which fill up the first page; in no count.</param>
/// <param name="Facets">By name: value, label, count, selected.</param>
/// <param name="Links">The same search elsewhere.</param>
public sealed record SearchResponse(
    QueryInfo Query, long Total, long Entries, int Page, IReadOnlyList<SearchItem> Items, IReadOnlyList<SearchItem> Partial,
    IReadOnlyDictionary<string, IReadOnlyList<FacetEntry>> Facets, Links Links);

/// <summary>How a query was understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Understood">In the query language.</param>
/// <param name="Corrected">The spelling whose results fill <c>partial</c>, where the words as typed find nothing at all.</param>
/// <param name="DidYouMean">A likelier spelling.</param>
/// <param name="AlsoSearched">Spellings and synonyms searched too.</param>
/// <param name="Notes">What was not understood.</param>
public sealed record QueryInfo(
    string Text, string Understood, string? Corrected, string? DidYouMean, IReadOnlyList<string> AlsoSearched, IReadOnlyList<string> Notes);

/// <summary>A document.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">ISO 8601, as far as known.</param>
/// <param name="DateBasis"><c>stated</c>, <c>inferred</c>, <c>curated</c>, <c>not-known</c>.</param>
/// <param name="Source">Its kind of source.</param>
/// <param name="Rating">Its overall grade, given or in force.</param>
/// <param name="Quotes">How many quotations it holds.</param>
/// <param name="Score">Its score; 0 where sorted otherwise.</param>
/// <param name="Snippets">HTML-escaped, hits in <c>mark</c>.</param>
/// <param name="Missing">Words of the query it does not hold.</param>
/// <param name="Near">Documents of nearly the same text that match too and rank below it; they have no entry of their own.</param>
public sealed record SearchItem(
    string Id, string Title, string? Date, string DateBasis, string Source, string? Rating, int Quotes, float Score, IReadOnlyList<string> Snippets,
    IReadOnlyList<string> Missing, IReadOnlyList<NearItem> Near);

/// <summary>A document of nearly the same text as another.</summary>
public sealed record NearItem(string Id, string Title, string? Date, string? Rating);

/// <summary>A value of a facet.</summary>
/// <param name="Value">What the parameter of that name takes.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Count">How many results carry it, the facet's own selection left aside.</param>
/// <param name="Selected">It is chosen.</param>
public sealed record FacetEntry(string Value, string Label, int Count, bool Selected);

/// <summary>The same list elsewhere.</summary>
public sealed record Links(string Self, string? Next, string? Prev, string Html, string? Atom, string? Csv);
