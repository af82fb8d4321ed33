namespace SearchEngine.Indexer.Extraction;

/// <summary>Somebody the story names.</summary>
/// <param name="Name">The fullest name as printed, without titles: <c>Alisa Flemming</c>.</param>
/// <param name="Slug">The name as a key: folded, lower case, hyphens. The same person has the same slug in every document.</param>
public sealed record Person(string Name, string Slug)
{
    /// <summary>The forms printed, titles included, in order of first use: <c>Councillor Alisa Flemming</c>, <c>Cllr Flemming</c>.</summary>
    public IReadOnlyList<string> Forms { get; init; } = [];

    /// <summary>What the text calls them: title and office as printed, in order, each with where.</summary>
    public IReadOnlyList<Evidence> Roles { get; init; } = [];

    /// <summary>Where the text names them (pronouns are not mentions), in order.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The gender the text itself gives (Mr, Ms, he, her…), or null.</summary>
    public Gender? Gender { get; init; }

    /// <summary>A first name alone, a pseudonym: shown, but not counted among the persons.</summary>
    public bool Optional { get; init; }
}

/// <summary>One place a person is named at.</summary>
/// <param name="Start">The first character of the name, after any title.</param>
/// <param name="End">One past its last.</param>
/// <param name="FormStart">The first character of the title, or <paramref name="Start"/>.</param>
/// <param name="Rule">The rule that read it.</param>
public sealed record Mention(int Start, int End, int FormStart, string Rule);

/// <summary>Grammatical gender as the text uses it.</summary>
public enum Gender
{
    /// <summary>She, Ms, Mrs.</summary>
    Female,

    /// <summary>He, Mr.</summary>
    Male,
}
