using System.Buffers;

namespace SearchEngine.Indexer.Extraction.Layout;

/// <summary>
/// Cuts a paragraph into sentences. A sentence ends at a full stop, question or exclamation mark or ellipsis with all the closing marks
/// that belong to it, when what follows looks like a beginning; abbreviations, initials and decimals do not end one.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?…\n");

    public static IReadOnlyList<TextSpan> Split(string text, TextSpan paragraph)
    {
        var sentences = new List<TextSpan>(4);
        int start = paragraph.Start;
        int i = start;
        while (i < paragraph.End)
        {
            int stop = text.AsSpan(i, paragraph.End - i).IndexOfAny(Stops);
            if (stop < 0) break;
            int at = i + stop;
            int next;
            if (text[at] == '\n')
            {
                next = Skip(text, at, paragraph.End);
                if (next < paragraph.End && IsItemMark(text, next, paragraph.End)) Cut(at, next);
                i = at + 1;
                continue;
            }

            int end = at + 1;
            while (end < paragraph.End && text[end] is '.' or '!' or '?' or '…') end++;
            int mark = end;
            end = Closers(text, end, paragraph.End);
            i = end;
            if (end >= paragraph.End) break;
            next = Skip(text, end, paragraph.End);
            if (next >= paragraph.End) break;
            if (next == end ? GluedStart(text, at, end, mark, paragraph.End) : Ends(text, start, at, mark, end, next, paragraph.End)) Cut(end, next);
        }

        if (start < paragraph.End) sentences.Add(new TextSpan(start, paragraph.End));
        return sentences;

        void Cut(int end, int next)
        {
            while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > start) sentences.Add(new TextSpan(start, end));
            start = next;
        }
    }

    /// <summary>Past the closing marks that follow at once, a narrow space between two marks allowed (<c>.’ ”</c>).</summary>
    private static int Closers(string text, int i, int end)
    {
        while (i < end)
        {
            if (text[i] is '”' or '’' or '"' or '\'' or ')' or ']' or '»' or '›') i++;
            else if (text[i] is '\u2009' or '\u202F' or '\u200A' && i + 1 < end && text[i + 1] is '”' or '’') i += 2;
            else if (Mojibake(text, i, end, '\u009D') || Mojibake(text, i, end, '™')) i += 3;
            else if (i + 2 == end && text[i] == 'â' && text[i + 1] == '€') i += 2;
            else if (i + 2 < end && text[i] == 'â' && text[i + 1] == '€' && char.IsWhiteSpace(text[i + 2])) i += 2;
            else break;
        }

        return i;
    }

    /// <summary>UTF-8 curly marks read as Windows-1252: <c>â€™</c>.</summary>
    private static bool Mojibake(string text, int i, int end, char last) =>
        i + 2 < end && text[i] == 'â' && text[i + 1] == '€' && text[i + 2] == last;

    private static int Skip(string text, int i, int end)
    {
        while (i < end && (char.IsWhiteSpace(text[i]) || text[i] is '\u200B' or '\uFEFF')) i++;
        return i;
    }

    /// <summary>A line that starts with a bullet or an item's letter or number is its own sentence.</summary>
    private static bool IsItemMark(string text, int i, int end)
    {
        if (text[i] is '•' or '▪' or '◦' or '●' or '·' or '‣') return true;
        if (text[i] is '-' or '–' or '*') return i + 1 < end && text[i + 1] == ' ';
        if (text[i] != '(') return false;
        int close = text.IndexOf(')', i, Math.Min(5, end - i));
        return close > i + 1 && close < end;
    }

    private static bool Ends(string text, int start, int at, int mark, int end, int next, int stop)
    {
        bool closed = end > mark;
        char first = text[next];
        if (char.IsLower(first)) return false;
        if (text[at] == '.' && mark == at + 1)
        {
            if (!closed && Abbreviations.Continues(text, start, at, next, stop)) return false;
        }
        else if (closed && AttributionFollows(text, next, stop))
        {
            return false;
        }

        return char.IsLetterOrDigit(first) || first is '“' or '‘' or '"' or '\'' or '(' or '[' or '«' or '£' or '$' or '•' or '–' or '—' or '-' or 'â' || first > 0x2000;
    }

    /// <summary>“Is that all?” Cllr Stott asked.</summary>
    private static bool AttributionFollows(string text, int next, int stop)
    {
        int i = next;
        for (int words = 0; words < 6 && i < stop; words++)
        {
            int word = i;
            while (i < stop && (char.IsLetter(text[i]) || text[i] is '’' or '\'' or '-')) i++;
            if (i == word) return false;
            if (words > 0 && SpeechVerbs.IsVerb(text.AsSpan(word, i - word))) return true;
            if (!char.IsUpper(text[word]) && words > 0) return false;
            if (i < stop && text[i] == '.') i++;
            i = Skip(text, i, stop);
        }

        return false;
    }

    /// <summary>Spaces lost between sentences (“has said.A focused visit”): a whole word, the stop, and a capital with a lower-case word.</summary>
    private static bool GluedStart(string text, int at, int end, int mark, int stop) =>
        mark == at + 1 && at >= 3 && end + 1 < stop && char.IsUpper(text[end])
        && (char.IsLower(text[end + 1]) || (text[end + 1] == ' ' && text[end] is 'A' or 'I'))
        && (char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsLower(text[at - 3]) || EndsInDay(text, at));

    /// <summary>“on August 17 and 18.They wrote”: a number of one or two figures after a word.</summary>
    private static bool EndsInDay(string text, int at)
    {
        int digits = at;
        while (digits > 0 && at - digits < 3 && char.IsAsciiDigit(text[digits - 1])) digits--;
        return at - digits is 1 or 2 && digits >= 3 && text[digits - 1] == ' ' && char.IsLower(text[digits - 2]) && char.IsLower(text[digits - 3]);
    }
}
