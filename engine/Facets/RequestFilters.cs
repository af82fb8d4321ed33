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

    /// <summary>The live documents all filters let through; null where there is no filter. Not to be changed.</summary>
    public DocSet? Accepted(SegmentView segment)
    {
        if (filters.Count == 0) return null;
        DocSet accepted = All(filters, segment)!;
        if (segment.Deleted is not { } deleted) return accepted;
        accepted = accepted.Copy();
        accepted.AndNot(deleted);
        return accepted;
    }

    /// <summary>What a facet counts: the matches that the other facets' filters let through.</summary>
    public DocSet Sideways(DocSet matches, SegmentView segment, string facet)
    {
        if (All([.. filters.Where(f => f.Facet != facet)], segment) is not { } others) return matches;
        DocSet set = others.Copy();
        set.And(matches);
        return set;
    }

    /// <summary>The documents that all of some filters let through, deleted ones among them; of one filter of one value they are the kept set itself.</summary>
    private DocSet? All(IReadOnlyList<FacetFilter> some, SegmentView segment)
    {
        DocSet? all = null;
        for (int i = 0; i < some.Count; i++)
        {
            DocSet set = AnyOf(some[i], segment);
            if (i == 1) all = all!.Copy();
            if (all is null) all = set;
            else all.And(set);
        }
        return all;
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
