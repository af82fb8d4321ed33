using System.Text;
using SearchEngine.Analysis;

namespace SearchEngine.Indexer;

/// <summary>Names made comparable, and keys of names for URLs and facets: one way everywhere, and that of keyword values in queries.</summary>
public static class Slug
{
    /// <summary>Longer keys are cut, at a hyphen where there is one: no name is so long, but damaged text can give any.</summary>
    private const int MaxLength = 120;

    /// <summary>For comparison: lower case, accents, apostrophes and points off, all else between letters and digits one space.</summary>
    public static string Fold(string name)
    {
        string folded = Folding.Fold(name);
        var words = new StringBuilder(folded.Length);
        foreach (char c in folded)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) words.Append(c);
            else if (c is '\'' or '.' or '`' or '´') continue;
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }
        return words.ToString().TrimEnd();
    }

    /// <summary>The key of a name: folded, with hyphens: <c>Zdenka O’Brien-Horáková</c> is <c>zdenka-obrien-horakova</c>.</summary>
    public static string Of(string name)
    {
        string slug = Fold(name).Replace(' ', '-');
        if (slug.Length <= MaxLength) return slug;
        int cut = slug.LastIndexOf('-', MaxLength);
        return slug[..(cut > 0 ? cut : char.IsHighSurrogate(slug[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
