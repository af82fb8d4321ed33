using System.Text.Json;
using AngleSharp.Dom;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// What a page's head and markup state of it. Names: <c>title</c>; those of <c>meta</c> elements (name, property or itemprop); <c>lang</c>;
/// <c>canonical</c>; <c>time</c> for each <c>time datetime</c> outside furniture; and from JSON-LD <c>jsonld:headline</c>,
/// <c>jsonld:datepublished</c>, <c>jsonld:datemodified</c>, <c>jsonld:author</c>, <c>jsonld:publisher</c>, <c>jsonld:type</c>.
/// </summary>
internal static class HtmlMetadata
{
    /// <summary>The most values taken, and the longest one, in characters.</summary>
    private const int MaxValues = 200, MaxLength = 2000;

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static IReadOnlyList<MetadataValue> Of(IDocument page)
    {
        var values = new List<MetadataValue>();
        Add(values, "lang", page.DocumentElement?.GetAttribute("lang"));
        Add(values, "title", page.Title);
        foreach (IElement meta in page.QuerySelectorAll("meta[content]"))
            Add(values, meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop"), meta.GetAttribute("content"));
        Add(values, "canonical", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        foreach (IElement time in page.QuerySelectorAll("time[datetime]"))
            if (!InFurniture(time)) Add(values, "time", time.GetAttribute("datetime"));
        foreach (IElement script in page.QuerySelectorAll("script[type='application/ld+json']")) AddJson(values, script.TextContent);
        return values;
    }

    private static bool InFurniture(IElement element)
    {
        for (IElement? above = element.ParentElement; above is not null; above = above.ParentElement)
        {
            if (HtmlElements.Matter.Contains(above.LocalName)) return false;
            if (HtmlFurniture.Is(above, holdsMatter: false)) return true;
        }
        return false;
    }

    private static void AddJson(List<MetadataValue> values, string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Json);
            AddThing(values, document.RootElement);
        }
        catch (JsonException)
        {
            // A page's broken JSON-LD states nothing.
        }
    }

    private static void AddThing(List<MetadataValue> values, JsonElement thing)
    {
        if (thing.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in thing.EnumerateArray()) AddThing(values, item);
            return;
        }
        if (thing.ValueKind != JsonValueKind.Object) return;
        if (thing.TryGetProperty("@graph", out JsonElement graph)) AddThing(values, graph);
        if (thing.TryGetProperty("headline", out _) || thing.TryGetProperty("datePublished", out _))
            foreach (string key in (string[])["@type", "headline", "datePublished", "dateModified", "author", "publisher"])
                if (thing.TryGetProperty(key, out JsonElement value)) AddNames(values, "jsonld:" + key.TrimStart('@').ToLowerInvariant(), value);
    }

    private static void AddNames(List<MetadataValue> values, string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) Add(values, name, value.GetString());
        else if (value.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in value.EnumerateArray()) AddNames(values, name, item);
        else if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("name", out JsonElement inner)) AddNames(values, name, inner);
    }

    private static void Add(List<MetadataValue> values, string? name, string? value)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(value) || value.Length > MaxLength || values.Count >= MaxValues) return;
        values.Add(new MetadataValue(name.Trim().ToLowerInvariant(), value.Trim()));
    }
}
