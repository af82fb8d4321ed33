using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A person: what they said, when and where.</summary>
public sealed record PersonView
{
    /// <summary>The state asked for.</summary>
    public required SearchUrl Url { get; init; }

    /// <summary>The person.</summary>
    public required PersonEntry Person { get; init; }

    /// <summary>How many quotations and reported statements the filters leave.</summary>
    public required long Total { get; init; }

    /// <summary>Those of this page, newest first, undated last.</summary>
    public required IReadOnlyList<QuoteItem> Statements { get; init; }

    /// <summary>All of them as points in time, to be drawn.</summary>
    public IReadOnlyList<StatementPoint> Drawn { get; init; } = [];

    /// <summary>The newest documents they are mentioned in, each with the place of the first mention.</summary>
    public required IReadOnlyList<(DocumentLine Document, int Start)> Mentions { get; init; }

    /// <summary>Statements given to a role this person is known to have held, by documents that do not name them. Never counted.</summary>
    public IReadOnlyList<RoleStatement> RoleOnly { get; init; } = [];

    /// <summary>Theme, kind and year of their statements.</summary>
    public IReadOnlyList<FacetGroup> Facets { get; init; } = [];

    /// <summary>Others of nearly the same name.</summary>
    public IReadOnlyList<PersonEntry> Namesakes { get; init; } = [];

    /// <summary>How many statements a page holds.</summary>
    public const int PageSize = 50;

    /// <summary>The last page there is.</summary>
    public int LastPage => (int)Math.Max(1, (Total + PageSize - 1) / PageSize);
}

/// <summary>A statement as a point in time.</summary>
/// <param name="Date">When its document was published, or null.</param>
/// <param name="IsReported">It is told without marks.</param>
/// <param name="Document">The document's id.</param>
public sealed record StatementPoint(PartialDate? Date, bool IsReported, string Document);

/// <summary>A statement given to a role only, and why it may be this person's.</summary>
public sealed record RoleStatement(QuoteDetails Quote, string Reason);
