namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>
/// Tells years from other figures of four digits. English writes counts of thousands with a comma, so four bare digits in the range of
/// years are one, unless money, a count of people, a law's name or a number's name stands beside them.
/// </summary>
internal static class YearReader
{
    /// <summary>The year (or pair of years, or season) at a digit, or null.</summary>
    public static DateExpression? Read(string text, int at)
    {
        int end = at + 4;
        if (end > text.Length || (at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '£' or '$' or '€' or '#' or ':' or '.' or '/' or '@'))) return null;
        if (at > 1 && text[at - 1] is ',' && char.IsAsciiDigit(text[at - 2])) return null;
        if (FollowsThreeDigits(text, at)) return null;
        int year = 0;
        for (int i = at; i < end; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return null;
            year = (year * 10) + (text[i] - '0');
        }

        if (!DateReader.IsYear(year)) return null;
        int? last = SecondYear(text, year, ref end);
        if (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '%' or '_' or ':' or '@' || IsDecimal(text, end))) return null;
        ReadOnlySpan<char> before = WordBefore(text, at, out int wordAt);
        if (IsNameOfNumber(before) || (year < 1900 && !IsPreposition(before))) return null;
        if (last is null && IsCount(before, text, end)) return null;
        if (wordAt >= 0 && Season(text, before, wordAt) is int seasonAt) return new(seasonAt, end, DateForm.Season, year);
        return new(at, end, DateForm.Year, year) { LastYear = last };
    }

    /// <summary><c>2017/18</c>, <c>2017-2018</c>.</summary>
    private static int? SecondYear(string text, int year, ref int end)
    {
        if (end >= text.Length || text[end] is not ('/' or '-')) return null;
        int at = end + 1;
        int value = 0;
        while (at < text.Length && at - end <= 4 && char.IsAsciiDigit(text[at])) value = (value * 10) + (text[at++] - '0');
        if (at < text.Length && char.IsAsciiLetterOrDigit(text[at])) return null;
        int? second = (at - end - 1) switch
        {
            2 when value == (year + 1) % 100 => year + 1,
            4 when value > year && value < 2100 => value,
            _ => null,
        };
        if (second is not null) end = at;
        return second;
    }

    /// <summary>The last group of a telephone number: <c>0161 496 2019</c>.</summary>
    private static bool FollowsThreeDigits(string text, int at) =>
        at > 4 && text[at - 1] == ' ' && char.IsAsciiDigit(text[at - 2]) && char.IsAsciiDigit(text[at - 3]) && char.IsAsciiDigit(text[at - 4]) && !char.IsAsciiDigit(text[at - 5]);

    private static bool IsDecimal(string text, int at) =>
        text[at] is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);

    /// <summary>A law, a paragraph or a telephone number has figures in its name that tell no time of the story.</summary>
    private static bool IsNameOfNumber(ReadOnlySpan<char> word) =>
        word is "Act" or "Acts" or "Regulations" or "Order" or "Rules" or "paragraph" or "section" or "page" or "room" or "Room" or "number"
            or "No" or "no" or "Box" or "form" or "Form" or "Tel" or "tel" or "Copyright" or "copyright" or "©" or "(c)" or "(C)";

    private static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "from" or "From" or "of" or "before" or "after" or "during" or "between" or "to";

    private static bool IsCount(ReadOnlySpan<char> before, string text, int end)
    {
        if (IsPreposition(before) && before is not ("to" or "by" or "from" or "of" or "between")) return false;
        if (end >= text.Length || text[end] != ' ') return false;
        int at = end + 1;
        int stop = at;
        while (stop < text.Length && stop - at < 14 && char.IsAsciiLetter(text[stop])) stop++;
        return text.AsSpan(at, stop - at) is "children" or "pupils" or "people" or "families" or "staff" or "cases" or "homes" or "hours"
            or "young" or "students" or "residents" or "places" or "carers" or "workers" or "words" or "miles" or "pounds" or "days" or "referrals"
            or "households" or "jobs" or "more" or "signatures" or "contacts" or "kilometres" or "million";
    }

    private static int? Season(string text, ReadOnlySpan<char> before, int wordAt)
    {
        if (Calendar.IsSeason(before)) return wordAt;
        if (before is not "of" || wordAt < 2) return null;
        ReadOnlySpan<char> word = WordBefore(text, wordAt, out int at);
        return Calendar.IsSeason(word) ? at : null;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int at, out int wordAt)
    {
        wordAt = -1;
        int stop = at;
        while (stop > 0 && at - stop < 3 && text[stop - 1] is ' ' or '-') stop--;
        int from = stop;
        while (from > 0 && stop - from < 14 && (char.IsAsciiLetter(text[from - 1]) || text[from - 1] is '©' or '(' or ')')) from--;
        if (from == stop) return default;
        wordAt = from;
        return text.AsSpan(from, stop - from).TrimStart('(');
    }
}
