using YamlDotNet.RepresentationModel;

namespace SearchEngine.Indexer.Curation;

/// <summary>
/// Reads <c>themes.yaml</c>: a list <c>themes</c> of <c>id</c>, <c>label</c>, <c>query</c> (one or a list), and optionally <c>area</c>, <c>scope</c> and
/// <c>headline</c>, a query over headlines; and optionally <c>words</c>, alternatives with a name that queries write as <c>{name}</c>.
/// </summary>
internal static class ThemesFile
{
    public static IReadOnlyList<Theme> Read(string name, string text)
    {
        var file = new YamlFile(name);
        if (file.Root(text) is not { } root) return [];
        var themes = new List<Theme>();
        Dictionary<string, YamlNode> entries = file.Entries(root, "version", "words", "themes");
        if (!entries.TryGetValue("themes", out YamlNode? list)) return [];
        var words = new NamedWords(file, entries.GetValueOrDefault("words"));
        foreach (YamlNode node in file.List(list, "themes"))
        {
            Theme theme = Entry(file, file.Map(node, "a theme"), words);
            if (themes.Exists(t => t.Id == theme.Id)) throw file.Error(node, $"theme '{theme.Id}' stands there twice");
            themes.Add(theme);
        }
        return themes;
    }

    private static Theme Entry(YamlFile file, YamlMappingNode node, NamedWords words)
    {
        Dictionary<string, YamlNode> entries = file.Entries(node, "id", "label", "area", "scope", "query", "headline");
        string id = Needed("id");
        if (Slug.Of(id) != id) throw file.Error(node, $"theme id '{id}' must be lower case letters, digits and hyphens");
        return new Theme(id, Needed("label"), Optional("area"), Optional("scope"), Queries(), node.Start.Line)
        {
            Headline = Optional("headline") is { } headline ? words.WriteOut(headline, node) : null,
        };

        string Needed(string key) =>
            Optional(key) ?? throw file.Error(node, key == "id" ? "a theme has no id" : $"theme '{Optional("id")}' has no {key}");
        IReadOnlyList<string> Queries() => entries.TryGetValue("query", out YamlNode? queries)
            ? [.. file.Texts(queries, "query").Select(q => words.WriteOut(q, node))]
            : throw file.Error(node, $"theme '{id}' has no query");
        string? Optional(string key) => entries.TryGetValue(key, out YamlNode? value) ? file.Text(value, key) : null;
    }
}
