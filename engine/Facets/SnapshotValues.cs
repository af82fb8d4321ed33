using System.Collections.Concurrent;
using SearchEngine.Segments;

namespace SearchEngine.Facets;

/// <summary>The values of a snapshot's keyword fields, of each field found when it is first counted, and kept.</summary>
internal sealed class SnapshotValues(IReadOnlyList<SegmentView> segments)
{
    private readonly ConcurrentDictionary<string, FieldValues> _fields = new(StringComparer.Ordinal);

    public FieldValues Of(string field) =>
        _fields.TryGetValue(field, out FieldValues? known) ? known : _fields.GetOrAdd(field, new FieldValues(segments, field));
}
