using System.Text.Json;

namespace SearchEngine.Tests;

/// <summary>Forty graded searches over seventeen documents, which lie beside the project on some machines and are not part of it.</summary>
internal static class DevelopmentSet
{
    // How its filters are asked of the site.
    private static readonly Dictionary<string, (string Key, string? Role)> Filters = new(StringComparer.Ordinal)
    {
        ["rating"] = ("rating", "rating-role=actual"),
        ["current_rating"] = ("rating", null),
        ["year"] = ("year", "year-role=any"),
        ["published_year"] = ("year", null),
        ["theme"] = ("theme", null),
    };

    /// <summary>The shared folder; null where there is none.</summary>
    public static string? Folder
    {
        get
        {
            for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
            {
                string shared = Path.Combine(at.FullName, "shared");
                if (File.Exists(Path.Combine(shared, "eval", "dev", "queries.json"))) return shared;
            }
            return null;
        }
    }

    /// <summary>Copies its documents into one folder.</summary>
    public static void CopyTo(string shared, string folder)
    {
        foreach (string source in (string[])["seeds", Path.Combine("eval", "dev", "docs")])
            foreach (string file in Directory.GetFiles(Path.Combine(shared, source)))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
    }

    /// <summary>Its searches.</summary>
    public static IReadOnlyList<GradedQuery> Queries(string shared)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, "eval", "dev", "queries.json")));
        return [.. json.RootElement.GetProperty("queries").EnumerateArray().Select(Read)];
    }

    private static GradedQuery Read(JsonElement query)
    {
        string text = query.GetProperty("text").GetString()!;
        List<string> address = ["q=" + Uri.EscapeDataString(text)];
        foreach (JsonProperty filter in query.GetProperty("filters").EnumerateObject())
        {
            (string key, string? role) = Filters[filter.Name];
            address.Add($"{key}={Uri.EscapeDataString(filter.Value.ToString())}");
            if (role is not null) address.Add(role);
        }
        return new GradedQuery(
            query.GetProperty("type").GetString()!, string.Join('&', address), text,
            query.GetProperty("relevance").EnumerateObject().ToDictionary(r => r.Name, r => r.Value.GetInt32(), StringComparer.Ordinal));
    }
}
