using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace SearchEngine.Web.Search;

/// <summary>Text as HTML: everything escaped, hits in <c>mark</c>.</summary>
public static class Markup
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The text escaped, spans marked.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="marks">What to mark: in order and apart; parts outside the text are left out.</param>
    public static string Mark(string text, IReadOnlyList<TextSpan> marks)
    {
        var html = new StringBuilder(text.Length + marks.Count * 13);
        int at = 0;
        foreach (TextSpan mark in marks)
        {
            int start = Math.Clamp(mark.Start, at, text.Length), end = Math.Clamp(mark.End, start, text.Length);
            if (start == end) continue;
            html.Append(Escape(text[at..start])).Append("<mark>").Append(Escape(text[start..end])).Append("</mark>");
            at = end;
        }
        return html.Append(Escape(text[at..])).ToString();
    }

    /// <summary>A snippet: marked, with dots where its sentence goes on.</summary>
    public static string Mark(Snippet snippet) =>
        (snippet.CutBefore ? "… " : "") + Mark(snippet.Text.Replace('\n', ' '), snippet.Marks) + (snippet.CutAfter ? " …" : "");

    /// <summary>The text escaped for elements and quoted attributes.</summary>
    public static string Escape(string text) => Html.Encode(text);
}
