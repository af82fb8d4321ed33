using SearchEngine.Indexer;
using SearchEngine.Indexer.Curation;
using SearchEngine.Indexer.Sources;

namespace SearchEngine.Tests.Extraction;

/// <summary>The default themes, by the examples of <c>themes.md</c>, in an index of one passage each.</summary>
public sealed class ThemesTests : IDisposable
{
    private static readonly string[] Areas = ["leaders", "help-and-protection", "children-in-care", "care-leavers", "cross-cutting"];

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("themes-tests-");

    public static TheoryData<string, string, string> Cases => SpecFile.Cases("Extraction/themes.md");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Themes_are_found_as_the_specification_says(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        string[] found = ThemesOf(text);
        SpecFile.Check(expected, found.Length == 0 ? ["none"] : found);
    }

    [Fact]
    public void Every_theme_has_a_label_a_scope_and_an_area_of_inspection()
    {
        IReadOnlyList<Theme> themes = Default().Themes;
        Assert.Equal(31, themes.Count);
        Assert.All(themes, t => Assert.False(string.IsNullOrWhiteSpace(t.Label) || string.IsNullOrWhiteSpace(t.Scope)));
        Assert.All(themes, t => Assert.Contains(t.Area, Areas));
    }

    public void Dispose() => _place.Delete(recursive: true);

    private string[] ThemesOf(string text)
    {
        string path = Path.Combine(_place.FullName, "index");
        using (IndexWriter writer = IndexWriter.Open(path, CorpusSchema.Schema))
        {
            var document = new Document("a").Add(CorpusSchema.Passage, text.TrimStart('#', ' '));
            if (text.StartsWith('#')) document.Add(CorpusSchema.Title, text[1..text.IndexOf('\n', StringComparison.Ordinal)]);
            writer.Replace("a", [document]);
            writer.Commit();
        }

        SavedFacet facet = Default().ThemeFacet;
        using SearchIndex index = SearchIndex.Open(path, [facet]);
        using Snapshot snapshot = index.Acquire();
        return [.. facet.Values.Where(v => snapshot.Search(new SearchRequest { Query = v.Query, Limit = 1 }).Hits.Count > 0).Select(v => v.Value)];
    }

    /// <summary>A folder without themes of its own has the default ones.</summary>
    private Corpus Default() => Corpus.Open(new CorpusOptions(Directory.CreateDirectory(Path.Combine(_place.FullName, "texts")).FullName));
}
