namespace SearchEngine.Queries;

/// <summary>
/// Names whose first letter an apostrophe parts from the rest (O'Neill, D'Arcy): people type them with it, without, or with a space. The
/// other forms are given where the index holds them.
/// </summary>
internal static class ApostropheNames
{
    private const int ShortestRest = 3;

    /// <summary>Two words as such a name (O Neill), or null.</summary>
    public static OtherName? Join(string first, string second, Func<string, bool> exists)
    {
        if (first.Length != 1 || second.Length < ShortestRest || !char.IsLetter(first[0])) return null;
        return Existing(first + "'" + second, exists) ?? Existing(first + second, exists);
    }

    /// <summary>One word with the apostrophe put in or left out, or null.</summary>
    public static OtherName? Other(string word, Func<string, bool> exists)
    {
        if (word.Length <= ShortestRest) return null;
        if (word[1] == '\'') return Existing(word.Remove(1, 1), exists);
        return word[0] is 'o' or 'd' ? Existing(word.Insert(1, "'"), exists) : null;
    }

    private static OtherName? Existing(string word, Func<string, bool> exists) => exists(word) ? new OtherName(word, [word]) : null;
}
