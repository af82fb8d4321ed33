using SearchEngine.Indexer.Extraction;
using YamlDotNet.RepresentationModel;

namespace SearchEngine.Indexer.Curation;

/// <summary>
/// Reads <c>people.yaml</c>: <c>people</c>, each a <c>name</c> and what it is <c>also</c> printed as; <c>not-people</c>, names that are no
/// persons; <c>namesakes</c>, each a <c>name</c>, the id of a <c>document</c> and who <c>is</c> meant there.
/// </summary>
internal static class PeopleFile
{
    public static PeopleCorrections Read(string name, string text)
    {
        var file = new YamlFile(name);
        if (file.Root(text) is not { } root) return PeopleCorrections.None;
        var aliases = new Dictionary<string, string>(StringComparer.Ordinal);
        var none = new HashSet<string>(StringComparer.Ordinal);
        var namesakes = new List<(string, string, string)>();
        Dictionary<string, YamlNode> entries = file.Entries(root, "version", "people", "not-people", "namesakes");
        if (entries.TryGetValue("people", out YamlNode? people))
            foreach (YamlNode node in file.List(people, "people")) AddPerson(file, node, aliases);
        if (entries.TryGetValue("not-people", out YamlNode? not))
            foreach (YamlNode node in file.List(not, "not-people")) none.Add(Fold(file.Text(node, "a name")));
        if (entries.TryGetValue("namesakes", out YamlNode? same))
            foreach (YamlNode node in file.List(same, "namesakes")) namesakes.Add(Namesake(file, file.Map(node, "a namesake")));
        return new PeopleCorrections { Aliases = aliases, NotPersons = none, Namesakes = namesakes };
    }

    /// <summary>A name as the keys of <see cref="PeopleCorrections"/> have it: lower case, accents kept, one space between words.</summary>
    public static string Fold(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant().Replace('’', '\'');

    private static void AddPerson(YamlFile file, YamlNode node, Dictionary<string, string> aliases)
    {
        YamlMappingNode map = file.Map(node, "a person");
        Dictionary<string, YamlNode> entries = file.Entries(map, "name", "also");
        if (!entries.TryGetValue("name", out YamlNode? nameNode)) throw file.Error(map, "a person has no name");
        string name = file.Text(nameNode, "name");
        if (!entries.TryGetValue("also", out YamlNode? also)) throw file.Error(map, $"{name}: nothing is said of what the name is also printed as ('also')");
        foreach (string other in file.Texts(also, "also"))
        {
            if (aliases.TryGetValue(Fold(other), out string? before) && before != name)
                throw file.Error(also, $"'{other}' is said to be {before} and {name}; use 'namesakes' to tell them apart");
            aliases[Fold(other)] = name;
        }
    }

    private static (string, string, string) Namesake(YamlFile file, YamlMappingNode map)
    {
        Dictionary<string, YamlNode> entries = file.Entries(map, "name", "document", "is");
        return (Fold(Needed("name")), Needed("document"), Needed("is"));

        string Needed(string key) =>
            entries.TryGetValue(key, out YamlNode? value) ? file.Text(value, key) : throw file.Error(map, $"a namesake has no '{key}'");
    }
}
