using System.Globalization;
using System.Text;
using SearchEngine.Indexer.Receipts;

namespace SearchEngine.Web.Exports;

/// <summary>A search receipt as plain text: one <c>name: value</c> a line, then one document a line.</summary>
internal static class ReceiptText
{
    /// <summary>The receipt.</summary>
    public static string Write(Receipt receipt)
    {
        var text = new StringBuilder("Search receipt\n\n");
        Line("search", receipt.Search);
        Line("understood", receipt.Understood);
        Line("fingerprint", receipt.Fingerprint);
        Line("analyzer", receipt.Analyzer.ToString(CultureInfo.InvariantCulture));
        Line("extractors", receipt.Extractors.ToString(CultureInfo.InvariantCulture));
        Line("date", receipt.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Line("total", receipt.Total.ToString(CultureInfo.InvariantCulture));
        text.Append('\n');
        for (int i = 0; i < receipt.Hits.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i + 1}\t{receipt.Hits[i].Id}\t{receipt.Hits[i].Score:R}\n");
        return text.ToString();

        void Line(string name, string value) => text.Append(name).Append(": ").Append(OneLine.Of(value)).Append('\n');
    }
}
