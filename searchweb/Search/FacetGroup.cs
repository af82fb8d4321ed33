namespace SearchEngine.Web.Search;

/// <summary>One facet as the filter panel shows it.</summary>
/// <param name="Key">The key of its values in the address.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Options">Its values, in the order shown.</param>
/// <param name="Distinct">How many values have any document, shown or not.</param>
public sealed record FacetGroup(string Key, string Label, IReadOnlyList<FacetOption> Options, int Distinct)
{
    /// <summary>How many values are chosen.</summary>
    public int Selected => Options.Count(o => o.Selected);
}

/// <summary>One value of a facet.</summary>
/// <param name="Value">As the address has it.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Count">How many results carry it, the facet's own selection left aside.</param>
/// <param name="Selected">It is chosen.</param>
public sealed record FacetOption(string Value, string Label, int Count, bool Selected);
