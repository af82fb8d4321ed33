using System.Text;

namespace SearchEngine.Indexer.Commands;

/// <summary>Search results as text: matches are bold on a terminal, between asterisks elsewhere.</summary>
internal sealed class ResultText(TextWriter output)
{
    private readonly bool _terminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;

    public void Write(SearchResult result)
    {
        output.WriteLine(FormattableString.Invariant($"{result.Total} {(result.Total == 1 ? "document" : "documents")}"));
        foreach (Hit hit in result.Hits)
        {
            output.WriteLine();
            output.WriteLine(Bold(hit.Text(CorpusSchema.Label) ?? hit.Id));
            string?[] about = [hit.Id, hit.Text(CorpusSchema.Year), hit.Text(CorpusSchema.Source), hit.Text(CorpusSchema.Rating)];
            output.WriteLine("  " + string.Join(" · ", about.OfType<string>()) + FormattableString.Invariant($" · {hit.Score:0.00}"));
            foreach (Snippet snippet in hit.Snippets) output.WriteLine("  " + Marked(snippet));
        }
        if (result.Facets.Any(f => f.Values.Count > 0)) output.WriteLine();
        foreach (FacetResult facet in result.Facets) FacetLines.Write(output, facet);
    }

    private string Marked(Snippet snippet)
    {
        var text = new StringBuilder(snippet.CutBefore ? "…" : "");
        int at = 0;
        foreach (TextSpan mark in snippet.Marks)
        {
            text.Append(snippet.Text, at, mark.Start - at);
            string word = snippet.Text[mark.Start..mark.End];
            text.Append(_terminal ? Bold(word) : $"*{word}*");
            at = mark.End;
        }
        text.Append(snippet.Text, at, snippet.Text.Length - at);
        if (snippet.CutAfter) text.Append('…');
        return text.ToString().ReplaceLineEndings(" ");
    }

    private string Bold(string text) => _terminal ? $"\u001B[1m{text}\u001B[0m" : text;
}
