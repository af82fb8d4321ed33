namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>How a capitalised word hangs together with the one before it.</summary>
internal enum Join : byte
{
    /// <summary>Something stands between them.</summary>
    None,

    /// <summary>Only a space (after a title or an initial a full stop too).</summary>
    Space,

    /// <summary>Particles of a name: "van der", "de", "bin".</summary>
    Particle,
}

/// <summary>A capitalised word.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last, a possessive 's left off.</param>
/// <param name="After">One past its last, the possessive included.</param>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Kinds">What it is known as.</param>
/// <param name="Join">How it follows the word before.</param>
/// <param name="AllCapitals">Capitals throughout, more than one.</param>
/// <param name="Opening">It begins a sentence or a quotation, where any word has a capital.</param>
internal readonly record struct NameToken(
    int Start, int End, int After, int Paragraph, WordKinds Kinds, Join Join, bool AllCapitals, bool Opening)
{
    /// <summary>A single letter: an initial.</summary>
    public bool IsInitial { get; init; }

    /// <summary>No other capitalised word stands beside it.</summary>
    public bool Alone { get; init; }

    /// <summary>Two capitalised names joined by a hyphen.</summary>
    public bool IsBarrelled { get; init; }

    /// <summary>O’, Mc, Mac, Fitz: only surnames begin so.</summary>
    public bool HasSurnamePrefix { get; init; }

    /// <summary>Ó, Ní, Mac, Di, Van: what a surname of two words begins with.</summary>
    public bool IsSurnameParticle { get; init; }

    public bool Is(WordKinds kinds) => (Kinds & kinds) != 0;

    /// <summary>Known as a first name and as nothing an ordinary text is full of.</summary>
    public bool IsFirstName => Is(WordKinds.FirstName) && !Is(WordKinds.Common | WordKinds.Place | WordKinds.Body);

    /// <summary>In no list: as unusual as most people's names are somewhere.</summary>
    public bool IsUnknown => Kinds == WordKinds.None && !AllCapitals && !IsInitial;
}
