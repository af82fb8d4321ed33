using System.Buffers;
using System.Text;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// Turns a file's characters into canonical ones, with the map back: no byte order mark, <c>\n</c> for every line end, and where the text
/// was decoded wrongly before it was saved (<see cref="Mojibake"/>), the characters it had.
/// </summary>
internal static class CanonicalText
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r");

    /// <summary>Carriage returns, and whatever may begin a sequence of mojibake.</summary>
    private static readonly SearchValues<char> Damaged = SearchValues.Create(string.Concat(Enumerable.Range('Â', 'ô' - 'Â' + 1).Select(c => (char)c)) + "\r");

    public static (string Text, OffsetMap Map) Of(string characters)
    {
        int at = characters.StartsWith('\uFEFF') ? 1 : 0;
        SearchValues<char> stops = Mojibake.Suspected(characters) ? Damaged : LineEnds;
        if (characters.AsSpan(at).IndexOfAny(stops) < 0) return (characters[at..], new OffsetMap([(0, at)]));
        var text = new StringBuilder(characters.Length);
        var points = new List<(int, int)> { (0, at) };
        var wide = new List<(int, int)>();
        while (at < characters.Length)
        {
            int step = characters.AsSpan(at).IndexOfAny(stops);
            if (step < 0) step = characters.Length - at;
            text.Append(characters, at, step);
            at += step;
            if (at < characters.Length) at += characters[at] == '\r' ? LineEnd(characters, at, text, points) : Repair(characters, at, text, points, wide);
        }
        return (text.ToString(), new OffsetMap(points, wide));
    }

    // Of a pair the line feed is the character that stays.
    private static int LineEnd(string characters, int at, StringBuilder text, List<(int, int)> points)
    {
        bool pair = at + 1 < characters.Length && characters[at + 1] == '\n';
        if (pair) points.Add((text.Length, at + 1));
        text.Append('\n');
        return pair ? 2 : 1;
    }

    private static int Repair(string characters, int at, StringBuilder text, List<(int, int)> points, List<(int, int)> wide)
    {
        int length = Mojibake.Read(characters, at, out Rune character);
        if (length == 0)
        {
            text.Append(characters[at]);
            return 1;
        }
        text.Append(character.ToString());
        // All of the sequence belongs to the character's last code unit.
        wide.Add((text.Length - 1, length - character.Utf16SequenceLength + 1));
        points.Add((text.Length, at + length));
        return length;
    }
}
