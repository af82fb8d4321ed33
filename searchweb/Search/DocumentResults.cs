using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>What a search of documents found, ready to be shown.</summary>
public sealed record DocumentResults
{
    /// <summary>The state asked for.</summary>
    public required SearchUrl Url { get; init; }

    /// <summary>What the collection holds.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>How many documents match, of all pages.</summary>
    public required long Total { get; init; }

    /// <summary>How many entries list them: near-identical texts share one.</summary>
    public required long Entries { get; init; }

    /// <summary>The documents of this page.</summary>
    public IReadOnlyList<DocumentItem> Items { get; init; } = [];

    /// <summary>Documents with some of the words, which fill up the first page.</summary>
    public IReadOnlyList<DocumentItem> Partial { get; init; } = [];

    /// <summary>The facets, in the panel's order.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>How many quotations match the same search; null where not counted.</summary>
    public long? QuoteTotal { get; init; }

    /// <summary>How many lines the same search has in context; null where there are no words.</summary>
    public LineCount? Lines { get; init; }

    /// <summary>What was understood and searched for.</summary>
    public required Understanding Understanding { get; init; }

    /// <summary>Ways out where nothing was found.</summary>
    public Relief? Relief { get; init; }

    /// <summary>The last page there is.</summary>
    public int LastPage => (int)Math.Max(1, (Entries + Url.Per - 1) / Url.Per);
}

/// <summary>A document in a list.</summary>
/// <param name="Line">What it is.</param>
/// <param name="Rating">Its overall grade, given or in force, or null.</param>
/// <param name="Quotes">How many quotations it holds.</param>
/// <param name="Snippets">Why it matched.</param>
/// <param name="Score">Its score, 0 where sorted otherwise.</param>
/// <param name="Missing">The words of the query it does not hold.</param>
public sealed record DocumentItem(
    DocumentLine Line, string? Rating, int Quotes, IReadOnlyList<Snippet> Snippets, float Score, IReadOnlyList<string> Missing)
{
    /// <summary>How many matches its own page shows; null where not counted.</summary>
    public int? Matches { get; init; }

    /// <summary>Documents of nearly the same text that match too and rank below it, each with its overall grade.</summary>
    public IReadOnlyList<(DocumentLine Line, string? Rating)> Near { get; init; } = [];
}

/// <summary>How a query was understood.</summary>
/// <param name="Text">The query in the query language.</param>
/// <param name="AlsoSearched">Spellings and synonyms searched too.</param>
/// <param name="Notes">What was not understood, and how it was taken.</param>
/// <param name="DidYouMean">A likelier spelling, or null.</param>
/// <param name="Corrected">The spelling whose results stand on the page, because the words as typed find nothing at all; or null.</param>
public sealed record Understanding(
    string Text, IReadOnlyList<string> AlsoSearched, IReadOnlyList<string> Notes, Spelling? DidYouMean = null, string? Corrected = null);

/// <summary>A likelier spelling of a query.</summary>
/// <param name="Text">The whole query so spelt.</param>
/// <param name="Changed">The words of it that were changed.</param>
public sealed record Spelling(string Text, IReadOnlyList<TextSpan> Changed);

/// <summary>Ways out of an empty result, each with its count.</summary>
/// <param name="WithoutFilters">How many results the words alone have; null where there are no filters.</param>
/// <param name="Removals">One for each filter: what leaving it out alone finds.</param>
/// <param name="WithoutQuotes">The words without quotation marks and how many documents they find; null where there are none.</param>
/// <param name="Documents">For quotations: how many documents match the same search.</param>
public sealed record Relief(long? WithoutFilters, IReadOnlyList<Removal> Removals, (string Query, long Total)? WithoutQuotes = null, long? Documents = null);

/// <summary>A filter left out.</summary>
public sealed record Removal(string Key, string Value, string Label, long Total);
