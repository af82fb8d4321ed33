using System.Globalization;

namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>The English names of months, weekdays and seasons, and plain calendar arithmetic.</summary>
internal static class Calendar
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter", "early", "late", "mid"];

    /// <summary>The month a word names (in full, by three letters, or <c>Sept</c>), or 0.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return 0;
        for (int i = 0; i < MonthNames.Length; i++)
        {
            if (Names(MonthNames[i], word) || (i == 8 && word.Equals("sept", StringComparison.OrdinalIgnoreCase))) return i + 1;
        }

        return 0;
    }

    /// <summary>The weekday a word names (in full, by three letters, or <c>Tues</c>, <c>Thurs</c>).</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word)
    {
        if (word.Length < 3) return null;
        for (int i = 0; i < Weekdays.Length; i++)
        {
            if (Names(Weekdays[i], word)) return (DayOfWeek)i;
        }

        if (word.Equals("tues", StringComparison.OrdinalIgnoreCase)) return DayOfWeek.Tuesday;
        if (word.Equals("thur", StringComparison.OrdinalIgnoreCase) || word.Equals("thurs", StringComparison.OrdinalIgnoreCase)) return DayOfWeek.Thursday;
        return null;
    }

    /// <summary>Whether a word names a season or a part of a year.</summary>
    public static bool IsSeason(ReadOnlySpan<char> word)
    {
        foreach (string season in Seasons)
        {
            if (word.Equals(season, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Whether that day exists.</summary>
    public static bool Exists(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, month);

    /// <summary>A date in words, as British readers write it.</summary>
    public static string Say(PartialDate date) =>
        date.Month is not int month ? date.Year.ToString(CultureInfo.InvariantCulture)
        : date.Day is not int day ? string.Create(CultureInfo.InvariantCulture, $"{MonthNames[month - 1]} {date.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day} {MonthNames[month - 1]} {date.Year}");

    /// <summary>A day of a month in words.</summary>
    public static string Say(int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{day} {MonthNames[month - 1]}");

    /// <summary>Months since year 0, so that two dates can be set in order; what is not known counts as the first.</summary>
    public static int Months(PartialDate date) => (date.Year * 12) + (date.Month ?? 1) - 1;

    /// <summary>A number in words or figures, of years: up to sixty, one as <c>a</c>; null for anything else.</summary>
    public static int? Number(ReadOnlySpan<char> word)
    {
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int figure)) return figure <= 60 ? figure : null;
        string[] names = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
        for (int i = 0; i < names.Length; i++)
        {
            if (word.Equals(names[i], StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return null;
    }

    private static bool Names(string name, ReadOnlySpan<char> word) =>
        name.AsSpan().Equals(word, StringComparison.OrdinalIgnoreCase)
        || (word.Length == 3 && name.AsSpan(0, 3).Equals(word, StringComparison.OrdinalIgnoreCase));
}
