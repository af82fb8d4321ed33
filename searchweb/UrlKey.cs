namespace SearchEngine.Web;

/// <summary>One key of a page's address: how its values are written and which of them mean nothing.</summary>
/// <param name="Name">The key.</param>
/// <param name="Read">The value as it is kept, or null where it is none of this key's values.</param>
/// <param name="Many">It may be given several times.</param>
/// <param name="Default">The value that is left out; empty where there is none.</param>
public sealed record UrlKey(string Name, Func<string, string?> Read, bool Many = false, string Default = "")
{
    /// <summary>The role of a person who is never quoted: of the index of people only.</summary>
    public const string OnlyMentioned = "only-mentioned";

    private const int LongestSlug = 120;

    /// <summary>The keys every address is written with, in their fixed order.</summary>
    public static IReadOnlyList<UrlKey> All { get; } =
    [
        new("q", v => v),
        new("in", OneOf("text", "furniture", "all"), Default: "text"),
        new("match", OneOf("all", "any", "exact"), Default: "all"),
        new("year", Year, Many: true),
        new("year-role", OneOf("published", "any"), Default: "published"),
        new("from", Number(1000, 2999)),
        new("to", Number(1000, 2999)),
        new("rating", Slug, Many: true),
        new("scheme", Slug, Many: true),
        new("area", Slug, Many: true),
        new("status", OneOf("given", "in-force", "historic", "mentioned"), Many: true),
        new("rating-role", OneOf("current", "actual", "any"), Default: "current"),
        new("person", Slug, Many: true),
        new("person-role", OneOf("mentioned", "quoted", OnlyMentioned), Default: "mentioned"),
        new("theme", Slug, Many: true),
        new("source", OneOf("news", "council", "inspectorate", "government", "opinion", "transcript", "other"), Many: true),
        new("kind", OneOf("direct", "partial", "reported"), Many: true),
        new("certainty", OneOf("stated", "inferred"), Many: true),
        new("speaker", v => v.Length <= LongestSlug ? v : null, Many: true),
        new("speaker-type", OneOf("person", "role", "body", "document"), Many: true),
        new("group", OneOf("speaker")),
        new("text", v => v),
        new("name", v => v.Length <= LongestSlug ? v : null),
        new("letter", v => v.Length == 1 && char.IsAsciiLetter(v[0]) ? v.ToLowerInvariant() : null),
        new("type", OneOf("council", "inspector", "other")),
        new("part", Number(1, 100_000), Default: "1"),
        new("sort", OneOf("relevance", "newest", "oldest", "most-quotes", "speaker", "after", "before", "document")),
        new("page", Number(1, 1_000_000), Default: "1"),
        new("per", OneOf("10", "25", "50"), Default: "10"),
    ];

    /// <summary>The place of a key in the fixed order, or -1.</summary>
    public static int Place(string name)
    {
        for (int i = 0; i < All.Count; i++)
            if (All[i].Name == name) return i;
        return -1;
    }

    private static Func<string, string?> OneOf(params string[] values) => v => values.Contains(v, StringComparer.Ordinal) ? v : null;

    private static Func<string, string?> Number(int least, int most) => v =>
        int.TryParse(v, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n) && n >= least && n <= most
            ? n.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : null;

    private static string? Year(string value) => value == "unknown" ? value : Number(1000, 2999)(value);

    private static string? Slug(string value) =>
        value.Length <= LongestSlug && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '\'') ? value : null;
}
