namespace SearchEngine.Postings;

/// <summary>A term found in a dictionary.</summary>
internal struct TermEntry
{
    /// <summary>Its payloads.</summary>
    public TermDictionary.Numbers Values;

    /// <summary>The sum of each payload over all earlier terms.</summary>
    public TermDictionary.Numbers Sums;

    /// <summary>Its place in the dictionary.</summary>
    public int Ordinal;

    /// <summary>Payload number <paramref name="c"/>.</summary>
    public readonly int Value(int c) => (int)Values[c];
}
