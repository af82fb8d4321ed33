using System.Text;
using SearchEngine.Matching;
using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Stored;

namespace SearchEngine.Highlighting;

/// <summary>Makes the snippets of a request's hits. For one thread; what it works with is kept for the thread's next request.</summary>
internal sealed class Snippeter : IDisposable
{
    [ThreadStatic]
    private static Workbench? _spare;

    private readonly SnippetRequest _request;
    private readonly QueryTerms _terms;
    private readonly Workbench _bench;

    /// <exception cref="ArgumentException">The field is no stored text field, or a size is out of range.</exception>
    public Snippeter(Schema schema, Query query, SnippetRequest request, CollectionStatistics statistics)
    {
        if (schema.Find(request.Field) is not { Kind: FieldKind.Text, Stored: true } field)
            throw new ArgumentException($"there is no stored text field {request.Field} to make snippets of");
        if (field.Listed) throw new ArgumentException($"field {request.Field} is short: fetch it whole and highlight it");
        if (request.Length is < 40 or > 2000 || request.Count is < 1 or > 10)
            throw new ArgumentException("a snippet is 40 to 2000 characters long, and a hit has 1 to 10");
        _request = request;
        long docs = statistics.Of(request.Field).Docs;
        _terms = QueryTerms.Of(query, request.Field, field.Analysis, word => Bm25.Idf(docs, statistics.WordFreqOf(request.Field, Encoding.UTF8.GetBytes(word))));
        _bench = _spare ?? new Workbench();
        _spare = null;
        _bench.Tokens.Reset(_terms.Terms, _terms.Tests);
    }

    /// <summary>The snippets of a document, best first; none where nothing of the field is asked for.</summary>
    public IReadOnlyList<Snippet> Make(Segment segment, int doc)
    {
        if (_terms.Terms.Length == 0 || segment.Text(_request.Field) is not { Texts: { } texts } field) return [];
        DecodedText text = _bench.Text;
        texts.Read(doc, text);
        List<TextMatch> matches = _bench.Matches;
        _bench.Tokens.Find(field, text, matches);
        return _bench.Maker.Make(text.Text, matches, _request.Length, _request.Count);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _bench.Clear();
        _spare = _bench;
    }

    /// <summary>What the work is done with.</summary>
    private sealed class Workbench
    {
        public TokenMatcher Tokens { get; } = new();

        public SnippetMaker Maker { get; } = new();

        public List<TextMatch> Matches { get; } = [];

        public DecodedText Text { get; private set; } = new();

        /// <summary>Lets go of what is large or another's.</summary>
        public void Clear()
        {
            Tokens.Reset([], []);
            if (Text.IsLong) Text = new DecodedText();
        }
    }
}
