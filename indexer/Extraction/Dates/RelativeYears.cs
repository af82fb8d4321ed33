using System.Buffers;
using System.Globalization;

namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// Years a story tells by its own date: last year, two years ago, in the past three years, last March. They are worked out where the date
/// of publication is known, and say how; "last summer" in spring or "recently" tell no year.
/// </summary>
internal static class RelativeYears
{
    /// <summary>Further back "years ago" is a manner of speaking.</summary>
    private const int MostYears = 30;

    private static readonly SearchValues<string> Cues = SearchValues.Create(["last ", "next ", "past ", "this year", "ago"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" .,;:!?\"')-");

    /// <summary>The years told so, in order of the text, with the words that tell them.</summary>
    public static IEnumerable<(int Year, TextSpan Words, string Reasoning)> Find(DatedText text, PartialDate published)
    {
        foreach (DatedParagraph paragraph in text.Paragraphs)
        {
            if (paragraph.Furniture is not null || !paragraph.IsProse) continue;
            int at = paragraph.Start;
            while (at < paragraph.End)
            {
                int step = text.Folded.Text.AsSpan(at, paragraph.End - at).IndexOfAny(Cues);
                if (step < 0) break;
                at += step;
                if ((at == 0 || !char.IsLetterOrDigit(text.Folded.Text[at - 1])) && Read(text.Folded.Text, at, paragraph, published) is (int year, TextSpan words))
                {
                    TextSpan span = text.Folded.ToSource(words.Start, words.End);
                    yield return (year, span, $"“{text.Article.Text[span.Start..span.End]}” in a text of {Calendar.Say(published)}: {year.ToString(CultureInfo.InvariantCulture)}.");
                }

                at += 3;
            }
        }
    }

    private static (int Year, TextSpan Words)? Read(string text, int at, DatedParagraph paragraph, PartialDate published)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, Math.Min(40, paragraph.End - at));
        if (rest.StartsWith("ago", StringComparison.OrdinalIgnoreCase)) return Ago(text, at, paragraph.Start, published);
        if (rest.StartsWith("this year", StringComparison.OrdinalIgnoreCase)) return Ends(rest, 9) ? (published.Year, new(at, at + 9)) : null;
        int direction = rest.StartsWith("next", StringComparison.OrdinalIgnoreCase) ? 1 : -1;
        rest = rest[5..];
        int end = rest.IndexOfAny(WordEnds);
        ReadOnlySpan<char> word = end < 0 ? rest : rest[..end];
        if (word is "year" && !FollowsWord(text, at, "year before ")) return text.AsSpan(at, 4) is "past" or "Past" ? null : (published.Year + direction, new(at, at + 9));
        int month = Calendar.Month(word);
        if (month > 0 && char.IsUpper(word[0]) && published.Month is int now && month != now)
        {
            int year = direction < 0 ? (month < now ? published.Year : published.Year - 1) : month > now ? published.Year : published.Year + 1;
            return YearFollows(rest[word.Length..]) ? null : (year, new(at, at + 5 + word.Length));
        }

        if (direction < 0 && Calendar.Number(word) is int years and > 1 and <= MostYears && rest[word.Length..].StartsWith(" years") && Ends(rest, word.Length + 6))
        {
            return (published.Year - years, new(at, at + 5 + word.Length + 6));
        }

        return null;
    }

    /// <summary><c>three years ago</c>, <c>a year ago</c>.</summary>
    private static (int Year, TextSpan Words)? Ago(string text, int at, int from, PartialDate published)
    {
        ReadOnlySpan<char> before = text.AsSpan(from, at - from);
        if (before.EndsWith(" years ", StringComparison.OrdinalIgnoreCase)) before = before[..^7];
        else if (before.EndsWith(" year ", StringComparison.OrdinalIgnoreCase)) before = before[..^6];
        else return null;
        int start = before.LastIndexOfAny(" \"'(") + 1;
        if (Calendar.Number(before[start..]) is not (int years and <= MostYears)) return null;
        return (published.Year - years, new(from + start, at + 3));
    }

    private static bool FollowsWord(string text, int at, string words) => text.AsSpan(0, at).EndsWith(words, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(ReadOnlySpan<char> rest, int at) => at >= rest.Length || !char.IsLetterOrDigit(rest[at]) && rest[at] != '\'';

    /// <summary>A year of its own stands behind: last March 2019.</summary>
    private static bool YearFollows(ReadOnlySpan<char> rest) => rest.Length > 4 && char.IsAsciiDigit(rest.TrimStart(" ,")[0]);
}
