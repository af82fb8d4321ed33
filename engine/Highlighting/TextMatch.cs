namespace SearchEngine.Highlighting;

/// <summary>A place of a text where something that was asked for stands.</summary>
/// <param name="Start">The first UTF-16 code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Term">What was asked for: places with the same number stand for the same thing (a word, its other spellings).</param>
/// <param name="Weight">How much it says, 0 and up; a rare word more than a frequent one, a phrase as much as its words.</param>
internal readonly record struct TextMatch(int Start, int End, int Term, float Weight);
