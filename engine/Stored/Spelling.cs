namespace SearchEngine.Stored;

/// <summary>How a folded word is printed.</summary>
internal enum Spelling
{
    /// <summary>As folded.</summary>
    Folded = 0,

    /// <summary>With a capital.</summary>
    Capital = 1,

    /// <summary>In capitals.</summary>
    Capitals = 2,

    /// <summary>Some other way, spelled out in a table.</summary>
    Other = 3,
}
