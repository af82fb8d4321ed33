namespace SearchEngine.Stored;

/// <summary>A word of a text.</summary>
/// <param name="Number">Its number in the field's table of words.</param>
/// <param name="Start">Its first UTF-16 code unit.</param>
/// <param name="End">One past its last.</param>
internal readonly record struct PlacedWord(int Number, int Start, int End);
