namespace SearchEngine.Indexer.Reading;

/// <summary>Leads offsets of a canonical text back to the file's own decoded characters (nothing stripped: a byte order mark and each CR count). Piecewise linear.</summary>
public sealed class OffsetMap
{
    private readonly int[] _text;
    private readonly int[] _file;
    private readonly Dictionary<int, int> _wide;

    /// <summary>A map through the given points.</summary>
    /// <param name="points">Offsets in the text, rising, each with the file offset of the same character; from one point to the next both run alike.</param>
    /// <param name="wide">Offsets in the text of the characters that take more than one in the file, each with how many it takes.</param>
    public OffsetMap(IReadOnlyList<(int Text, int File)> points, IReadOnlyList<(int Text, int Length)>? wide = null)
    {
        _text = [.. points.Select(p => p.Text)];
        _file = [.. points.Select(p => p.File)];
        _wide = (wide ?? []).ToDictionary(w => w.Text, w => w.Length);
    }

    /// <summary>The map of a text that is the file as it stands.</summary>
    public static OffsetMap Identity { get; } = new([(0, 0)]);

    /// <summary>The file offset of the character at a text offset. For the end of a span see <see cref="EndInFile"/>.</summary>
    public int ToFile(int offset)
    {
        int i = Array.BinarySearch(_text, offset);
        if (i < 0) i = ~i - 1;
        return i < 0 ? offset : _file[i] + (offset - _text[i]);
    }

    /// <summary>The file offset one past the last character of a span that ends at a text offset above zero.</summary>
    public int EndInFile(int end) => ToFile(end - 1) + _wide.GetValueOrDefault(end - 1, 1);
}
