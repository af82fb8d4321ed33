using YamlDotNet.RepresentationModel;

namespace SearchEngine.Indexer.Curation;

/// <summary>
/// Reads <c>themes.yaml</c>: a list <c>themes</c> of <c>id</c>, <c>label</c>, <c>query</c>, and optionally <c>area</c> and <c>scope</c>.
/// </summary>
internal static class ThemesFile
{
    public static IReadOnlyList<Theme> Read(string name, string text)
    {
        var file = new YamlFile(name);
        if (file.Root(text) is not { } root) return [];
        var themes = new List<Theme>();
        if (!file.Entries(root, "version", "themes").TryGetValue("themes", out YamlNode? list)) return [];
        foreach (YamlNode node in file.List(list, "themes"))
        {
            Theme theme = Entry(file, file.Map(node, "a theme"));
            if (themes.Exists(t => t.Id == theme.Id)) throw file.Error(node, $"theme '{theme.Id}' stands there twice");
            themes.Add(theme);
        }
        return themes;
    }

    private static Theme Entry(YamlFile file, YamlMappingNode node)
    {
        Dictionary<string, YamlNode> entries = file.Entries(node, "id", "label", "area", "scope", "query");
        string id = Needed("id");
        if (Slug.Of(id) != id) throw file.Error(node, $"theme id '{id}' must be lower case letters, digits and hyphens");
        return new Theme(id, Needed("label"), Optional("area"), Optional("scope"), Needed("query"), node.Start.Line);

        string Needed(string key) =>
            Optional(key) ?? throw file.Error(node, key == "id" ? "a theme has no id" : $"theme '{Optional("id")}' has no {key}");
        string? Optional(string key) => entries.TryGetValue(key, out YamlNode? value) ? file.Text(value, key) : null;
    }
}
