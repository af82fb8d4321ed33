using SearchEngine.Indexer.Extraction;

namespace SearchEngine.Web.Exports;

/// <summary>Who said it, on one line: everyone the text names together, each with the role it gives.</summary>
internal static class SpeakerLine
{
    /// <summary>Names and roles.</summary>
    public static string Of(Speaker speaker) => string.Join(" and ", All(speaker).Select(One));

    /// <summary>Names alone, for a cell of a table.</summary>
    public static string Names(Speaker speaker) => string.Join("; ", All(speaker).Select(s => s.Name));

    private static IEnumerable<Speaker> All(Speaker speaker) => [speaker, .. speaker.With ?? []];

    private static string One(Speaker speaker) => speaker.Role is { Length: > 0 } role ? $"{speaker.Name}, {role}" : speaker.Name;
}
