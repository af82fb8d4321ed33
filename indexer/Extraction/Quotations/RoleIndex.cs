namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>
/// Which person of the document holds a role, by the document's own words: "the Executive Director" after "The Executive Director (People),
/// Ms Helen Brightwell". A role that two persons share, or that only sounds alike, leads to nobody.
/// </summary>
internal sealed class RoleIndex
{
    private static readonly string[] OwnAdditions = ["council ", "the council’s ", "council’s ", "borough ", "city ", "county council ", "city council ", "borough council "];

    private readonly List<(string Role, int Person)> _roles = [];

    internal RoleIndex(string text, IReadOnlyList<Person> persons)
    {
        for (int i = 0; i < persons.Count; i++)
        {
            foreach (var role in persons[i].Roles)
            {
                string printed = role.Text.Length > 0 ? role.Text : text[role.Start..role.End];
                string key = Key(printed);
                if (key.Length > 2 && !Titles.Contains(key)) _roles.Add((key, i));
            }
        }
    }

    // Forms of address are no offices.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "miss", "dr", "sir", "dame", "lord", "lady", "cllr", "cllrs", "councillor", "councillors", "coun", "professor", "prof", "rev", "baroness", "mx", "member", "officer", "inspector", "councilor",
    };

    /// <summary>The person who alone holds the role of a phrase, or -1.</summary>
    internal int PersonOf(ReadOnlySpan<char> phrase)
    {
        if (_roles.Count == 0) return -1;
        string key = Key(phrase.ToString());
        if (key.Length < 3 || Titles.Contains(key)) return -1;
        int found = -1;
        foreach (var (role, person) in _roles)
        {
            if (!Same(role, key) && !Same(key, role)) continue;
            if (found >= 0 && found != person) return -1;
            found = person;
        }
        return found;
    }

    // The short form of a role: the same, or with what it is the head of left out.
    private static bool Same(string full, string key)
    {
        if (full.Length == key.Length) return full == key;
        if (full.Length > key.Length && full.StartsWith(key, StringComparison.Ordinal))
        {
            var rest = full.AsSpan(key.Length);
            return rest.StartsWith(" (", StringComparison.Ordinal) || rest.StartsWith(" for ", StringComparison.Ordinal) || rest.StartsWith(" of ", StringComparison.Ordinal) || rest[0] == ',';
        }
        foreach (string addition in OwnAdditions)
        {
            if (full.Length == addition.Length + key.Length && full.StartsWith(addition, StringComparison.Ordinal) && full.EndsWith(key, StringComparison.Ordinal)) return true;
        }
        return false;
    }

    private static string Key(string phrase)
    {
        string key = phrase.Trim().ToLowerInvariant().Replace('\'', '’').Replace("&", "and", StringComparison.Ordinal);
        foreach (string article in new[] { "the ", "a ", "an ", "its ", "their ", "our ", "in the " })
        {
            if (key.StartsWith(article, StringComparison.Ordinal))
            {
                key = key[article.Length..];
                break;
            }
        }
        return key;
    }
}
