namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>A list of openings a line may have, looked up by first letter: most lines are passed over at once. Case is ignored.</summary>
internal sealed class LineStarts
{
    private readonly string[] _starts;
    private readonly int[][] _byFirst = new int[128][];
    private readonly int[] _others;

    public LineStarts(params string[] starts)
    {
        _starts = starts;
        var groups = Enumerable.Range(0, starts.Length).ToLookup(i => starts[i][0] < 128 ? char.ToLowerInvariant(starts[i][0]) : '\0');
        for (int c = 0; c < 128; c++) _byFirst[c] = [.. groups[(char)c].Where(_ => c > 0)];
        _others = [.. groups['\0']];
    }

    /// <summary>The opening at that place of the list.</summary>
    public string this[int index] => _starts[index];

    /// <summary>How many openings there are.</summary>
    public int Count => _starts.Length;

    /// <summary>The first of the list that the line begins with, or -1.</summary>
    public int Match(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return -1;
        char first = char.ToLowerInvariant(line[0]);
        foreach (int i in first < 128 ? _byFirst[first] : _others)
        {
            if (line.StartsWith(_starts[i], StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }
}
