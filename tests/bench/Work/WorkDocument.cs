namespace SearchEngine.Bench.Work;

/// <summary>One document of a docs file. Its facet values are made up; its text is what is searched.</summary>
internal sealed record WorkDocument(
    string Id, string Title, string Text, string Year, string Rating, IReadOnlyList<string> Persons, IReadOnlyList<string> Themes)
{
    /// <summary>What every engine indexes, stores and highlights.</summary>
    public string Body => Title + "\n" + Text;
}
