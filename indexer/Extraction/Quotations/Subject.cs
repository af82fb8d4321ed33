namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>The grammatical subject of a reporting verb, before anybody asks who that is.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Start">The first character of the words as printed.</param>
/// <param name="End">One past the last.</param>
/// <param name="Person">Of a named person, the number.</param>
/// <param name="Head">Of a phrase, the classes of its head noun.</param>
/// <param name="Token">The first token of it.</param>
internal readonly record struct Subject(SubjectKind Kind, int Start, int End, int Person, WordClass Head, int Token)
{
    /// <summary>Of a named person, the numbers of those named with him or her: Jane Doe and Ivor Bean said; else null.</summary>
    public int[]? Others { get; init; }

    public static Subject None => new(SubjectKind.None, 0, 0, -1, WordClass.None, -1);

    public bool Exists => Kind != SubjectKind.None;
}

/// <summary>What a <see cref="Subject"/> consists of.</summary>
internal enum SubjectKind : byte
{
    None,
    Person,
    Pronoun,
    Phrase,
}
