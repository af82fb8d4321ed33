using System.Text;

namespace SearchEngine.Indexer;

/// <summary>Keys of names for URLs and facets.</summary>
internal static class Slug
{
    /// <summary>Lower case letters and digits, all else a hyphen; apostrophes and points fall away: <c>O’Brien</c> is <c>obrien</c>.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (c is '\'' or '’' or '‘' or '.' or '\u00AD' or '\u200B') continue;
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
