using System.Text;

namespace SearchEngine.Queries;

/// <summary>The words of a piece of a query as the index holds them: analysed and folded, not stemmed.</summary>
internal static class FoldedWords
{
    /// <summary>The words in order; none where the text has only punctuation.</summary>
    public static List<string> Of(string text)
    {
        // Stand-in until the analysis folder lands.
        List<string> words = [];
        StringBuilder word = new();
        void End()
        {
            string w = word.ToString().Trim('\'');
            if (w.Length > 0) words.Add(w);
            word.Clear();
        }
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '_') word.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '\u2019' && word.Length > 0) word.Append('\'');
            else End();
        }
        End();
        return words;
    }

    /// <summary>The folded word's English stem.</summary>
    public static string Stem(string word) => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word;

    /// <summary>A keyword value as it is stored: words folded, apostrophes left out, joined by hyphens ("Alisa Flemming", alisa-flemming).</summary>
    public static string KeywordValue(string text) =>
        string.Join('-', Of(text).Select(w => w.Replace("'", "", StringComparison.Ordinal)));
}
