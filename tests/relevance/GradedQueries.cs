namespace SearchEngine.Tests;

/// <summary>Reads <c>queries.tsv</c>.</summary>
internal static class GradedQueries
{
    /// <summary>The searches of a file, over documents of the ids given.</summary>
    /// <exception cref="FormatException">A line is not as the file's head says.</exception>
    public static IReadOnlyList<GradedQuery> Read(string file, IReadOnlyCollection<string> ids) =>
        [.. File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#').Select(l => Parse(l, ids))];

    private static GradedQuery Parse(string line, IReadOnlyCollection<string> ids)
    {
        if (line.Split('\t') is not [var type, var words, var filters, var wanted]) throw new FormatException($"not four columns: {line}");
        string address = "q=" + Uri.EscapeDataString(words) + (filters == "-" ? "" : "&" + filters);
        var grades = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string item in wanted == "-" ? [] : wanted.Split(' '))
        {
            if (item.Split('=') is not [var start, ['1' or '2' or '3'] and var grade]) throw new FormatException($"“{item}” is no document with a grade: {line}");
            grades.Add(ids.Single(id => id.StartsWith(start, StringComparison.Ordinal)), grade[0] - '0');
        }
        return new GradedQuery(type, address, filters == "-" ? words : $"{words} ({filters})", grades);
    }
}
