using System.Text;

namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>A noun phrase as a key: lower case, without article, letters and digits joined by hyphens.</summary>
internal static class PhraseSlug
{
    internal static string Of(string phrase)
    {
        var slug = new StringBuilder(phrase.Length);
        foreach (char c in phrase)
        {
            if (c is '’' or '\'' or '\u00AD' or '\u200B') continue;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
            if (slug.Length == 4 && slug[3] == '-' && slug[0] == 't' && slug[1] == 'h' && slug[2] == 'e' || slug.Length == 2 && slug[0] == 'a' && slug[1] == '-' || slug.Length == 3 && slug[0] == 'a' && slug[1] == 'n' && slug[2] == '-') slug.Clear();
        }
        while (slug.Length > 0 && slug[^1] == '-') slug.Length--;
        return slug.ToString();
    }
}
