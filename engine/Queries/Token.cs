namespace SearchEngine.Queries;

/// <summary>The kinds of <see cref="Token"/>.</summary>
internal enum TokenKind
{
    Word,
    Pattern,
    Phrase,
    Range,
    Everything,
    Field,
    Open,
    Close,
    And,
    Or,
    Not,
    Plus,
    Minus,
    Bar,
    Tilde,
    Boost,
}

/// <summary>One piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts in the query, in UTF-16 code units.</param>
/// <param name="End">One past its end.</param>
/// <param name="Text">
/// The content: a word or phrase without marks and escapes, a pattern with its wildcards, a field's name as the options spell it; of a
/// range its lower bound; the number after a tilde or a boost, empty where there is none.
/// </param>
/// <param name="Exact">It has an equals sign before it.</param>
/// <param name="Upper">A range's upper bound.</param>
/// <param name="OpenBounds">A range without its lower (1) or upper (2) bound itself, or both (3).</param>
internal readonly record struct Token(
    TokenKind Kind, int Start, int End, string Text = "", bool Exact = false, string Upper = "", int OpenBounds = 0);
