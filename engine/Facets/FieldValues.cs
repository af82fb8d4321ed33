using System.Text;
using SearchEngine.Columns;
using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Facets;

/// <summary>The values of a keyword field over all segments of a snapshot, numbered in byte order, so that counts of several segments add up.</summary>
internal sealed class FieldValues
{
    private readonly KeywordColumn?[] _columns; // of each segment
    private readonly int[]?[] _numbers; // for each ordinal of a segment its number; null where only one segment has the field

    public FieldValues(IReadOnlyList<SegmentView> segments, string field)
    {
        _columns = new KeywordColumn?[segments.Count];
        _numbers = new int[]?[segments.Count];
        for (int s = 0; s < segments.Count; s++) _columns[s] = segments[s].Segment.Keyword(field);
        KeywordColumn[] present = [.. _columns.OfType<KeywordColumn>()];
        Count = present.Length switch { 0 => 0, 1 => present[0].Values.Count, _ => Unite() };
    }

    /// <summary>How many values there are, those that only deleted documents carry among them.</summary>
    public int Count { get; }

    /// <summary>The field in a segment, or null where no document there has it.</summary>
    public KeywordColumn? ColumnOf(int segment) => _columns[segment];

    /// <summary>For each ordinal of a segment its number; empty where they are the same.</summary>
    public ReadOnlySpan<int> NumbersOf(int segment) => _numbers[segment];

    /// <summary>A value's text.</summary>
    public string At(int number)
    {
        for (int s = 0; s < _columns.Length; s++)
        {
            if (_columns[s] is not { } column) continue;
            int ordinal = _numbers[s] is { } numbers ? numbers.AsSpan().BinarySearch(number) : number;
            if (ordinal >= 0) return column.ValueAt(ordinal);
        }
        throw new ArgumentOutOfRangeException(nameof(number));
    }

    /// <summary>The number of a value, or -1.</summary>
    public int Find(string value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(value);
        for (int s = 0; s < _columns.Length; s++)
            if (_columns[s]?.OrdinalOf(bytes) is >= 0 and int ordinal) return _numbers[s] is { } numbers ? numbers[ordinal] : ordinal;
        return -1;
    }

    /// <summary>Walks the segments' values in step.</summary>
    private int Unite()
    {
        var cursors = new TermCursor[_columns.Length];
        bool[] live = new bool[_columns.Length];
        for (int s = 0; s < _columns.Length; s++)
        {
            if (_columns[s] is not { } column) continue;
            _numbers[s] = new int[column.Values.Count];
            cursors[s] = column.Values.Enumerate();
            live[s] = cursors[s].MoveNext();
        }
        Span<int> least = stackalloc int[_columns.Length <= 64 ? _columns.Length : 0];
        if (_columns.Length > 64) least = new int[_columns.Length];
        for (int number = 0; ; number++)
        {
            int count = 0; // segments that stand on the least value
            for (int s = 0; s < cursors.Length; s++)
            {
                if (!live[s]) continue;
                int order = count == 0 ? -1 : cursors[s].Term.SequenceCompareTo(cursors[least[0]].Term);
                if (order < 0) count = 0;
                if (order <= 0) least[count++] = s;
            }
            if (count == 0) return number;
            foreach (int s in least[..count])
            {
                _numbers[s]![cursors[s].Ordinal] = number;
                live[s] = cursors[s].MoveNext();
            }
        }
    }
}
