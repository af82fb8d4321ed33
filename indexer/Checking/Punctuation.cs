using System.Text;

namespace SearchEngine.Indexer.Checking;

/// <summary>Compares the punctuation inside two texts of the same words.</summary>
internal static class Punctuation
{
    /// <summary>The points between the words differ; marks, dashes, white space and both ends are left aside.</summary>
    public static bool Differs(string a, string b) => Inner(a) != Inner(b);

    private static string Inner(string text)
    {
        var points = new StringBuilder();
        int words = 0;
        bool inside = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                if (!inside) { words++; inside = true; }
                continue;
            }
            if (c is not ('\'' or '’')) inside = false;
            if (c is ',' or ';' or ':' or '.' or '!' or '?' or '(' or ')') points.Append(words).Append(c);
        }
        string found = points.ToString();
        // What stands after the last word is an end, not inside.
        int last = found.IndexOf(words.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return last >= 0 && !inside ? found[..last] : found;
    }
}
