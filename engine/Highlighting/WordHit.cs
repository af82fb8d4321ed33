namespace SearchEngine.Highlighting;

/// <summary>A word of a text that meets a test.</summary>
/// <param name="Position">Which word of the text it is, from 0.</param>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct WordHit(int Position, int Start, int End);
