using System.Text;
using SearchEngine.Indexer.Extraction;
using SearchEngine.Indexer.Records;
using SearchEngine.Web.Exports;

namespace SearchEngine.Web.Search;

/// <summary>The words of a quotation as a page or a citation gives them.</summary>
internal static class QuoteText
{
    /// <summary>Paragraphs of HTML, in real quotation marks (reported speech in none), hits marked.</summary>
    public static string Html(QuoteDetails quote, IReadOnlyList<TextSpan> marks)
    {
        var html = new StringBuilder();
        bool quoted = quote.Quotation.Kind != QuotationKind.Reported;
        int at = 0;
        string[] lines = quote.Text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            int start = at, end = at + lines[i].Length;
            at = end + 1;
            if (lines[i].AsSpan().Trim().IsEmpty) continue;
            html.Append("<p>").Append(quoted ? "“" : "");
            html.Append(Markup.Mark(lines[i], [.. marks.Where(m => m.End > start && m.Start < end).Select(m => new TextSpan(m.Start - start, m.End - start))]));
            html.Append(quoted && i == lines.Length - 1 ? "”" : "").Append("</p>");
        }
        return html.ToString();
    }

    /// <summary>Quotation, speaker, role, title, date and permalink on one line each, to be pasted into a text.</summary>
    public static string Citation(QuoteDetails quote, string origin)
    {
        Speaker? speaker = quote.Quotation.Speaker;
        string who = speaker is null ? "speaker not identified" : SpeakerLine.Of(speaker);
        string date = quote.Document.Date is { } d
            ? Dates.Text(d) + (quote.Document.DateBasis == Basis.Inferred ? " (date inferred)" : "")
            : "date not known";
        string words = OneLine.Of(quote.Text);
        if (quote.Quotation.Kind != QuotationKind.Reported) words = $"“{words}”";
        return $"{words} — {who}. In: {quote.Document.Label}, {date}. {origin}{Paths.Quote(quote.Id)}";
    }
}
