namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>Reads one date expression at a place of a folded text. Looks at a bounded number of characters.</summary>
internal ref struct DateReader(string text, int start)
{
    private readonly int _start = start;
    private int _at = start;

    /// <summary>The expression that starts here, or null.</summary>
    public DateExpression? Read()
    {
        if (char.IsAsciiDigit(text[_start])) return ReadIso() ?? ReadFigures() ?? ReadDayFirst(null) ?? YearReader.Read(text, _start);
        int from = _at;
        DayOfWeek? weekday = Calendar.Weekday(Word());
        if (weekday is null)
        {
            _at = from;
            return ReadMonthFirst(null);
        }

        Skip(" ,.");
        if (Takes("the")) Skip(" ");
        if (_at >= text.Length) return null;
        int rest = _at;
        DateExpression? date = char.IsAsciiDigit(text[_at]) ? ReadFigures() : null;
        if (date is null)
        {
            _at = rest;
            date = char.IsAsciiDigit(text[_at]) ? ReadDayFirst(weekday) : ReadMonthFirst(weekday);
        }

        return date is { Form: DateForm.Day } d ? d with { Start = _start, Weekday = weekday } : null;
    }

    /// <summary><c>2017-09-04T08:47:09+01:00</c>.</summary>
    private DateExpression? ReadIso()
    {
        if (_start + 10 > text.Length || text[_start + 4] != '-' || text[_start + 7] != '-') return null;
        if (Number(_start, 4) is not int year || Number(_start + 5, 2) is not int month || Number(_start + 8, 2) is not int day) return null;
        if (!IsYear(year) || !Calendar.Exists(year, month, day)) return null;
        int end = _start + 10;
        if (end < text.Length && text[end] == 'T')
        {
            end++;
            while (end < text.Length && end < _start + 32 && (char.IsAsciiDigit(text[end]) || text[end] is ':' or '+' or '-' or '.' or 'Z')) end++;
        }

        return end < text.Length && char.IsAsciiDigit(text[end]) ? null : new(_start, end, DateForm.Day, year, month, day);
    }

    /// <summary><c>14/02/2018</c>, <c>The Post, 14.2.18</c>; by itself <c>4.2.18</c> is a paragraph's number.</summary>
    private DateExpression? ReadFigures()
    {
        int from = _at;
        int first = Digits(2);
        if (first < 0 || _at >= text.Length || text[_at] is not ('/' or '.' or '-')) return Fail(from);
        char mark = text[_at++];
        int second = Digits(2);
        if (second < 0 || _at >= text.Length || text[_at] != mark) return Fail(from);
        _at++;
        int yearAt = _at;
        int year = Digits(4);
        if (year < 0 || (_at - yearAt != 4 && (_at - yearAt != 2 || (mark == '.' && !IsStop(from))))) return Fail(from);
        if (_at - yearAt == 2) year += year < 70 ? 2000 : 1900;
        if (!IsYear(year)) return Fail(from);
        (int day, int month) = Calendar.Exists(year, second, first) ? (first, second) : (second, first);
        return Calendar.Exists(year, month, day) ? new(from, _at, DateForm.Day, year, month, day) : Fail(from);
    }

    /// <summary><c>4th of September 2017</c>, <c>16 and 17 January 2018</c>, <c>9-24 November</c>.</summary>
    private DateExpression? ReadDayFirst(DayOfWeek? weekday)
    {
        int from = _at;
        int day = Day();
        if (day is < 1 or > 31) return Fail(from);
        int? last = null;
        int back = _at;
        Skip(" ");
        if (Takes("and") || Takes("to") || Takes("-") || Takes("&"))
        {
            Skip(" ");
            int second = Day();
            if (second > day && second <= 31) last = second;
        }

        if (last is null) _at = back;
        Skip(" ");
        if (Takes("of")) Skip(" ");
        bool touching = _at == back && last is null;
        int month = MonthWord();
        if (month == 0 || (touching && !char.IsAsciiLetter(text[_at - 1])) || !Calendar.Exists(null, month, last ?? day)) return Fail(from);
        int end = _at;
        int? year = YearAfter();
        return new(from, year is null ? end : _at, DateForm.Day, year, month, day) { Weekday = weekday, LastDay = last };
    }

    /// <summary><c>March 14</c>, <c>September 4th, 2017</c>, <c>October 2019</c>, <c>in February</c>.</summary>
    private DateExpression? ReadMonthFirst(DayOfWeek? weekday)
    {
        int from = _at;
        int month = MonthWord();
        if (month == 0) return Fail(from);
        int end = _at;
        Skip(" ");
        int day = Day();
        if (day is >= 1 and <= 31 && Calendar.Exists(null, month, day) && (_at >= text.Length || !IsClockMark(text, _at)))
        {
            int dayEnd = _at;
            int? last = LastDay(day);
            if (last is not null) dayEnd = _at;
            int? of = YearAfter();
            return new(from, of is null ? dayEnd : _at, DateForm.Day, of, month, day) { Weekday = weekday, LastDay = last };
        }

        _at = end;
        int? year = YearAfter();
        if (year is null && !FollowsTimeWord(from, end)) return Fail(from);
        return new(from, year is null ? end : _at, DateForm.Month, year, month);
    }

    /// <summary>A month by itself is one where a word of time stands before it: <c>in May</c>, not <c>May I</c>.</summary>
    private readonly bool FollowsTimeWord(int at, int end)
    {
        if (end - at == 3 && text[at..end] != "May") return false;
        int stop = at - 1;
        if (stop < 0 || text[stop] != ' ') return false;
        int first = stop;
        while (first > 0 && stop - first < 10 && char.IsAsciiLetter(text[first - 1])) first--;
        return text.AsSpan(first, stop - first) is "in" or "In" or "since" or "Since" or "by" or "By" or "until" or "last" or "Last" or "next"
            or "during" or "early" or "late" or "mid" or "and" or "to" or "of" or "from" or "From" or "this" or "This" or "before" or "after";
    }

    private int? LastDay(int day)
    {
        int back = _at;
        Skip(" ");
        if (Takes("and") || Takes("to") || Takes("-") || Takes("&"))
        {
            Skip(" ");
            int second = Day();
            if (second > day && second <= 31) return second;
        }

        _at = back;
        return null;
    }

    /// <summary>The year that belongs to a day or month just read: <c>, 2017</c>, <c>of 2017</c>.</summary>
    private int? YearAfter()
    {
        int back = _at;
        Skip(" ,");
        if (Takes("of")) Skip(" ");
        int digitsAt = _at;
        int year = Digits(4);
        if (year >= 0 && _at - digitsAt == 4 && IsYear(year) && (_at >= text.Length || !char.IsAsciiDigit(text[_at]))) return year;
        _at = back;
        return null;
    }

    private int Day()
    {
        int day = Digits(2);
        if (day < 0) return -1;
        if (_at < text.Length && char.IsAsciiDigit(text[_at])) return -1;
        foreach (string ordinal in (ReadOnlySpan<string>)["st", "nd", "rd", "th"])
        {
            if (TakesTail(ordinal)) return day;
        }

        return day;
    }

    private int MonthWord()
    {
        if (_at >= text.Length || !char.IsAsciiLetter(text[_at])) return 0;
        int from = _at;
        ReadOnlySpan<char> word = Word();
        int month = Calendar.Month(word);
        bool named = char.IsAsciiLetterUpper(text[from]);
        if (month == 0 || !named) _at = from;
        else if (_at < text.Length && text[_at] == '.' && word.Length <= 4) _at++;
        return named ? month : 0;
    }

    private ReadOnlySpan<char> Word()
    {
        int from = _at;
        while (_at < text.Length && _at - from < 12 && char.IsAsciiLetter(text[_at])) _at++;
        if (_at < text.Length && char.IsAsciiLetter(text[_at])) return default;
        return text.AsSpan(from, _at - from);
    }

    private int Digits(int most)
    {
        int value = 0;
        int from = _at;
        while (_at < text.Length && _at - from < most && char.IsAsciiDigit(text[_at])) value = (value * 10) + (text[_at++] - '0');
        return _at == from ? -1 : value;
    }

    private bool Takes(string word)
    {
        if (!text.AsSpan(_at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        int end = _at + word.Length;
        if (char.IsAsciiLetter(word[^1]) && end < text.Length && char.IsAsciiLetter(text[end])) return false;
        _at = end;
        return true;
    }

    private bool TakesTail(string ordinal)
    {
        int end = _at + 2;
        if (!text.AsSpan(_at).StartsWith(ordinal, StringComparison.OrdinalIgnoreCase) || (end < text.Length && char.IsAsciiLetter(text[end]))) return false;
        _at = end;
        return true;
    }

    private void Skip(string marks)
    {
        int from = _at;
        while (_at < text.Length && _at - from < 4 && marks.Contains(text[_at], StringComparison.Ordinal)) _at++;
    }

    private DateExpression? Fail(int back)
    {
        _at = back;
        return null;
    }

    private readonly int? Number(int at, int length) =>
        int.TryParse(text.AsSpan(at, length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int n) ? n : null;

    /// <summary>Points part the figures of a day only after a comma and at the end of its line or sentence.</summary>
    private readonly bool IsStop(int from) =>
        from >= 2 && text[from - 1] == ' ' && text[from - 2] is ',' or '|' && (_at >= text.Length || text[_at] is ' ' or ',' or ')' || (text[_at] == '.' && (_at + 1 >= text.Length || text[_at + 1] == ' ')));

    private static bool IsClockMark(string text, int at) =>
        text[at] is ':' or '%' || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        || text.AsSpan(at).StartsWith("am", StringComparison.Ordinal) || text.AsSpan(at).StartsWith("pm", StringComparison.Ordinal);

    internal static bool IsYear(int year) => year is >= 1800 and < 2100;
}
