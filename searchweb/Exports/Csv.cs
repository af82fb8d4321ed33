using System.Text;

namespace SearchEngine.Web.Exports;

/// <summary>Writes comma-separated values that spreadsheets open as they are: RFC 4180, CRLF, a byte order mark, no cell that runs as a formula.</summary>
internal static class Csv
{
    /// <summary>The whole file as text, byte order mark included.</summary>
    public static string Write(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var text = new StringBuilder("\uFEFF");
        Row(text, header);
        foreach (IReadOnlyList<string?> row in rows) Row(text, row);
        return text.ToString();
    }

    private static void Row(StringBuilder text, IReadOnlyList<string?> cells)
    {
        for (int i = 0; i < cells.Count; i++)
        {
            if (i > 0) text.Append(',');
            Cell(text, cells[i] ?? "");
        }
        text.Append("\r\n");
    }

    private static void Cell(StringBuilder text, string cell)
    {
        // A spreadsheet runs cells that begin so; the apostrophe makes them text.
        if (cell.Length > 0 && cell[0] is '=' or '+' or '-' or '@' or '\t' or '\r') cell = "'" + cell;
        if (cell.AsSpan().IndexOfAny("\",\r\n") < 0)
            text.Append(cell);
        else
            text.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
