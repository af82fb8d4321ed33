using System.Collections.Frozen;

namespace SearchEngine.Web;

/// <summary>Which keys mean something on which page.</summary>
internal static class PageKeys
{
    private static readonly string[] Searching = ["q", "in", "match"];
    private static readonly string[] Narrowing =
        ["year", "year-role", "from", "to", "rating", "rating-role", "person", "person-role", "theme", "source"];
    private static readonly string[] Listing = ["sort", "page", "per"];
    private static readonly string[] Speaking = ["kind", "certainty", "speaker", "speaker-type", "group"];

    private static readonly FrozenSet<string> None = FrozenSet<string>.Empty;
    private static readonly FrozenSet<string> Search = Set(Searching, Narrowing, Listing);
    private static readonly FrozenSet<string> Quotes = Set(Searching, Narrowing, Listing, Speaking);
    private static readonly FrozenSet<string> Ratings = Set(Searching, Narrowing, Listing, ["scheme", "area", "status"]);
    private static readonly FrozenSet<string> Document = Set(Searching, ["part"]);
    private static readonly FrozenSet<string> People = Set(["name", "letter", "type", "person-role", "page"]);
    private static readonly FrozenSet<string> Person = Set(["year", "theme", "kind", "page"]);
    private static readonly FrozenSet<string> Theme = Set(["year", "from", "to", "rating", "rating-role", "source"]);
    private static readonly FrozenSet<string> Check = Set(["text", "speaker"]);

    /// <summary>The keys that narrow a list and are shown as removable filters.</summary>
    public static FrozenSet<string> Filters { get; } =
        Set(["year", "from", "to", "rating", "scheme", "area", "status", "person", "theme", "source", "kind", "certainty", "speaker", "speaker-type"]);

    /// <summary>The keys of a page; an export or an API address has those of its page.</summary>
    public static FrozenSet<string> Of(string path)
    {
        string page = path.StartsWith("/api/v1/", StringComparison.Ordinal) ? path["/api/v1".Length..] : path;
        if (Starts(page, "/search") || Starts(page, "/receipt")) return Search;
        if (page == "/quotes" || page.StartsWith("/quotes.", StringComparison.Ordinal) || Starts(page, "/context")) return Quotes;
        if (page.StartsWith("/quotes/", StringComparison.Ordinal) || page.StartsWith("/documents/", StringComparison.Ordinal)) return Document;
        if (page == "/people") return People;
        if (page.StartsWith("/people/", StringComparison.Ordinal)) return Person;
        if (page.StartsWith("/themes/", StringComparison.Ordinal)) return Theme;
        if (Starts(page, "/ratings")) return Ratings;
        return page == "/check" ? Check : None;
    }

    /// <summary>The orders a page can be in.</summary>
    public static IReadOnlyList<string> Sorts(string path) =>
        path.Contains("quotes", StringComparison.Ordinal) ? ["relevance", "newest", "oldest", "speaker"]
        : path.Contains("context", StringComparison.Ordinal) ? ["after", "before", "newest", "document"]
        : path.Contains("ratings", StringComparison.Ordinal) ? ["newest", "oldest"]
        : ["relevance", "newest", "oldest", "most-quotes"];

    /// <summary>The order a page is in when none is asked for.</summary>
    public static string DefaultSort(string path, bool hasQuery) =>
        path.Contains("context", StringComparison.Ordinal) ? "after"
        : hasQuery && !path.Contains("ratings", StringComparison.Ordinal) ? "relevance"
        : "newest";

    private static bool Starts(string page, string name) => page == name || page.StartsWith(name + ".", StringComparison.Ordinal);

    private static FrozenSet<string> Set(params IEnumerable<string>[] keys) => keys.SelectMany(k => k).ToFrozenSet(StringComparer.Ordinal);
}
