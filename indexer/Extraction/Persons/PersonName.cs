using System.Text;

namespace SearchEngine.Indexer.Extraction.Persons;

/// <summary>The forms of a name: as shown, as compared, as a key.</summary>
internal static class PersonName
{
    /// <summary>A name as printed, on one line: invisible characters taken out, any white space one space.</summary>
    public static string Clean(ReadOnlySpan<char> printed)
    {
        var clean = new StringBuilder(printed.Length);
        foreach (char c in printed)
        {
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') continue;
            if (!char.IsWhiteSpace(c)) clean.Append(c);
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }

        return clean.Replace("â€™", "’").ToString().TrimEnd();
    }

    /// <summary>For comparison (<see cref="Indexer.Slug.Fold"/>), damage mended.</summary>
    public static string Fold(string name) => Indexer.Slug.Fold(Clean(name));

    /// <summary>The key of a name.</summary>
    public static string Slug(string name) => Indexer.Slug.Of(Clean(name));

    /// <summary>A name in capitals as it is usually written: "NEIL O’NEILL" is "Neil O’Neill".</summary>
    public static string InTitleCase(string name)
    {
        if (name.Contains(' ')) return string.Join(' ', name.Split(' ').Select(w => w.Length == 2 && (NameLexicon.Of(w) & (WordKinds.FirstName | WordKinds.Surname)) == 0 ? w : InTitleCase(w)));
        char[] letters = name.ToCharArray();
        for (int i = 1; i < letters.Length; i++)
        {
            if (char.IsLetter(letters[i - 1]) || (letters[i - 1] is '’' or '\'' && !(i >= 2 && letters[i - 2] is 'O' or 'D'))) letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }
}
