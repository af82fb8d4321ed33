using SearchEngine.Indexer.Records;

namespace SearchEngine.Web.Search;

/// <summary>A person over all documents.</summary>
public sealed record PersonEntry
{
    /// <summary>The key in addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>The fullest name printed.</summary>
    public required string Name { get; init; }

    /// <summary>All forms printed, each once, in the order met.</summary>
    public required IReadOnlyList<string> Forms { get; init; }

    /// <summary>The roles stated, each with its document, newest first.</summary>
    public required IReadOnlyList<(string Role, DocumentLine Document)> Roles { get; init; }

    /// <summary>How many direct and partial quotations.</summary>
    public required int Quotes { get; init; }

    /// <summary>How often speech is reported without marks.</summary>
    public required int Reported { get; init; }

    /// <summary>How many words are quoted.</summary>
    public required int WordsQuoted { get; init; }

    /// <summary>The documents that mention the person, newest first, undated last.</summary>
    public required IReadOnlyList<DocumentLine> Documents { get; init; }

    /// <summary>In how many documents there is a quotation.</summary>
    public required int DocumentsQuoted { get; init; }

    /// <summary>The years of the documents: <c>2017–2019</c>; empty where none is known.</summary>
    public required string Years { get; init; }

    /// <summary>What kind of person, by the roles and forms of the name printed: <c>council</c>, <c>inspector</c> or <c>other</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The last word of the name, by which lists are ordered.</summary>
    public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];
}
