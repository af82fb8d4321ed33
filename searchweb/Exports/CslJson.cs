using System.Text.Json.Nodes;
using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Exports;

/// <summary>Writes references as CSL-JSON (the data of the Citation Style Language), an array of items.</summary>
internal static class CslJson
{
    /// <summary>All references.</summary>
    public static JsonArray Write(IEnumerable<Reference> references) => [.. references.Select(Item)];

    private static JsonObject Item(Reference r)
    {
        var item = new JsonObject
        {
            ["id"] = r.Id,
            ["type"] = Type(r.Source),
            ["title"] = OneLine.Of(r.Title),
            ["URL"] = r.Address,
            ["accessed"] = Date(new PartialDate(r.Accessed.Year, r.Accessed.Month, r.Accessed.Day)),
        };
        if (r.Authors.Count > 0)
            item["author"] = new JsonArray([.. r.Authors.Select(a => (JsonNode)new JsonObject { ["literal"] = a })]);
        if (r.Date is { } date)
        {
            JsonObject issued = Date(date);
            if (r.DateIsInferred) issued["circa"] = true;
            item["issued"] = issued;
        }
        if (r.Quotation is not null)
            item["note"] = $"“{OneLine.Of(r.Quotation)}”{(r.Speaker is null ? "" : " — " + r.Speaker)}";
        return item;
    }

    private static JsonObject Date(PartialDate date)
    {
        var parts = new JsonArray(date.Year);
        if (date.Month is { } month) parts.Add(month);
        if (date is { Month: not null, Day: { } day }) parts.Add(day);
        return new JsonObject { ["date-parts"] = new JsonArray((JsonNode)parts) };
    }

    private static string Type(string source) => source switch
    {
        "news" or "opinion" => "article-newspaper",
        "inspectorate" or "government" => "report",
        "transcript" => "speech",
        _ => "document",
    };
}
