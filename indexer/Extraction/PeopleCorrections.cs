namespace SearchEngine.Indexer.Extraction;

/// <summary>The corrections of <c>people.yaml</c>: who is one person, who are two, what is no person.</summary>
public sealed record PeopleCorrections
{
    /// <summary>No corrections.</summary>
    public static PeopleCorrections None { get; } = new();

    /// <summary>From a printed name, folded, to the canonical name that is meant.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Names, folded, that are no persons.</summary>
    public IReadOnlySet<string> NotPersons { get; init; } = new HashSet<string>();

    /// <summary>Names, folded, that stand for different people: name, the id of a document, and the canonical name (with a distinguishing addition) there.</summary>
    public IReadOnlyList<(string Name, string Document, string Canonical)> Namesakes { get; init; } = [];
}
