namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>One place a person is named at, before it is known which person that is.</summary>
/// <param name="Start">The first character of the name.</param>
/// <param name="End">One past its last.</param>
/// <param name="FormStart">The first character of the title, or <paramref name="Start"/>.</param>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Name">The name as shown.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record NameMention(int Start, int End, int FormStart, int Paragraph, string Name, string Rule)
{
    /// <summary>The folded parts of the name; a hyphenated surname is one part.</summary>
    public string[] Parts { get; } = Name.Split(' ').Select(p => PersonName.Fold(p).Replace(' ', '-')).Where(p => p.Length > 0).ToArray();

    /// <summary>The gender its title gives.</summary>
    public Gender? Gender { get; init; }

    /// <summary>What else its bearer is called, in marks or brackets within the name; or null.</summary>
    public string? Nickname { get; init; }

    /// <summary>It has a title, so that a surname alone is enough.</summary>
    public bool Titled => FormStart < Start;

    /// <summary>The title takes a first name as well as a surname: Sir Desmond.</summary>
    public bool TakesFirstName { get; init; }

    /// <summary>More than a surname: a first name or initials too.</summary>
    public bool IsFull { get; init; }
}
