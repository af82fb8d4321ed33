namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>The words of a grade, wherever they stand. Whether they are used as a grade is for others to say. Offsets are folded.</summary>
/// <param name="Start">The first character.</param>
/// <param name="End">One past the last.</param>
/// <param name="Grade">The grade as it is kept.</param>
/// <param name="IsFull">It is spelt as only a grade is: <c>requires improvement to be good</c>.</param>
internal readonly record struct GradeMention(int Start, int End, string Grade, bool IsFull);

/// <summary>The grades of inspections and their scales.</summary>
internal static class Grades
{
    public const string Outstanding = "outstanding";
    public const string Good = "good";
    public const string RequiresImprovement = "requires-improvement";
    public const string Inadequate = "inadequate";
    public const string Adequate = "adequate";
    public const string Satisfactory = "satisfactory";

    /// <summary>The last year in which a grade of the scales before 2013 may still be news.</summary>
    public const int LastOldYear = 2013;

    /// <summary>Whether the grade was given up with the scales of 2013.</summary>
    public static bool IsOld(string grade) => grade is Adequate or Satisfactory;
}
