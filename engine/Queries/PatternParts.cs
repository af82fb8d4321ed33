using System.Text;

namespace SearchEngine.Queries;

/// <summary>Folds the letters between wildcards and parts what analysis would part.</summary>
internal static class PatternParts
{
    /// <summary>The words and patterns of a word with wildcards; such as hold no letter are left out.</summary>
    public static List<string> Of(string pattern)
    {
        List<string> parts = [];
        StringBuilder part = new();
        void End()
        {
            if (part.ToString().Any(c => c is not ('*' or '?'))) parts.Add(part.ToString());
            part.Clear();
        }
        for (int i = 0; i < pattern.Length;)
        {
            if (pattern[i] is '*' or '?')
            {
                // Stars side by side say no more than one.
                if (pattern[i] == '?' || part.Length == 0 || part[^1] != '*') part.Append(pattern[i]);
                i++;
                continue;
            }
            int end = i;
            while (end < pattern.Length && pattern[end] is not ('*' or '?')) end++;
            string letters = pattern[i..end];
            List<string> words = FoldedWords.Of(letters);
            for (int w = 0; w < words.Count; w++)
            {
                if (w > 0 || !StartsInWord(letters)) End();
                part.Append(words[w]);
            }
            if (words.Count == 0 || !EndsInWord(letters)) End();
            i = end;
        }
        End();
        return parts;
    }

    private static bool StartsInWord(string letters) => !(char.IsPunctuation(letters[0]) || char.IsWhiteSpace(letters[0])) || QuoteMarks.IsSingle(letters[0]);

    private static bool EndsInWord(string letters) => !(char.IsPunctuation(letters[^1]) || char.IsWhiteSpace(letters[^1])) || QuoteMarks.IsSingle(letters[^1]);
}
