using SearchEngine.Facets;
using SearchEngine.Highlighting;
using SearchEngine.Matching;
using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Suggest;

namespace SearchEngine;

/// <summary>One commit of an index, held still. Safe for use by any number of threads until disposed.</summary>
public sealed class Snapshot : IDisposable
{
    private readonly IndexState _state;
    private readonly SavedSets _saved;
    private readonly CollectionStatistics _statistics;
    private readonly SnapshotValues _values;
    private int _disposed;

    internal Snapshot(IndexState state, SavedSets saved, CollectionStatistics statistics, SnapshotValues values)
    {
        _state = state;
        _saved = saved;
        _statistics = statistics;
        _values = values;
    }

    /// <summary>The commit's number; each commit of an index has a higher one.</summary>
    public long Generation => _state.Commit.Generation;

    /// <summary>When the commit was made.</summary>
    public DateTimeOffset CommittedAt => _state.CommittedAt;

    /// <summary>A short hash of what the commit holds: the same documents give the same one, however the index came about.</summary>
    public string Fingerprint => _state.Fingerprint;

    /// <summary>What the writer put beside the commit (<see cref="IndexWriter.Commit"/>).</summary>
    public IReadOnlyDictionary<string, string> UserData => _state.Commit.UserData;

    /// <summary>The fields.</summary>
    public Schema Schema => _state.Commit.Schema;

    /// <summary>How many documents it holds, deleted ones left out.</summary>
    public int DocumentCount => _state.Segments.Sum(s => s.LiveDocs);

    /// <summary>How many segments it is made of.</summary>
    public int SegmentCount => _state.Segments.Count;

    /// <summary>What its segments take on disk, in bytes.</summary>
    public long Bytes => _state.Segments.Sum(s => s.Segment.Bytes);

    /// <summary>Answers a request.</summary>
    /// <exception cref="ArgumentException">A field is named that is not in the schema, or not of the kind needed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public SearchResult Search(SearchRequest request, CancellationToken cancel = default)
    {
        ThrowIfDisposed();
        ArgumentNullException.ThrowIfNull(request);
        using SearchRoom room = SearchRoom.Open();
        Fetcher? fetcher = request.Fetch.Count == 0 ? null : new Fetcher(Schema, _saved, request.Fetch);
        using Snippeter? snippeter = request.Snippets is { } s ? new Snippeter(Schema, request.Query, s, _statistics) : null;
        (IReadOnlyList<TopHits.Hit> hits, long total, bool exact, IReadOnlyList<FacetResult> facets) =
            new FacetedSearch(Schema, _state.Segments, _statistics, _saved, _values, request, cancel).Run();
        var found = new List<Hit>(hits.Count);
        foreach (TopHits.Hit hit in hits)
        {
            cancel.ThrowIfCancellationRequested();
            SegmentView view = _state.Segments[hit.Segment];
            string id = view.Segment.Tables.IdOf(hit.Doc);
            found.Add(new Hit(id, hit.Score, fetcher?.Read(view, hit.Doc) ?? [], snippeter?.Make(view.Segment, hit.Doc) ?? []));
        }
        return new SearchResult(total, exact, found, facets);
    }

    /// <summary>The document of that id with the values of the given fields (as <see cref="SearchRequest.Fetch"/>), or null.</summary>
    /// <exception cref="ArgumentException">A field is named that is not in the schema.</exception>
    public Hit? Get(string id, IReadOnlyList<string> fetch)
    {
        ThrowIfDisposed();
        var fetcher = new Fetcher(Schema, _saved, fetch);
        return Find(id) is ({ } view, int doc) ? new Hit(id, 0, fetcher.Read(view, doc), []) : null;
    }

    /// <summary>Why and how a document scores for a query; null where it does not match or is not there.</summary>
    /// <exception cref="ArgumentException">A field is named that is not in the schema, or not of the kind needed.</exception>
    public Explanation? Explain(Query query, string id)
    {
        ThrowIfDisposed();
        Weight weight = new QueryPlanner(Schema, _statistics, _saved).Plan(query);
        return Find(id) is ({ } view, int doc) ? weight.Explain(view, doc) : null;
    }

    /// <summary>Where a query's words stand in a text: for whole pages, where snippets are not enough. A phrase marks only its own words.</summary>
    /// <param name="query">What was asked.</param>
    /// <param name="field">The text field the text is read as: only what the query asks of it is marked.</param>
    /// <param name="text">Any text.</param>
    /// <returns>The matches, in order and apart.</returns>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public IReadOnlyList<TextSpan> Highlight(Query query, string field, string text)
    {
        ThrowIfDisposed();
        return TextHighlighter.Find(query, field, TextField(field).Analysis, text);
    }

    /// <summary>The words of a text field that start so, those in most documents first.</summary>
    /// <param name="field">A text field.</param>
    /// <param name="prefix">The folded beginning.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<TermCount> Complete(string field, string prefix, int limit)
    {
        ThrowIfDisposed();
        TextField(field);
        return new WordLookup(_state.Segments, field).Complete(prefix, limit);
    }

    /// <summary>In how many documents the word, exactly as folded, stands.</summary>
    public int DocumentFrequency(string field, string word)
    {
        ThrowIfDisposed();
        TextField(field);
        return (int)_statistics.WordFreqOf(field, System.Text.Encoding.UTF8.GetBytes(word));
    }

    /// <summary>The words of a text field nearest in spelling, best first: by distance, then by the number of documents; the word itself left out.</summary>
    /// <param name="field">A text field.</param>
    /// <param name="word">The folded word.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<TermCount> Similar(string field, string word, int limit)
    {
        ThrowIfDisposed();
        TextField(field);
        return new WordLookup(_state.Segments, field).Similar(word, limit);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0) _state.Release();
    }

    private Field TextField(string field) =>
        Schema.Find(field) is { Kind: FieldKind.Text } f ? f : throw new ArgumentException($"there is no text field {field}");

    private (SegmentView View, int Doc)? Find(string id)
    {
        foreach (SegmentView view in _state.Segments)
        {
            int doc = view.Segment.Tables.FindId(id);
            if (doc >= 0 && (view.Deleted is not { } deleted || !deleted[doc])) return (view, doc);
        }
        return null;
    }

    private void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(Volatile.Read(ref _disposed) != 0, this);
}
