namespace SearchEngine.Queries;

/// <summary>What else a word or phrase may be called: another spelling or a synonym.</summary>
/// <param name="Text">As people would type it.</param>
/// <param name="Words">Its folded words.</param>
internal sealed record OtherName(string Text, IReadOnlyList<string> Words);
