using System.Text;
using SearchEngine.Highlighting;
using SearchEngine.Queries;
using SearchEngine.Tests.Queries;

namespace SearchEngine.Tests.Highlighting;

/// <summary>Texts with their marks written as square brackets.</summary>
internal static class Marked
{
    /// <summary>The text with what a query, as typed, marks in the field <c>text</c>.</summary>
    public static string By(string query, string text, string settings = "all") => By(TestParsers.For(settings).Parse(query).Query, text);

    public static string By(Query query, string text, string field = "text", TextAnalysis analysis = TextAnalysis.English) =>
        Write(text, TextHighlighter.Find(query, field, analysis, text));

    /// <summary>The snippets of a text, with dots where a sentence is cut.</summary>
    public static List<string> Snippets(string query, string text, int length = 240, int count = 1, Func<string, float>? weight = null)
    {
        Query parsed = TestParsers.For("near").Parse(query).Query;
        List<TextMatch> matches = TextMatcher.For(parsed, "text", TextAnalysis.English, weight).Find(text);
        return [.. new SnippetMaker().Make(text.AsMemory(), matches, length, count).Select(s => Write(s, text))];
    }

    private static string Write(Snippet snippet, string text)
    {
        Assert.Equal(text.Substring(snippet.Start, snippet.Text.Length), snippet.Text);
        return (snippet.CutBefore ? "… " : "") + Write(snippet.Text, snippet.Marks) + (snippet.CutAfter ? " …" : "");
    }

    private static string Write(string text, IReadOnlyList<TextSpan> marks)
    {
        StringBuilder marked = new();
        int at = 0;
        foreach (TextSpan mark in marks)
        {
            Assert.True(mark.Start >= at && mark.End > mark.Start, "marks are in order and apart");
            marked.Append(text, at, mark.Start - at).Append('[').Append(text, mark.Start, mark.Length).Append(']');
            at = mark.End;
        }
        return marked.Append(text, at, text.Length - at).ToString();
    }
}
