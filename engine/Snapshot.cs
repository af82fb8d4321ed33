using SearchEngine.Queries;

namespace SearchEngine;

/// <summary>One commit of an index, held still. Safe for use by any number of threads until disposed.</summary>
public sealed class Snapshot : IDisposable
{
    internal Snapshot() { }

    /// <summary>The commit's number; each commit of an index has a higher one.</summary>
    public long Generation => throw new NotImplementedException();

    /// <summary>When the commit was made.</summary>
    public DateTimeOffset CommittedAt => throw new NotImplementedException();

    /// <summary>A short hash of what the commit holds: the same documents under the same schema give the same one.</summary>
    public string Fingerprint => throw new NotImplementedException();

    /// <summary>What the writer put beside the commit (<see cref="IndexWriter.Commit"/>).</summary>
    public IReadOnlyDictionary<string, string> UserData => throw new NotImplementedException();

    /// <summary>The fields.</summary>
    public Schema Schema => throw new NotImplementedException();

    /// <summary>How many documents it holds, deleted ones left out.</summary>
    public int DocumentCount => throw new NotImplementedException();

    /// <summary>Answers a request.</summary>
    /// <exception cref="ArgumentException">A field is named that is not in the schema, or not of the kind needed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancel = default) => throw new NotImplementedException();

    /// <summary>The document of that id with the values of the given fields (as <see cref="SearchRequest.Fetch"/>), or null.</summary>
    public Hit? Get(string id, IReadOnlyList<string> fetch) => throw new NotImplementedException();

    /// <summary>Why and how a document scores for a query; null where it does not match or is not there.</summary>
    public Explanation? Explain(Query query, string id) => throw new NotImplementedException();

    /// <summary>Where a query's words stand in a text: for whole pages, where snippets are not enough. A phrase marks only its own words.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="field">The text field the text is read as: only what the query asks of it is marked.</param>
    /// <param name="text">Any text.</param>
    /// <returns>The matches, in order and apart.</returns>
    public IReadOnlyList<TextSpan> Highlight(Query query, string field, string text) => throw new NotImplementedException();

    /// <summary>The words of a text field that start so, those in most documents first.</summary>
    public IReadOnlyList<TermCount> Complete(string field, string prefix, int limit) => throw new NotImplementedException();

    /// <summary>In how many documents the word, exactly as folded, stands.</summary>
    public int DocumentFrequency(string field, string word) => throw new NotImplementedException();

    /// <summary>The words of a text field nearest in spelling, best first: by distance, then by the number of documents; the word itself left out.</summary>
    public IReadOnlyList<TermCount> Similar(string field, string word, int limit) => throw new NotImplementedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotImplementedException();
}

/// <summary>A word and the number of documents that hold it.</summary>
/// <param name="Term">The folded word.</param>
/// <param name="Documents">The documents.</param>
public readonly record struct TermCount(string Term, int Documents);

/// <summary>A score and what it is made of.</summary>
/// <param name="Value">The score, or the part of it.</param>
/// <param name="Description">What it is, in words.</param>
/// <param name="Details">The parts.</param>
public sealed record Explanation(float Value, string Description, IReadOnlyList<Explanation> Details);
