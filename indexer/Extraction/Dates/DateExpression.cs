namespace SearchEngine.Indexer.Extraction.Dates;

/// <summary>Words of a text that tell a time. Offsets are those of the folded text.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Year">The year, or null where the words leave it out.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null. Of a range of days the first.</param>
internal readonly record struct DateExpression(int Start, int End, DateForm Form, int? Year, int? Month = null, int? Day = null)
{
    /// <summary>The weekday it names, or null.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The last day of a range inside one month (<c>16 and 17 January</c>), or null.</summary>
    public int? LastDay { get; init; }

    /// <summary>The second year of a pair (<c>2017/18</c>), or null.</summary>
    public int? LastYear { get; init; }

    /// <summary>It is the beginning or the end of a range that two expressions make (<c>between 19 June and 13 July</c>).</summary>
    public bool InRange { get; init; }

    /// <summary>A whole date of one day.</summary>
    public bool IsDay => Form == DateForm.Day && Year is not null && LastDay is null && !InRange;

    /// <summary>The date as far as it is told; null without a year.</summary>
    public PartialDate? Partial => Year is int year ? new PartialDate(year, Month, Day) : null;
}

/// <summary>How a time is written.</summary>
internal enum DateForm
{
    /// <summary>A day of a month.</summary>
    Day,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A season of a year, or a part of it (<c>early 2018</c>).</summary>
    Season,

    /// <summary>A year, or a school or money year (<c>2017/18</c>).</summary>
    Year,
}
