namespace SearchEngine.Bench.Timing;

/// <summary>What is timed. Each but the first adds to <see cref="TopK"/>.</summary>
internal enum Block
{
    /// <summary>Parse, then the top ten ids and scores; nothing is counted.</summary>
    TopK,

    /// <summary>With the exact total.</summary>
    TopKCount,

    /// <summary>With id and title of the hits.</summary>
    Search,

    /// <summary>With id and title and four exact facets.</summary>
    Facets,

    /// <summary>With all that and highlighted snippets.</summary>
    Full,
}
