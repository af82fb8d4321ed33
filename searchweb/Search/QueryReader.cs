using SearchEngine.Indexer;
using SearchEngine.Queries;

namespace SearchEngine.Web.Search;

/// <summary>Reads the words of an address, for documents, quotations or passages.</summary>
internal static class QueryReader
{
    /// <summary>The words as a query over documents.</summary>
    public static ParsedQuery Documents(Collection c, SearchUrl url, string text) =>
        FilterReader.Recorded(url, text).Parse(c.Snapshot, c.Corpus, c.People.Keys);

    /// <summary>The words as a query over one text field: the words of quotations, or passages.</summary>
    public static ParsedQuery Field(Collection c, SearchUrl url, string text, string field)
    {
        var names = new Dictionary<string, string>(SearchLanguage.FieldNames, StringComparer.Ordinal) { ["text"] = field, ["title"] = field, ["furniture"] = field };
        if (field == CorpusSchema.Quote) names["speaker"] = CorpusSchema.Speaker;
        var parser = new QueryParser(CorpusSchema.Schema, new ParserOptions
        {
            DefaultFields = [new FieldBoost(field)],
            Match = Words(url),
            FieldNames = names,
            SavedFacets = [CorpusSchema.Theme],
            Synonyms = c.Corpus.Synonyms,
            DocumentFrequency = word => c.Snapshot.DocumentFrequency(field, word),
        });
        return c.People.Keys.Resolve(parser.Parse(text));
    }

    /// <summary>What was understood, for the page.</summary>
    public static Understanding Understanding(ParsedQuery parsed) =>
        new(parsed.Query.ToString(), parsed.AlsoSearched, [.. parsed.Notes.Select(n => n.Message)]);

    private static MatchWords Words(SearchUrl url) => url.Match switch
    {
        "any" => MatchWords.Any,
        "exact" => MatchWords.Exact,
        _ => MatchWords.All,
    };
}
