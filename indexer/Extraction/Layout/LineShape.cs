namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>What a paragraph looks like, counted once: the layout the fence's rules speak of.</summary>
/// <param name="Words">How many words.</param>
/// <param name="Segments">How many parts that bars, arrows or wide gaps divide it into.</param>
/// <param name="LongestSegment">How many words the longest of these parts has.</param>
/// <param name="Networks">How many names of social networks.</param>
/// <param name="EndsSentence">It ends with a full stop, question or exclamation mark, or a closing mark after one.</param>
/// <param name="Truncated">It breaks off with an ellipsis or "[...]".</param>
internal readonly record struct LineShape(int Words, int Segments, int LongestSegment, int Networks, bool EndsSentence, bool Truncated)
{
    /// <summary>A paragraph too long to be anything but running text.</summary>
    public static LineShape Long { get; } = new(200, 1, 200, 0, true, false);

    /// <summary>Long enough, and finished, to be an article's own sentence.</summary>
    public bool IsProse => EndsSentence && !Truncated && Words >= 12;

    /// <summary>Short and unfinished, as a headline or a link is.</summary>
    public bool IsHeadline => !EndsSentence && Words <= 20;

    /// <summary>A longer line, in characters, is no run of links.</summary>
    private const int LongestLinks = 300;

    public static LineShape Of(ReadOnlySpan<char> line)
    {
        int words = 0, segments = 1, networks = 0, inSegment = 0, longest = 0;
        int i = 0;
        bool gap = true;
        while (i < line.Length)
        {
            char c = line[i];
            if (char.IsLetterOrDigit(c))
            {
                int start = i;
                while (i < line.Length && (char.IsLetterOrDigit(line[i]) || line[i] is '’' or '\'' or '-')) i++;
                words++;
                longest = Math.Max(longest, ++inSegment);
                gap = false;
                if (line.Length <= LongestLinks && FurnitureLexicon.IsNetwork(line[start..i])) networks++;
                continue;
            }

            bool divider = c is '|' or '»' or '›' or '\t' or '•' or '·' || (c == '>' && i > 0) || (c == ' ' && i + 1 < line.Length && line[i + 1] == ' ');
            if (divider && !gap)
            {
                segments++;
                inSegment = 0;
                gap = true;
            }

            i++;
        }

        if (gap && segments > 1) segments--;
        var tail = line.TrimEnd(" \u00A0\n”’\"')]»\u009D");
        bool cut = line.EndsWith("[...]", StringComparison.Ordinal) || line.EndsWith("[…]", StringComparison.Ordinal)
            || line.EndsWith("...", StringComparison.Ordinal) || line.EndsWith('…');
        bool ends = tail.Length > 0 && tail[^1] is '.' or '!' or '?' or '…';
        return new LineShape(words, segments, longest, networks, ends, cut);
    }
}
