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
    public static ParsedQuery Field(Collection c, SearchUrl url, string text, string field) =>
        c.People.Keys.Resolve(SearchLanguage.Parser(c.Snapshot, c.Corpus, SearchLanguage.MatchOf(url.Match), field).Parse(text));

    /// <summary>What was understood, for the page.</summary>
    public static Understanding Understanding(ParsedQuery parsed) =>
        new(parsed.Query.ToString(), parsed.AlsoSearched, [.. parsed.Notes.Select(n => n.Message)]);
}
