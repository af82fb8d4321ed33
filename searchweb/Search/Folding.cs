using SearchEngine.Indexer;

namespace SearchEngine.Web.Search;

/// <summary>Names and words made comparable: lower case, accents and apostrophes off, hyphens as spaces.</summary>
internal static class Folding
{
    /// <summary>The folded words of a text.</summary>
    public static string[] Words(string text) => Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The folded text, words parted by one space.</summary>
    public static string Fold(string text) => Slug.Fold(text);

    /// <summary>How many insertions, deletions, changes or swaps of neighbours lead from one word to the other; more than the most allowed is given as one above it.</summary>
    public static int Distance(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        int[] before = new int[b.Length + 1], last = new int[b.Length + 1], row = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++) last[j] = j;
        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return Math.Min(last[b.Length], most + 1);
    }
}
