namespace SearchEngine.Queries;

/// <summary>Alternatives for one thing (a synonym, another spelling, the same word in other fields): the best one's score counts, and each further one adds <paramref name="Tie"/> of its own.</summary>
/// <param name="Alternatives">Two queries or more.</param>
/// <param name="Tie">0 (best only) to 1 (sum).</param>
public sealed record AnyOfQuery(IReadOnlyList<Query> Alternatives, float Tie = 0) : Query
{
    /// <summary>Equal alternatives in equal order count, not the list that holds them.</summary>
    public bool Equals(AnyOfQuery? other) =>
        other is not null && Tie.Equals(other.Tie) && Alternatives.SequenceEqual(other.Alternatives);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Query q in Alternatives) hash.Add(q);
        hash.Add(Tie);
        return hash.ToHashCode();
    }
}
