using System.Globalization;
using System.Text;

namespace SearchEngine.Web.Exports;

/// <summary>Writes references as BibTeX entries. Braces and what TeX takes for commands are written so that they print as they are.</summary>
internal static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>All references, one entry each.</summary>
    public static string Write(IEnumerable<Reference> references)
    {
        var text = new StringBuilder();
        foreach (Reference r in references) Entry(text, r);
        return text.ToString();
    }

    private static void Entry(StringBuilder text, Reference r)
    {
        text.Append('@').Append(Type(r.Source)).Append('{').Append(Key(r.Id));
        Field(text, "title", "{" + Escape(r.Title) + "}");
        if (r.Authors.Count > 0) Field(text, "author", string.Join(" and ", r.Authors.Select(Escape)));
        if (r.Date is { } d)
        {
            Field(text, "year", d.Year.ToString("0000", CultureInfo.InvariantCulture));
            if (d.Month is { } month) text.Append(",\n  month = ").Append(Months[month - 1]);
            if (d.Day is { } day) Field(text, "day", day.ToString(CultureInfo.InvariantCulture));
        }
        Field(text, "url", r.Address);
        Field(text, "urldate", r.Accessed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (Note(r) is { Length: > 0 } note) Field(text, "note", Escape(note));
        text.Append("\n}\n\n");
    }

    private static string Note(Reference r)
    {
        string quote = r.Quotation is null ? "" : $"“{r.Quotation}”{(r.Speaker is null ? "" : " — " + r.Speaker)}";
        return r.DateIsInferred ? (quote + " Date inferred.").Trim() : quote;
    }

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');

    private static string Type(string source) => source switch
    {
        "news" or "opinion" => "article",
        "inspectorate" or "government" => "techreport",
        _ => "misc",
    };

    private static string Key(string id) => string.Concat(id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' ? c : '-'));

    private static string Escape(string value)
    {
        var text = new StringBuilder();
        foreach (char c in OneLine.Of(value))
        {
            text.Append(c switch
            {
                '\\' => @"\textbackslash{}",
                '{' => @"\{",
                '}' => @"\}",
                '~' => @"\textasciitilde{}",
                '^' => @"\textasciicircum{}",
                '&' or '%' or '$' or '#' or '_' => "\\" + c,
                _ => c.ToString(),
            });
        }
        return text.ToString();
    }
}
