using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using SearchEngine.Columns;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// The documents of a facet's value, found once a segment and kept: values of saved facets, and values of keyword fields that filters ask
/// for. A set does not depend on deletions, so it serves as long as its segment does.
/// </summary>
internal sealed class SavedSets(Schema schema, IReadOnlyList<SavedFacet> facets)
{
    /// <summary>What the sets of keyword values may take, in bytes, a segment; past it they are found anew.</summary>
    private const long KeywordBudget = 16L << 20;

    private readonly Dictionary<string, SavedFacet> _facets = facets.ToDictionary(f => f.Name, StringComparer.Ordinal);
    private readonly ConditionalWeakTable<Segment, SegmentSets> _segments = [];

    public bool Has(string facet) => _facets.ContainsKey(facet);

    public IReadOnlyList<SavedQuery> ValuesOf(string facet) => _facets[facet].Values;

    /// <summary>The documents of a value, deleted ones among them; null for none. Not to be changed.</summary>
    public DocSet? Find(SegmentView segment, string facet, string value)
    {
        SegmentSets sets = _segments.GetValue(segment.Segment, static _ => new SegmentSets());
        if (_facets.TryGetValue(facet, out SavedFacet? saved))
        {
            SavedQuery? query = saved.Values.FirstOrDefault(v => v.Value == value);
            return query is null ? null : sets.Saved.GetOrAdd((facet, value), _ => Compute(segment, query));
        }
        if (segment.Segment.Keyword(facet) is not { } column) return null;
        if (sets.Keywords.TryGetValue((facet, value), out DocSet? set)) return set;
        int[] docs = column.DocsOf(Encoding.UTF8.GetBytes(value));
        if (docs.Length == 0) return null;
        set = new DocSet(segment.Docs);
        foreach (int doc in docs) set.Add(doc);
        if (Interlocked.Add(ref sets.KeywordBytes, segment.Docs / 8 + 100) < KeywordBudget) sets.Keywords.TryAdd((facet, value), set);
        return set;
    }

    private DocSet Compute(SegmentView segment, SavedQuery query)
    {
        // matches do not depend on statistics, so those of the one segment will do
        Weight weight = new QueryPlanner(schema, new CollectionStatistics([segment]), new SavedSets(schema, [])).Plan(query.Query);
        var matches = new DocSet(segment.Docs);
        weight.Collect(segment, matches);
        var all = matches.Copy();
        SegmentTables tables = segment.Segment.Tables;
        NumberColumn? from = schema.CoverFrom is { } f ? segment.Segment.Number(f) : null;
        NumberColumn? to = schema.CoverTo is { } t ? segment.Segment.Number(t) : null;
        for (int doc = matches.Next(0); doc != int.MaxValue;)
        {
            int block = tables.BlockOf(doc), end = tables.FirstDoc(block + 1);
            all.Add(end - 1);
            if (from is not null && to is not null) AddCovering(matches, all, from, to, doc, end);
            doc = end >= segment.Docs ? int.MaxValue : matches.Next(end);
        }
        return all;
    }

    /// <summary>Adds the documents of a block that cover a match.</summary>
    private static void AddCovering(DocSet matches, DocSet all, NumberColumn from, NumberColumn to, int first, int end)
    {
        for (int doc = first; doc < end; doc++)
        {
            if (!from.TryGet(doc, out long back) || !to.TryGet(doc, out long until)) continue;
            int match = matches.Next((int)Math.Max(0, doc - back));
            if (match <= doc - until) all.Add(doc);
        }
    }

    private sealed class SegmentSets
    {
        public readonly ConcurrentDictionary<(string Facet, string Value), DocSet> Saved = new();
        public readonly ConcurrentDictionary<(string Field, string Value), DocSet> Keywords = new();
        public long KeywordBytes;
    }
}
