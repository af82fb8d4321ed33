using System.Buffers;

namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// Finds the date expressions of English prose, in one pass. Figures alone (<c>14/02/2018</c>) are read day first, as in Britain, unless
/// only the other order exists.
/// </summary>
internal static class DateScanner
{
    /// <summary>Every expression starts with a digit, or with the capital of a month or a weekday.</summary>
    private static readonly SearchValues<char> Starts = SearchValues.Create("0123456789JFMASONDTW");

    /// <summary>All expressions of a text, in order, apart.</summary>
    public static List<DateExpression> Scan(string text)
    {
        var found = new List<DateExpression>();
        int at = 0;
        while (at < text.Length)
        {
            int step = text.AsSpan(at).IndexOfAny(Starts);
            if (step < 0) break;
            at += step;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1]) && !IsRunOn(text, at)) || !MayStart(text, at))
            {
                at++;
                continue;
            }

            DateExpression? read = new DateReader(text, at).Read();
            if (read is DateExpression date)
            {
                Add(found, date, text);
                at = date.End;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>A digit, or three letters that begin a month or a weekday: spares most capitals a closer look.</summary>
    private static bool MayStart(string text, int at)
    {
        char first = text[at];
        if (char.IsAsciiDigit(first)) return true;
        if (at + 2 >= text.Length) return false;
        char second = char.ToLowerInvariant(text[at + 1]);
        char third = char.ToLowerInvariant(text[at + 2]);
        return (first, second, third) switch
        {
            ('J', 'a', 'n') or ('J', 'u', 'n') or ('J', 'u', 'l') or ('F', 'e', 'b') or ('F', 'r', 'i') => true,
            ('M', 'a', 'r') or ('M', 'a', 'y') or ('M', 'o', 'n') or ('A', 'p', 'r') or ('A', 'u', 'g') => true,
            ('S', 'e', 'p') or ('S', 'a', 't') or ('S', 'u', 'n') or ('O', 'c', 't') or ('N', 'o', 'v') => true,
            ('D', 'e', 'c') or ('T', 'u', 'e') or ('T', 'h', 'u') or ('W', 'e', 'd') => true,
            _ => false,
        };
    }

    /// <summary>Pages lose blanks: <c>Updated10 June 2021</c> still has its date.</summary>
    private static bool IsRunOn(string text, int at) => char.IsAsciiDigit(text[at]) && char.IsAsciiLetterLower(text[at - 1]);

    private static void Add(List<DateExpression> found, DateExpression date, string text)
    {
        if (found.Count > 0 && IsRangeBetween(text, found[^1], date))
        {
            DateExpression first = found[^1];
            int? year = first.Year ?? (date.Year is int y && date.Month < first.Month ? y - 1 : date.Year);
            found[^1] = first with { Year = year, InRange = true };
            date = date with { InRange = true };
        }

        found.Add(date);
    }

    /// <summary><c>20 June - 13 July 2017</c>, <c>between 19 June and 13 July</c>, <c>12/09/2016 to 06/10/2016</c>.</summary>
    private static bool IsRangeBetween(string text, DateExpression first, DateExpression second)
    {
        if (first.Form != DateForm.Day || second.Form != DateForm.Day || second.Start - first.End > 8) return false;
        ReadOnlySpan<char> between = text.AsSpan(first.End, second.Start - first.End).Trim();
        return between is "-" or "to" or "until" or "and" or "&";
    }
}
