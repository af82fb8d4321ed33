using SearchEngine.Queries;

namespace SearchEngine.Tests.Queries;

/// <summary>The parsers of the tests.</summary>
internal static class TestParsers
{
    public static readonly Schema Schema = new(
    [
        Field.Text("title"), Field.Text("text"), Field.Text("name", TextAnalysis.Plain), Field.Keyword("person"), Field.Keyword("rating"),
        Field.Keyword("year"), Field.Number("date"), Field.Number("quotes"),
    ]);

    private static readonly Dictionary<string, int> Index = new()
    {
        ["case"] = 9,
        ["load"] = 3,
        ["caseload"] = 4,
        ["wellbeing"] = 2,
        ["modernise"] = 1,
        ["centres"] = 1,
        ["behaviour"] = 2,
        ["o'neill"] = 1,
    };

    /// <summary>A parser as the examples of <c>syntax.md</c> use it.</summary>
    public static QueryParser For(string settings) => new(Schema, new ParserOptions
    {
        DefaultFields = settings == "fields" ? [new("title", 2), new("text")] : [new("text")],
        Match = settings switch { "any" => MatchWords.Any, "exact" => MatchWords.Exact, _ => MatchWords.All },
        FieldNames = new Dictionary<string, string>
        {
            ["title"] = "title",
            ["text"] = "text",
            ["person"] = "person",
            ["rating"] = "rating",
            ["theme"] = "theme",
            ["year"] = "year",
            ["date"] = "date",
            ["quotes"] = "quotes",
        },
        SavedFacets = ["theme"],
        ProximityBoost = settings == "near" ? 1 : 0,
        Synonyms = Synonyms.Parse(["# education", "EHE, elective home education"]),
        DocumentFrequency = word => Index.GetValueOrDefault(word),
    });

    public static QueryParser Canonical { get; } = QueryParser.ForIndex(Schema, ["theme"]);

    /// <summary>A file of the folder of these tests, found by walking up from where they run.</summary>
    public static string PathOf(string name)
    {
        string under = Path.Combine("tests", "engine", "Queries", name);
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, under))) return Path.Combine(folder.FullName, under);
        throw new FileNotFoundException(under);
    }
}
