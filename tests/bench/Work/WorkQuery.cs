namespace SearchEngine.Bench.Work;

/// <summary>One line of a queries file: class TAB query in Lucene's classic syntax.</summary>
internal sealed record WorkQuery(string Class, string Text)
{
    /// <summary>The class of one word and one facet value: <c>+word +year:2010</c>.</summary>
    public const string Filter = "filter";

    public static IReadOnlyList<WorkQuery> ReadAll(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(p => new WorkQuery(p[0], p[1]))];

    /// <summary>The parts of a query of class <see cref="Filter"/>.</summary>
    public (string Word, string Facet, string Value) Parts()
    {
        string[] parts = Text.Split(' ');
        string[] facet = parts[1][1..].Split(':');
        return (parts[0][1..], facet[0], facet[1]);
    }
}
