namespace SearchEngine;

/// <summary>The answer to a <see cref="SearchRequest"/>.</summary>
/// <param name="Total">How many documents match.</param>
/// <param name="TotalIsExact">False where counting stopped at <see cref="SearchRequest.CountUpTo"/>.</param>
/// <param name="Hits">The hits asked for, best first.</param>
/// <param name="Facets">The facets asked for, in the order asked.</param>
public sealed record SearchResult(long Total, bool TotalIsExact, IReadOnlyList<Hit> Hits, IReadOnlyList<FacetResult> Facets);

/// <summary>One document that matches.</summary>
/// <param name="Id">Its external id.</param>
/// <param name="Score">Its score; 0 when sorted by a field.</param>
/// <param name="Values">The values of the fetched fields: those of saved facets, columns and short fields in the order asked for, then stored values in the order they were added.</param>
/// <param name="Snippets">The snippets asked for, best first; none where nothing matches in the field.</param>
public sealed record Hit(string Id, float Score, IReadOnlyList<DocumentValue> Values, IReadOnlyList<Snippet> Snippets)
{
    /// <summary>The first text value of a fetched field, or null.</summary>
    public string? Text(string field) => Values.FirstOrDefault(v => v.Field == field && v.Text is not null).Text;

    /// <summary>All text values of a fetched field.</summary>
    public IEnumerable<string> Texts(string field) => Values.Where(v => v.Field == field && v.Text is not null).Select(v => v.Text!);

    /// <summary>The number of a fetched field, or null.</summary>
    public long? Number(string field)
    {
        foreach (DocumentValue v in Values)
            if (v.Field == field && v.Text is null) return v.Number;
        return null;
    }
}

/// <summary>A stretch of a text field with the matching words marked.</summary>
/// <param name="Text">The stretch.</param>
/// <param name="Start">Where it starts in the field's text, in UTF-16 code units.</param>
/// <param name="Marks">The matches, in order and apart, as offsets into <paramref name="Text"/>.</param>
/// <param name="CutBefore">Text of the same sentence was left out before it.</param>
/// <param name="CutAfter">Text of the same sentence was left out after it.</param>
public sealed record Snippet(string Text, int Start, IReadOnlyList<TextSpan> Marks, bool CutBefore, bool CutAfter);

/// <summary>A stretch of text.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Its length in UTF-16 code units.</summary>
    public int Length => End - Start;
}

/// <summary>The counts of one facet.</summary>
/// <param name="Facet">Its name.</param>
/// <param name="Values">Value and count: by count, then by value; the selected values always among them, at 0 if need be.</param>
/// <param name="Distinct">How many values have a count above 0.</param>
public sealed record FacetResult(string Facet, IReadOnlyList<FacetValue> Values, int Distinct);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">How many matching documents carry it, the facet's own filter left aside.</param>
/// <param name="Selected">It is in the facet's filter.</param>
public sealed record FacetValue(string Value, int Count, bool Selected);
