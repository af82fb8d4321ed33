using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>What the filters of a request let through.</summary>
internal sealed class RequestFilters(IReadOnlyList<FacetFilter> filters, SavedSets saved)
{
    /// <summary>A filter names the facet.</summary>
    public bool Name(string facet)
    {
        foreach (FacetFilter f in filters)
            if (f.Facet == facet) return true;
        return false;
    }

    /// <summary>The values selected in a facet.</summary>
    public IReadOnlyList<string> ValuesOf(string facet) =>
        Name(facet) ? [.. filters.Where(f => f.Facet == facet).SelectMany(f => f.Values).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>The live documents all filters let through; null where there is no filter.</summary>
    public DocSet? Accepted(SegmentView segment)
    {
        if (filters.Count == 0) return null;
        DocSet? accepted = null;
        foreach (FacetFilter f in filters) Narrow(ref accepted, AnyOf(f, segment));
        if (segment.Deleted is { } deleted) accepted!.AndNot(deleted);
        return accepted;
    }

    /// <summary>What a facet counts: the matches that the other facets' filters let through.</summary>
    public DocSet Sideways(DocSet matches, SegmentView segment, string facet)
    {
        DocSet? set = null;
        foreach (FacetFilter f in filters)
            if (f.Facet != facet) Narrow(ref set, AnyOf(f, segment));
        set ??= matches;
        if (set != matches) set.And(matches);
        return set;
    }

    private static void Narrow(ref DocSet? set, DocSet with)
    {
        if (set is null) set = with.Copy();
        else set.And(with);
    }

    private DocSet AnyOf(FacetFilter filter, SegmentView segment)
    {
        DocSet? union = null;
        bool own = false;
        foreach (string value in filter.Values)
        {
            if (saved.Find(segment, filter.Facet, value) is not { } set) continue;
            if (union is null)
            {
                union = set;
                continue;
            }
            if (!own) (union, own) = (union.Copy(), true);
            union.Or(set);
        }
        return union ?? new DocSet(segment.Docs);
    }
}
