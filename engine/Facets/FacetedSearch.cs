using SearchEngine.Matching;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Facets;

/// <summary>Answers a request on the segments of a snapshot: which documents, how many, in what order, how many of each facet value.</summary>
internal sealed class FacetedSearch(Schema schema, IReadOnlyList<SegmentView> segments, CollectionStatistics statistics, SavedSets saved, SnapshotValues values, SearchRequest request, CancellationToken cancel)
{
    private readonly RequestFilters _filters = new(request.Filters, saved);

    /// <summary>The documents asked for, best first, and everything counted.</summary>
    public (IReadOnlyList<TopHits.Hit> Hits, long Total, bool Exact, IReadOnlyList<FacetResult> Facets) Run()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit);
        foreach (FacetFilter f in request.Filters) CheckFacet(f.Facet);
        foreach (FacetRequest f in request.Facets) CheckFacet(f.Facet);
        Weight weight = new QueryPlanner(schema, statistics, saved).Plan(request.Query);
        long live = 0;
        foreach (SegmentView s in segments) live += s.LiveDocs;
        int wanted = (int)Math.Min((long)request.Offset + request.Limit, live);
        (IReadOnlyList<TopHits.Hit> hits, long total, bool exact, IReadOnlyList<FacetResult> facets) =
            request.Sort is null && request.Facets.Count == 0 ? FindBest(weight, wanted) : FindAll(weight, wanted);
        return (request.Offset == 0 ? hits : [.. hits.Skip(request.Offset)], total, exact, facets);
    }

    /// <summary>The best, and how many match as far as that is asked.</summary>
    private (IReadOnlyList<TopHits.Hit>, long, bool, IReadOnlyList<FacetResult>) FindBest(Weight weight, int wanted)
    {
        var top = new TopHits(wanted, segments);
        var search = new TopSearch(segments, cancel);
        bool countAll = request.CountUpTo == int.MaxValue, exact = true;
        long total = 0;
        for (int s = 0; s < segments.Count; s++)
        {
            cancel.ThrowIfCancellationRequested();
            DocSet? accepted = _filters.Accepted(segments[s]);
            int known = countAll && accepted is null ? weight.CountOf(segments[s]) : -1;
            if (known < 0 && (countAll || request.CountUpTo > 0 && MatchCollector.IsCheap(weight, segments[s], accepted)))
            {
                DocSet all = Collect(weight, s, accepted, wanted > 0 ? top : null);
                if (accepted is not null) all.And(accepted);
                total += all.Count();
                all.Return();
            }
            else if (wanted > 0 || !countAll)
            {
                (long count, bool all) = search.Run(weight, s, accepted, top, countAll ? 0 : request.CountUpTo);
                total += countAll ? known : count;
                exact &= countAll || all;
            }
            else
            {
                total += known;
            }
        }
        return (top.Sorted(), total, exact, []);
    }

    /// <summary>Every document that matches, to be counted by facets or sorted.</summary>
    private (IReadOnlyList<TopHits.Hit>, long, bool, IReadOnlyList<FacetResult>) FindAll(Weight weight, int wanted)
    {
        var top = new TopHits(wanted, segments);
        FacetCounter[] counters = [.. request.Facets.Select(CounterOf)];
        var matching = new List<DocSet>(request.Sort is null ? 0 : segments.Count); // of each segment, to be sorted
        long total = 0;
        for (int s = 0; s < segments.Count; s++)
        {
            cancel.ThrowIfCancellationRequested();
            SegmentView view = segments[s];
            DocSet? accepted = _filters.Accepted(view);
            DocSet all = Collect(weight, s, accepted, request.Sort is null && wanted > 0 ? top : null);
            foreach (FacetCounter c in counters)
            {
                if (!_filters.Name(c.Facet)) continue;
                using var sideways = new CountedSet(_filters.Sideways(all, view, c.Facet));
                c.Add(s, view, sideways);
            }
            if (accepted is not null) all.And(accepted);
            using var counted = new CountedSet(all);
            foreach (FacetCounter c in counters)
                if (!_filters.Name(c.Facet)) c.Add(s, view, counted);
            total += counted.Count;
            if (request.Sort is null) all.Return();
            else matching.Add(all);
        }
        IReadOnlyList<TopHits.Hit> hits = request.Sort is { } sort ? new FieldOrder(sort, schema, segments).Top(matching, wanted) : top.Sorted();
        foreach (DocSet set in matching) set.Return();
        var facets = new FacetResult[counters.Length];
        for (int i = 0; i < facets.Length; i++) facets[i] = counters[i].Result();
        foreach (FacetCounter c in counters) c.Dispose();
        return (hits, total, true, facets);
    }

    private DocSet Collect(Weight weight, int segment, DocSet? accepted, TopHits? top)
    {
        var all = DocSet.Rent(segments[segment].Docs);
        new MatchCollector(segments, cancel).Run(weight, segment, accepted, top, all);
        return all;
    }

    private FacetCounter CounterOf(FacetRequest facet) => saved.Has(facet.Facet)
        ? new SavedCounter(facet, _filters.ValuesOf(facet.Facet), saved)
        : new KeywordCounter(facet, _filters.ValuesOf(facet.Facet), values.Of(facet.Facet));

    private void CheckFacet(string facet)
    {
        if (!saved.Has(facet) && schema.Find(facet) is not { Kind: FieldKind.Keyword }) throw new ArgumentException($"there is no keyword field or saved facet {facet}");
    }
}
