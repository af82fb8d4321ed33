using SearchEngine.Segments;
using SearchEngine.Stored;

namespace SearchEngine.Matching;

/// <summary>Brings the values of the fields a request wants with its hits: from columns where there are, from the stored record else.</summary>
internal sealed class Fetcher
{
    private readonly Schema _schema;
    private readonly Field[] _columns;
    private readonly HashSet<string> _stored = new(StringComparer.Ordinal);
    private readonly SavedSets _saved;
    private readonly List<string> _facets = [];
    private int[] _ordinals = new int[8];

    /// <exception cref="ArgumentException">A field is not in the schema, or is not kept.</exception>
    public Fetcher(Schema schema, SavedSets saved, IReadOnlyList<string> fields)
    {
        (_schema, _saved) = (schema, saved);
        var columns = new List<Field>();
        foreach (string name in fields)
        {
            if (saved.Has(name))
            {
                _facets.Add(name);
                continue;
            }
            Field field = schema.Find(name) ?? throw new ArgumentException($"there is no field {name} to fetch");
            if (field.Kind is FieldKind.Keyword or FieldKind.Number || field.Listed) columns.Add(field);
            else if (field.Stored || field.Kind == FieldKind.Stored) _stored.Add(name);
            else throw new ArgumentException($"field {name} is not kept, so it cannot be fetched");
        }
        _columns = [.. columns];
    }

    public IReadOnlyList<DocumentValue> Read(SegmentView view, int doc)
    {
        if (_columns.Length == 0 && _stored.Count == 0 && _facets.Count == 0) return [];
        Segment segment = view.Segment;
        var values = new List<DocumentValue>(_columns.Length);
        foreach (string facet in _facets)
            foreach (SavedQuery query in _saved.ValuesOf(facet))
                if (_saved.Find(view, facet, query.Value) is { } set && set[doc]) values.Add(new DocumentValue(facet, query.Value, 0));
        foreach (Field field in _columns)
        {
            if (field.Kind == FieldKind.Number)
            {
                if (segment.Number(field.Name) is { } numbers && numbers.TryGet(doc, out long n)) values.Add(new DocumentValue(field.Name, null, n));
                continue;
            }
            if (field.Listed)
            {
                if (segment.Listed(field.Name) is { } listed) StoredValues.ReadListed(listed.Record(doc), field.Name, values);
                continue;
            }
            if (segment.Keyword(field.Name) is not { } keywords) continue;
            int count = keywords.OrdinalsOf(doc, ref _ordinals);
            for (int i = 0; i < count; i++) values.Add(new DocumentValue(field.Name, keywords.ValueAt(_ordinals[i]), 0));
        }
        if (_stored.Count > 0) StoredValues.Read(segment.Stored.Record(doc), _schema, _stored, field => segment.Text(field)?.Texts?.Read(doc) ?? "", values);
        return values;
    }
}
