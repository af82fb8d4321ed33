namespace SearchEngine.Queries;

/// <summary>A plain word of a query, or neighbouring ones that stand for one thing.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Words">The folded words, in order; none for a pattern.</param>
/// <param name="Query">What finds it, other spellings and synonyms included.</param>
internal sealed record PlainWord(string Text, IReadOnlyList<string> Words, Query Query)
{
    /// <summary>A common word, which may be missing where another word is left.</summary>
    public bool IsCommon => Words is [var word] && StopWords.Contains(word);
}
