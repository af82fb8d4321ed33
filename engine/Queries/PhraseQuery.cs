namespace SearchEngine.Queries;

/// <summary>Words next to each other, in order; with slop, near each other: the fewest moves of words that make the phrase, each one position.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Words">Two words or more, folded.</param>
/// <param name="Slop">The most moves, 0 and up; 0 is the exact phrase.</param>
/// <param name="Form">By stem or exactly.</param>
public sealed record PhraseQuery(string Field, IReadOnlyList<string> Words, int Slop = 0, Form Form = Form.Exact) : Query
{
    /// <summary>Equal words in equal order count, not the list that holds them.</summary>
    public bool Equals(PhraseQuery? other) =>
        other is not null && Field == other.Field && Slop == other.Slop && Form == other.Form
        && Words.SequenceEqual(other.Words, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        hash.Add(Field, StringComparer.Ordinal);
        foreach (string word in Words) hash.Add(word, StringComparer.Ordinal);
        hash.Add(Slop);
        hash.Add(Form);
        return hash.ToHashCode();
    }
}
