using System.Text;
using SearchEngine.Matching;
using SearchEngine.Queries;
using SearchEngine.Segments;

namespace SearchEngine.Highlighting;

/// <summary>Makes the snippets of a request's hits.</summary>
internal sealed class Snippeter
{
    private readonly SnippetRequest _request;
    private readonly TextMatcher _matcher;

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
        _matcher = TextMatcher.For(query, request.Field, field.Analysis, word => Bm25.Idf(docs, statistics.WordFreqOf(request.Field, Encoding.UTF8.GetBytes(word))));
    }

    public IReadOnlyList<Snippet> Make(Segment segment, int doc)
    {
        if (_matcher.IsEmpty) return [];
        string text = segment.Text(_request.Field)?.Texts?.Read(doc) ?? "";
        return SnippetMaker.Make(text, _matcher.Find(text), _request.Length, _request.Count);
    }
}
