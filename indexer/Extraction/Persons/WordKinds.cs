namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>What a word is known as. Evidence only: most words have several uses, and the names of most people are in no list.</summary>
[Flags]
internal enum WordKinds : ushort
{
    /// <summary>In no list.</summary>
    None = 0,

    /// <summary>A first name, of women.</summary>
    FemaleName = 1,

    /// <summary>A first name, of men.</summary>
    MaleName = 2,

    /// <summary>A first name.</summary>
    FirstName = FemaleName | MaleName,

    /// <summary>A surname.</summary>
    Surname = 4,

    /// <summary>An ordinary word, mostly written in lower case.</summary>
    Common = 8,

    /// <summary>Names a place.</summary>
    Place = 16,

    /// <summary>Marks the name of a body, place, document or event.</summary>
    Body = 32,

    /// <summary>An office, trade or tie.</summary>
    Role = 64,

    /// <summary>A title that stands before a name alone: Mr, Cllr, Dame.</summary>
    Title = 128,

    /// <summary>A rank or office that may stand before a surname like a title: President, Inspector.</summary>
    Rank = 256,

    /// <summary>Letters after a name: OBE, MP.</summary>
    PostNominal = 512,

    /// <summary>The plural of a title, before a list: Councillors.</summary>
    Plural = 1024,

    /// <summary>A title of women.</summary>
    Feminine = 2048,

    /// <summary>A title of men.</summary>
    Masculine = 4096,
}
