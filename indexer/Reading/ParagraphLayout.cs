using System.Buffers;

namespace SearchEngine.Indexer.Reading;

/// <summary>
/// Cuts plain text into paragraphs by its layout. A blank line always parts. A single line break parts too (menus, addresses, a name over
/// its office), unless the line was wrapped there: the next one goes on in lower case after a line of some length, or the text is
/// wrapped by hand at a width (<see cref="WrapWidth"/>) and the next word would not have fitted. A byline under the headline is a paragraph of its own. An item of a list starts a paragraph.
/// A heading is told only where the layout is clear: a short line by itself, without a full stop, over a paragraph of running text.
/// </summary>
internal static class ParagraphLayout
{
    /// <summary>The shortest line that is taken to go on in lower case on the next.</summary>
    private const int ShortestContinued = 30;

    private const int LongestHeading = 90;
    private const int ShortestBody = 80;

    private static readonly SearchValues<char> Bullets = SearchValues.Create("•●▪■◦‣·*–—-\u2023\u2043\uF0B7");

    public static IReadOnlyList<Paragraph> Cut(string text)
    {
        List<TextLine> lines = TextLine.Of(text);
        var width = new WrapWidth(text, lines);
        var paragraphs = new List<Paragraph>();
        for (int i = 0; i < lines.Count;)
        {
            int last = i;
            while (last + 1 < lines.Count && lines[last + 1].Block == lines[last].Block && GoesOn(text, lines[last], lines[last + 1], width)) last++;
            paragraphs.Add(new Paragraph(lines[i].Start, lines[last].End, KindOf(text, lines, i, last)));
            i = last + 1;
        }
        MarkHeadings(text, paragraphs);
        return paragraphs;
    }

    private static bool GoesOn(string text, TextLine line, TextLine next, WrapWidth width)
    {
        if (IsListItem(text, next) || HasCells(text, line) || HasCells(text, next)) return false;
        if (IsByline(text, line, next)) return false;
        if (line.Length >= ShortestContinued && (char.IsLower(text[next.Start]) || OpensInside(text, line, next))) return true;
        return width.IsFull(line, next);
    }

    // The families were / 'held by duty': marked words in lower case after a line that no stop ends.
    private static bool OpensInside(string text, TextLine line, TextLine next) =>
        next.Length > 2 && text[next.Start] is '\'' or '‘' or '“' or '"' && char.IsLower(text[next.Start + 1]) && (char.IsLower(text[line.End - 1]) || text[line.End - 1] == ',');

    // A headline's next line: by Jane Doe on 8 January.
    private static bool IsByline(string text, TextLine line, TextLine next) =>
        line.Block == 0 && next.Length is > 5 and <= LongestHeading && text.AsSpan(next.Start, 3).Equals("by ", StringComparison.OrdinalIgnoreCase)
        && char.IsUpper(text[next.Start + 3]) && text[line.End - 1] is not ('.' or ',') && text[next.End - 1] is not ('.' or ',');

    private static ParagraphKind KindOf(string text, List<TextLine> lines, int first, int last)
    {
        if (IsListItem(text, lines[first])) return ParagraphKind.ListItem;
        bool rowBeside = first > 0 && lines[first - 1].Block == lines[first].Block && HasCells(text, lines[first - 1])
            || last + 1 < lines.Count && lines[last + 1].Block == lines[last].Block && HasCells(text, lines[last + 1]);
        return rowBeside && HasCells(text, lines[first]) ? ParagraphKind.TableRow : ParagraphKind.Text;
    }

    // Two short lines, one over the other, make no heading: what it is over must be running text.
    private static void MarkHeadings(string text, List<Paragraph> paragraphs)
    {
        for (int i = 0; i + 1 < paragraphs.Count; i++)
        {
            Paragraph here = paragraphs[i], next = paragraphs[i + 1];
            if (here.Kind != ParagraphKind.Text || next.Kind != ParagraphKind.Text || next.Span.Length < ShortestBody) continue;
            if (here.Span.Length > LongestHeading || !BlankBetween(text, here.End, next.Start)) continue;
            if (i > 0 && !BlankBetween(text, paragraphs[i - 1].End, here.Start)) continue;
            ReadOnlySpan<char> line = text.AsSpan(here.Start, here.Span.Length);
            if (line.Contains('\n') || line[^1] is '.' or '!' or ':' or ';' or ',' or '”' or '"' or '…') continue;
            if (line.StartsWith("By ") || char.IsLower(line[0]) || !HasLetter(line) || ClosesSentence(line)) continue;
            paragraphs[i] = here with { Kind = ParagraphKind.Heading };
        }
    }

    // “…,’ she said.” and its like: a closing mark after a stop ends a sentence of the text.
    private static bool ClosesSentence(ReadOnlySpan<char> line) => line.Length > 1 && line[^1] is '’' or '\'' && line[^2] is '.' or ',' or '!' or '?';

    private static bool BlankBetween(string text, int from, int to) => text.AsSpan(from, to - from).Count('\n') >= 2;

    private static bool HasLetter(ReadOnlySpan<char> line)
    {
        foreach (char c in line) if (char.IsLetter(c)) return true;
        return false;
    }

    private static bool HasCells(string text, TextLine line) => text.AsSpan(line.Start, line.Length).Contains('\t');

    /// <summary>A bullet, or a number or letter in brackets or before a point or bracket (<c>(a)</c>, <c>2.</c>, <c>iv)</c>), and a space after it.</summary>
    private static bool IsListItem(string text, TextLine line)
    {
        ReadOnlySpan<char> s = text.AsSpan(line.Start, line.Length);
        if (s.Length < 3) return false;
        if (Bullets.Contains(s[0])) return char.IsWhiteSpace(s[1]);
        bool bracket = s[0] == '(';
        int at = bracket ? 1 : 0, from = at;
        while (at < s.Length && at - from < 4 && (char.IsAsciiDigit(s[at]) || char.IsAsciiLetterLower(s[at]))) at++;
        if (at == from || at + 1 >= s.Length || !char.IsWhiteSpace(s[at + 1])) return false;
        ReadOnlySpan<char> mark = s[from..at];
        bool numeral = !mark.ContainsAnyExceptInRange('0', '9') && mark.Length <= 3 || mark.Length == 1 || !mark.ContainsAnyExcept("ivx");
        return numeral && (s[at] == ')' || !bracket && s[at] == '.' && char.IsAsciiDigit(mark[0]));
    }
}
