namespace SearchEngine.Queries;

/// <summary>Any word of that shape. Scores as <see cref="PrefixQuery"/>.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Pattern">Folded; <c>*</c> stands for any characters, <c>?</c> for one.</param>
public sealed record WildcardQuery(string Field, string Pattern) : Query;
