using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A person: what they said, when and where.</summary>
public sealed record PersonView
{
    /// <summary>The state asked for.</summary>
    public required SearchUrl Url { get; init; }

    /// <summary>The person.</summary>
    public required PersonEntry Person { get; init; }

    /// <summary>Their quotations and reported statements that the filters leave, newest first, undated last.</summary>
    public required IReadOnlyList<QuoteItem> Statements { get; init; }

    /// <summary>Where they are mentioned: the document and the place of the first mention.</summary>
    public required IReadOnlyList<(DocumentLine Document, int Start)> Mentions { get; init; }

    /// <summary>Statements given to a role this person is known to have held, by documents that do not name them. Never counted.</summary>
    public IReadOnlyList<RoleStatement> RoleOnly { get; init; } = [];

    /// <summary>Themes of their statements, most first.</summary>
    public IReadOnlyList<(ThemeLabel Theme, int Count)> Themes { get; init; } = [];

    /// <summary>Others of nearly the same name.</summary>
    public IReadOnlyList<PersonEntry> Namesakes { get; init; } = [];
}

/// <summary>A statement given to a role only, and why it may be this person's.</summary>
public sealed record RoleStatement(QuoteDetails Quote, string Reason);
