namespace SearchEngine.Bench.Work;

/// <summary>One document of a docs file. Its facet values are made up.</summary>
/// <param name="Id">The id.</param>
/// <param name="Title">The title.</param>
/// <param name="Body">Title, line break and text: what every engine indexes, stores and highlights.</param>
/// <param name="Year">The year.</param>
/// <param name="Rating">The rating.</param>
/// <param name="Persons">The persons.</param>
/// <param name="Themes">The themes.</param>
internal sealed record WorkDocument(
    string Id, string Title, string Body, string Year, string Rating, IReadOnlyList<string> Persons, IReadOnlyList<string> Themes)
{
    /// <summary>The body without the title.</summary>
    public string Text => Body[(Title.Length + 1)..];
}
