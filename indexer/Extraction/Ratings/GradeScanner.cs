using System.Buffers;

namespace SearchEngine.Indexer.Extraction.Ratings;

/// <summary>Finds the words of grades in a folded text, in one pass.</summary>
internal static class GradeScanner
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["outstanding", "good", "requir", "inadequate", "adequate", "satisfactory"], StringComparison.OrdinalIgnoreCase);

    /// <summary>More short forms than any document has grades.</summary>
    private const int MostShortForms = 4000;

    public static List<GradeMention> Scan(string text)
    {
        var found = new List<GradeMention>();
        int at = 0;
        while (at < text.Length)
        {
            int step = text.AsSpan(at).IndexOfAny(Words);
            if (step < 0) break;
            at += step;
            GradeMention? mention = at > 0 && char.IsLetterOrDigit(text[at - 1]) ? null : Read(text, at);
            if (mention is GradeMention grade)
            {
                found.Add(grade);
                at = grade.End;
            }
            else
            {
                at += 4;
            }
        }

        AddShortForms(text, found);
        return found;
    }

    /// <summary><c>RI</c>, as people in the service write it; a text that never speaks of inspections means something else.</summary>
    private static void AddShortForms(string text, List<GradeMention> found)
    {
        bool isOfInspections = false, isAdded = false;
        for (int at = text.IndexOf(" RI", StringComparison.Ordinal); at >= 0 && found.Count < MostShortForms; at = text.IndexOf(" RI", at + 3, StringComparison.Ordinal))
        {
            if (at + 3 < text.Length && char.IsLetterOrDigit(text[at + 3])) continue;
            isOfInspections = isOfInspections || text.Contains("Ofsted", StringComparison.Ordinal);
            if (!isOfInspections) return;
            found.Add(new(at + 1, at + 3, Grades.RequiresImprovement, false));
            isAdded = true;
        }

        if (isAdded) found.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    private static GradeMention? Read(string text, int at) => char.ToLowerInvariant(text[at]) switch
    {
        'o' => Word(text, at, Grades.Outstanding),
        'g' => Word(text, at, Grades.Good),
        'i' => Word(text, at, Grades.Inadequate),
        'a' => Word(text, at, Grades.Adequate),
        's' => Word(text, at, Grades.Satisfactory),
        _ => RequiresImprovement(text, at),
    };

    private static GradeMention? Word(string text, int at, string grade)
    {
        int end = at + grade.Length;
        return end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end + 1 < text.Length && char.IsLetter(text[end + 1])))
            ? null
            : new(at, end, grade, false);
    }

    /// <summary><c>requires improvement</c>, <c>required improvement to be good</c>, over a line's end too.</summary>
    private static GradeMention? RequiresImprovement(string text, int at)
    {
        int i = at + 6;
        if (Takes(text, ref i, "ing")) { }
        else if (Takes(text, ref i, "es") || Takes(text, ref i, "ed") || Takes(text, ref i, "e")) { }
        else return null;
        if (!TakesGap(text, ref i) || !Takes(text, ref i, "improvement") || (i < text.Length && char.IsLetter(text[i]))) return null;
        int end = i;
        bool isFull = TakesGap(text, ref i) && Takes(text, ref i, "to") && TakesGap(text, ref i) && Takes(text, ref i, "be") && TakesGap(text, ref i) && Takes(text, ref i, "good")
            && (i == text.Length || !char.IsLetter(text[i]));
        return new(at, isFull ? i : end, Grades.RequiresImprovement, isFull);
    }

    private static bool Takes(string text, ref int at, string word)
    {
        if (!text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) return false;
        at += word.Length;
        return true;
    }

    private static bool TakesGap(string text, ref int at)
    {
        int from = at;
        while (at < text.Length && at - from < 40 && text[at] is ' ' or '-') at++;
        return at > from;
    }
}
