using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Answers a request on the segments of a snapshot: which documents, how many, in what order, how many of each facet value.</summary>
internal sealed class FacetedSearch(Schema schema, IReadOnlyList<SegmentView> segments, CollectionStatistics statistics, SavedSets saved, SearchRequest request, CancellationToken cancel)
{
    private long _total;
    private bool _exact = true;

    /// <summary>The documents asked for, best first, and everything counted.</summary>
    public (IReadOnlyList<TopHits.Hit> Hits, long Total, bool Exact, IReadOnlyList<FacetResult> Facets) Run()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit);
        foreach (FacetFilter f in request.Filters) CheckFacet(f.Facet);
        foreach (FacetRequest f in request.Facets) CheckFacet(f.Facet);
        Weight weight = new QueryPlanner(schema, statistics, saved).Plan(request.Query);
        FacetCounter[] counters = [.. request.Facets.Select(f => new FacetCounter(f, Selected(f.Facet), saved))];
        int wanted = (int)Math.Min((long)request.Offset + request.Limit, segments.Sum(s => (long)s.LiveDocs));

        bool sets = request.Sort is not null || counters.Length > 0;
        bool countAll = request.CountUpTo == int.MaxValue;
        var top = new TopHits(wanted, segments);
        var search = new TopSearch(segments, cancel);
        var matching = new DocSet[segments.Count];
        for (int s = 0; s < segments.Count; s++)
        {
            cancel.ThrowIfCancellationRequested();
            DocSet? accepted = Accepted(segments[s]);
            int known = accepted is null && countAll && !sets ? weight.CountOf(segments[s]) : -1;
            if (sets || countAll && known < 0)
            {
                DocSet all = Matches(weight, segments[s]);
                foreach (FacetCounter c in counters) c.Add(segments[s], Sideways(all, segments[s], c.Facet));
                if (accepted is not null) all.And(accepted);
                matching[s] = all;
                _total += all.Count();
            }
            else if (known >= 0)
            {
                _total += known;
            }
            if (request.Sort is null && (wanted > 0 || !countAll))
            {
                (long count, bool exact) = search.Run(weight, s, accepted, top, countAll ? 0 : request.CountUpTo);
                if (countAll || sets) continue;
                _total += count;
                _exact &= exact;
            }
        }
        IReadOnlyList<TopHits.Hit> hits = request.Sort is { } sort ? new FieldOrder(sort, schema, segments).Top(matching, wanted) : top.Sorted();
        return ([.. hits.Skip(request.Offset)], _total, _exact, [.. counters.Select(c => c.Result())]);
    }

    private void CheckFacet(string facet)
    {
        if (!saved.Has(facet) && schema.Find(facet) is not { Kind: FieldKind.Keyword }) throw new ArgumentException($"there is no keyword field or saved facet {facet}");
    }

    private List<string> Selected(string facet) =>
        request.Filters.Where(f => f.Facet == facet).SelectMany(f => f.Values).Distinct(StringComparer.Ordinal).ToList();

    /// <summary>The live documents the query matches, filters left aside.</summary>
    private static DocSet Matches(Weight weight, SegmentView segment)
    {
        var set = new DocSet(segment.Docs);
        weight.Collect(segment, set);
        if (segment.Deleted is { } deleted) set.AndNot(deleted);
        return set;
    }

    /// <summary>The live documents all filters let through; null where there is no filter.</summary>
    private DocSet? Accepted(SegmentView segment)
    {
        if (request.Filters.Count == 0) return null;
        DocSet? accepted = null;
        foreach (FacetFilter f in request.Filters) Narrow(ref accepted, AnyOf(f, segment));
        if (segment.Deleted is { } deleted) accepted!.AndNot(deleted);
        return accepted;
    }

    /// <summary>What a facet counts: the matches that the other facets' filters let through.</summary>
    private DocSet Sideways(DocSet matches, SegmentView segment, string facet)
    {
        DocSet? set = null;
        foreach (FacetFilter f in request.Filters)
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
