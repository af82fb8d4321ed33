namespace SearchEngine.Indexer.Extraction.Quotations;

/// <summary>A piece of a paragraph as the grammar of attributions sees it: a word, a named person, a whole quotation, or punctuation.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">One past its last.</param>
/// <param name="Class">Of a word, its classes.</param>
/// <param name="Ref">Of a person or a quotation, its number.</param>
/// <param name="Sentence">The sentence of its paragraph, from zero.</param>
/// <param name="Possessive">A word or person with ’s.</param>
internal readonly record struct ClauseToken(
    TokenKind Kind, int Start, int End, WordClass Class, int Ref, int Sentence, bool Possessive)
{
    public bool Is(WordClass kind) => Kind == TokenKind.Word && (Class & kind) != 0;

    public bool IsBreak => Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open or TokenKind.Shut;
}

/// <summary>The kinds of <see cref="ClauseToken"/>.</summary>
internal enum TokenKind : byte
{
    Word,
    Person,
    Quote,
    Comma,
    Colon,
    Semicolon,
    Dash,
    Open,
    Shut,
    Stop,
}
