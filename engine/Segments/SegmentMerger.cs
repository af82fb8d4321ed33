using SearchEngine.Columns;
using SearchEngine.Storage;
using SearchEngine.Stored;

namespace SearchEngine.Segments;

/// <summary>Writes one segment in place of several, deleted documents left out. Blocks stand in the order of their keys, as everywhere.</summary>
internal sealed class SegmentMerger
{
    private readonly Schema _schema;
    private readonly IReadOnlyList<SegmentView> _sources;
    private readonly int[][] _newOf; // for each source, the new number of each document, or -1
    private readonly List<(int Source, int Block)> _blocks = [];
    private readonly (int Source, int Doc)[] _oldOf;

    public SegmentMerger(Schema schema, IReadOnlyList<SegmentView> sources)
    {
        _schema = schema;
        _sources = sources;
        var live = new List<(byte[] Key, int Source, int Block)>();
        for (int s = 0; s < sources.Count; s++)
        {
            SegmentTables tables = sources[s].Segment.Tables;
            for (int b = 0; b < tables.Blocks; b++)
                if (sources[s].Deleted is not { } deleted || !deleted[tables.Parent(b)]) live.Add((tables.KeyOf(b), s, b)); // a block lives or dies as one
        }
        _newOf = [.. sources.Select(s => Enumerable.Repeat(-1, s.Docs).ToArray())];
        var oldOf = new List<(int, int)>();
        foreach ((_, int s, int b) in live.OrderBy(x => x.Key, ByteOrder.Comparer))
        {
            _blocks.Add((s, b));
            for (int d = sources[s].Segment.Tables.FirstDoc(b); d < sources[s].Segment.Tables.FirstDoc(b + 1); d++)
            {
                _newOf[s][d] = oldOf.Count;
                oldOf.Add((s, d));
            }
        }
        _oldOf = [.. oldOf];
    }

    /// <summary>The documents of the new segment.</summary>
    public int Docs => _oldOf.Length;

    /// <param name="path">The new file.</param>
    /// <param name="clock">Is told of stages.</param>
    public void Write(string path, StageClock? clock = null)
    {
        Stage outside = clock?.Enter(Stage.Merge) ?? default;
        using var file = new SectionWriter(path, clock);
        var stored = new StoredWriter(file);
        foreach ((int s, int d) in _oldOf) stored.Add(_sources[s].Segment.Stored.Record(d));
        stored.Finish([.. Enumerable.Range(0, Docs)]);
        MergeTables(file);
        foreach (Field field in _schema.Fields)
        {
            if (field.Kind == FieldKind.Text) MergeText(file, field);
            if (field.Listed) MergeListed(file, field.Name);
            if (field.Kind == FieldKind.Keyword) MergeKeywords(file, field.Name);
            if (field.Kind == FieldKind.Number) MergeNumbers(file, field.Name);
        }
        file.Finish();
        clock?.Enter(outside);
    }

    private void MergeTables(SectionWriter file)
    {
        var names = new BytesTable();
        SegmentTables.Block[] blocks = [.. _blocks.Select(b => Describe(_sources[b.Source].Segment.Tables, b.Block, names))];
        int[] ids = [.. _oldOf.Select(o => names.Add(_sources[o.Source].Segment.Tables.IdBytes(o.Doc), out _))];
        SegmentTables.Write(file, names, names.Sorted(), blocks, ids);
    }

    private static SegmentTables.Block Describe(SegmentTables tables, int block, BytesTable names) =>
        new(names.Add(tables.KeyOf(block), out _), tables.FirstDoc(block + 1) - tables.FirstDoc(block), tables.HashOf(block));

