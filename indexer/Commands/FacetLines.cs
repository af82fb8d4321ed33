namespace SearchEngine.Indexer.Commands;

/// <summary>A facet on one line: <c>year: 2019 (3), 2017 (1), 2 more</c>.</summary>
internal static class FacetLines
{
    public static void Write(TextWriter output, FacetResult facet)
    {
        if (facet.Values.Count == 0) return;
        string values = string.Join(", ", facet.Values.Select(v => FormattableString.Invariant($"{v.Value} ({v.Count})")));
        int more = facet.Distinct - facet.Values.Count(v => v.Count > 0);
        output.WriteLine(more > 0 ? FormattableString.Invariant($"{facet.Facet}: {values}, {more} more") : $"{facet.Facet}: {values}");
    }
}
