using System.Globalization;
using System.Text;

namespace SearchEngine.Web.Exports;

/// <summary>Writes references in the RIS format that reference managers import: two-letter tags, CRLF, each record from TY to ER.</summary>
internal static class Ris
{
    /// <summary>All references, one record each.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        foreach (Reference r in references) Record(text, r);
        return text.ToString();
    }

    private static void Record(StringBuilder text, Reference r)
    {
        Line(text, "TY", Type(r.Source));
        Line(text, "ID", r.Id);
        foreach (string author in r.Authors) Line(text, "AU", author);
        Line(text, "TI", r.Title);
        if (r.Date is { } d)
        {
            Line(text, "PY", d.Year.ToString("0000", CultureInfo.InvariantCulture));
            Line(text, "DA", string.Create(CultureInfo.InvariantCulture, $"{d.Year:0000}/{d.Month:00}/{d.Day:00}/{(r.DateIsInferred ? "inferred" : "")}"));
        }
        Line(text, "UR", r.Address);
        Line(text, "Y2", r.Accessed.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture));
        if (r.Quotation is not null) Line(text, "N1", $"“{r.Quotation}”{(r.Speaker is null ? "" : " — " + r.Speaker)}");
        Line(text, "ER", "");
    }

    private static void Line(StringBuilder text, string tag, string value) =>
        text.Append(tag).Append("  - ").Append(OneLine.Of(value)).Append("\r\n");

    private static string Type(string source) => source switch
    {
        "news" or "opinion" => "NEWS",
        "inspectorate" => "RPRT",
        "government" => "GOVDOC",
        "transcript" => "HEAR",
        _ => "GEN",
    };
}