    private void MergeText(SectionWriter file, Field field)
    {
        Segment.TextField?[] texts = [.. _sources.Select(s => s.Segment.Text(field.Name))];
        long?[] lengths = new long?[Docs];
        byte[] norms = new byte[Docs];
        bool any = false;
        for (int d = 0; d < Docs; d++)
        {
            if (texts[_oldOf[d].Source] is not { } t || !t.Lengths.TryGet(_oldOf[d].Doc, out long n)) continue;
            any = true;
            lengths[d] = n;
            norms[d] = LengthCode.Encode((int)n);
        }
        if (!any) return;
        TextLengths.Write(file, field.Name, lengths, norms);
        new TextFieldMerge(file, field, [.. texts.Select(t => t?.Postings)], _newOf, norms).Write(file);
        if (field is { Stored: true, Listed: false }) MergeTexts(file, field.Name, texts);
    }

    private void MergeTexts(SectionWriter file, string field, Segment.TextField?[] texts)
    {
        var words = new BytesTable();
        var writer = new TokenTextWriter(words);
        int[][] known = [.. texts.Select(t => Enumerable.Repeat(-1, t?.Texts!.Words ?? 0).ToArray())];
        writer.Write(file, field, Docs, doc =>
        {
            (int s, int old) = _oldOf[doc];
            return texts[s] is { } t && t.Lengths.TryGet(old, out _) ? t.Texts!.CopyTo(old, writer, words, known[s]) : default;
        });
    }

    private void MergeListed(SectionWriter file, string field)
    {
        ListedValues?[] listed = [.. _sources.Select(s => s.Segment.Listed(field))];
        var records = new BytesTable();
        int[] recordOf = new int[Docs];
        for (int d = 0; d < Docs; d++)
        {
            (int source, int old) = _oldOf[d];
            ReadOnlySpan<byte> record = listed[source] is { } values ? values.Record(old) : default;
            recordOf[d] = record.IsEmpty ? -1 : records.Add(record, out _);
        }
        if (records.Count > 0) ListedValues.Write(file, field, records, recordOf);
    }

    private void MergeKeywords(SectionWriter file, string field)
    {
        KeywordColumn?[] columns = [.. _sources.Select(s => s.Segment.Keyword(field))];
        if (columns.All(c => c is null)) return;
        var values = new BytesTable();
        int[][] valueOf = new int[columns.Length][];
        for (int s = 0; s < columns.Length; s++)
        {
            valueOf[s] = new int[columns[s]?.Values.Count ?? 0];
            if (columns[s] is not { } column) continue;
            var cursor = column.Values.Enumerate();
            while (cursor.MoveNext()) valueOf[s][cursor.Ordinal] = values.Add(cursor.Term, out _);
        }
        int[] starts = new int[Docs + 1];
        var entries = new List<int>();
        bool[] used = new bool[values.Count];
        int[] buffer = new int[8];
        for (int d = 0; d < Docs; d++)
        {
            (int s, int old) = _oldOf[d];
            int n = columns[s]?.OrdinalsOf(old, ref buffer) ?? 0;
            for (int i = 0; i < n; i++)
            {
                int value = valueOf[s][buffer[i]];
                used[value] = true;
                entries.Add(value);
            }
            starts[d + 1] = entries.Count;
        }
        int[] sorted = [.. values.Sorted().Where(v => used[v])];
        int[] ordinal = new int[values.Count];
        for (int i = 0; i < sorted.Length; i++) ordinal[sorted[i]] = i;
        int[] ordinals = [.. entries.Select(v => ordinal[v])];
        KeywordFieldBuffer.Tidy(starts, ref ordinals);
        KeywordColumnWriter.Write(file, field, [.. sorted.Select(v => values[v].ToArray())], starts, ordinals);
    }

    private void MergeNumbers(SectionWriter file, string field)
    {
        NumberColumn?[] columns = [.. _sources.Select(s => s.Segment.Number(field))];
        long?[] values = new long?[Docs];
        bool any = false;
        for (int d = 0; d < Docs; d++)
        {
            if (columns[_oldOf[d].Source] is not { } c || !c.TryGet(_oldOf[d].Doc, out long v)) continue;
            values[d] = v;
            any = true;
        }
        if (any) NumberColumn.Write(file, field, values);
    }
}
