namespace SearchEngine;

/// <summary>The fields an index holds. It is written into every commit; an index is opened for writing only with the schema it was made with.</summary>
/// <param name="Fields">The fields, in any order.</param>
public sealed record Schema(IReadOnlyList<Field> Fields)
{
    /// <summary>
    /// The number field that says how many documents back, inside its block, the first document stands that this document covers
    /// (a quotation covers the passages it is printed in); null where no document covers others. See <see cref="SavedFacet"/>.
    /// </summary>
    public string? CoverFrom { get; init; }

    /// <summary>The number field that says how many documents back the last covered document stands. See <see cref="CoverFrom"/>.</summary>
    public string? CoverTo { get; init; }

    /// <summary>The field of that name, or null.</summary>
    public Field? Find(string name)
    {
        int number = NumberOf(name);
        return number < 0 ? null : Fields[number];
    }

    /// <summary>The place of the field of that name in <see cref="Fields"/>, or -1.</summary>
    internal int NumberOf(string name)
    {
        for (int f = 0; f < Fields.Count; f++)
            if (Fields[f].Name == name) return f;
        return -1;
    }
}
