using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace SearchEngine.Indexer.Curation;

/// <summary>The <c>words</c> of a themes file: alternatives that many queries need, written once (<c>child: child OR boy OR girl</c>) and named in braces.</summary>
internal sealed partial class NamedWords
{
    private readonly YamlFile _file;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);

    /// <param name="file">The file, for errors.</param>
    /// <param name="node">A mapping of names to queries, or null for none. Each may use the names before it.</param>
    public NamedWords(YamlFile file, YamlNode? node)
    {
        _file = file;
        if (node is null) return;
        foreach ((YamlNode key, YamlNode value) in file.Map(node, "words").Children)
            _words[file.Text(key, "a name")] = WriteOut(file.Text(value, "words"), key);
    }

    /// <summary>A query with the words themselves, in brackets, for each name in braces.</summary>
    /// <exception cref="CurationException">A name is unknown.</exception>
    public string WriteOut(string query, YamlNode node) => Name().Replace(query, match =>
        _words.TryGetValue(match.Groups[1].Value, out string? words) ? $"({words})" : throw _file.Error(node, $"there are no words named '{match.Groups[1].Value}'"));

    [GeneratedRegex(@"\{([^{}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
