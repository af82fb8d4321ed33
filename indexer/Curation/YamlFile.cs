using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SearchEngine.Indexer.Curation;

/// <summary>Reads YAML strictly: what is not foreseen is an error that names its line, so that a slip of the pen is not lost.</summary>
internal sealed class YamlFile(string name)
{
    /// <summary>The root of a file, or null where the file says nothing.</summary>
    /// <exception cref="CurationException">It is not YAML, or not a mapping.</exception>
    public YamlMappingNode? Root(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            throw new CurationException(name, e.Start.Line, e.InnerException?.Message ?? e.Message, e);
        }
        if (stream.Documents.Count == 0) return null;
        YamlNode root = stream.Documents[0].RootNode;
        return IsNothing(root) ? null : Map(root, "the file");
    }

    /// <summary>A mapping's entries, only those foreseen.</summary>
    public Dictionary<string, YamlNode> Entries(YamlMappingNode map, params ReadOnlySpan<string> known)
    {
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in map.Children)
        {
            string word = Text(key, "a key");
            if (!known.Contains(word)) throw Error(key, $"unknown key '{word}'; known are {string.Join(", ", known!)}");
            if (!IsNothing(value)) entries.Add(word, value);
        }
        return entries;
    }

    /// <summary>A mapping.</summary>
    public YamlMappingNode Map(YamlNode node, string what) =>
        node as YamlMappingNode ?? throw Error(node, $"{what} must be a mapping (key: value)");

    /// <summary>A list.</summary>
    public IEnumerable<YamlNode> List(YamlNode node, string what) =>
        node as YamlSequenceNode ?? throw Error(node, $"{what} must be a list");

    /// <summary>A text that is not empty.</summary>
    public string Text(YamlNode node, string what) =>
        node is YamlScalarNode { Value: { } value } && value.Trim() is { Length: > 0 } text ? text : throw Error(node, $"{what} must be a text");

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<string> Texts(YamlNode node, string what) =>
        node is YamlSequenceNode list ? [.. list.Select(n => Text(n, what))] : [Text(node, what)];

    /// <summary>One of some words.</summary>
    public string OneOf(YamlNode node, string what, params ReadOnlySpan<string> words)
    {
        string text = Text(node, what);
        return words.Contains(text) ? text : throw Error(node, $"{what} '{text}' is unknown; known are {string.Join(", ", words!)}");
    }

    /// <summary>An error at a node.</summary>
    public CurationException Error(YamlNode node, string cause) => new(name, node.Start.Line, cause);

    private static bool IsNothing(YamlNode node) =>
        node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };
}
