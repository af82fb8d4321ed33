using System.Text;

namespace SearchEngine.Indexer.Reading;

/// <summary>Turns a file's characters into canonical ones: no byte order mark, and <c>\n</c> for every line end, with the map back.</summary>
internal static class CanonicalText
{
    public static (string Text, OffsetMap Map) Of(string characters)
    {
        int at = characters.StartsWith('\uFEFF') ? 1 : 0;
        if (!characters.Contains('\r')) return (characters[at..], new OffsetMap([(0, at)]));
        var text = new StringBuilder(characters.Length);
        var points = new List<(int, int)> { (0, at) };
        while (at < characters.Length)
        {
            int end = characters.IndexOf('\r', at);
            if (end < 0) end = characters.Length;
            text.Append(characters, at, end - at);
            at = end;
            if (at == characters.Length) break;
            bool pair = at + 1 < characters.Length && characters[at + 1] == '\n';
            // Of a pair the line feed is the character that stays.
            if (pair) points.Add((text.Length, at + 1));
            text.Append('\n');
            at += pair ? 2 : 1;
        }
        return (text.ToString(), new OffsetMap(points));
    }
}
