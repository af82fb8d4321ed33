namespace SearchEngine.Highlighting;

/// <summary>One thing a query asks of a field.</summary>
/// <param name="Term">Its number; alternatives for one thing share it.</param>
/// <param name="Tests">The tests its words must meet, by their numbers: one for a word, more for a phrase.</param>
/// <param name="Slop">For a phrase: the most moves.</param>
/// <param name="Weight">How much it says.</param>
internal sealed record WantedTerm(int Term, int[] Tests, int Slop, float Weight);
