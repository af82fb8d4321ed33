using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>What a search of quotations found.</summary>
public sealed record QuoteResults
{
    /// <summary>The state asked for.</summary>
    public required SearchUrl Url { get; init; }

    /// <summary>What the collection holds.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>How many quotations match, of all pages.</summary>
    public required long Total { get; init; }

    /// <summary>The quotations of this page.</summary>
    public IReadOnlyList<QuoteItem> Items { get; init; } = [];

    /// <summary>Who said it most; empty unless asked for.</summary>
    public IReadOnlyList<FacetOption> BySpeaker { get; init; } = [];

    /// <summary>The facets.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>How many lines the same search has in context; null where there are no words.</summary>
    public LineCount? Lines { get; init; }

    /// <summary>How many documents match the same search.</summary>
    public long? DocumentTotal { get; init; }

    /// <summary>What was understood.</summary>
    public required Understanding Understanding { get; init; }

    /// <summary>Ways out where nothing was found.</summary>
    public Relief? Relief { get; init; }

    /// <summary>The last page there is.</summary>
    public int LastPage => (int)Math.Max(1, (Total + Url.Per - 1) / Url.Per);
}

/// <summary>A quotation in a list.</summary>
/// <param name="Details">The quotation.</param>
/// <param name="Marks">Where the query's words stand in its text.</param>
/// <param name="Siblings">The other parts of the same utterance, in order.</param>
/// <param name="Themes">The themes of its paragraphs.</param>
public sealed record QuoteItem(QuoteDetails Details, IReadOnlyList<TextSpan> Marks, IReadOnlyList<QuoteDetails> Siblings, IReadOnlyList<ThemeLabel> Themes);

/// <summary>A theme by key and name.</summary>
public sealed record ThemeLabel(string Id, string Label);
