namespace SearchEngine.Queries;

/// <summary>
/// Clauses together. All of <paramref name="Must"/> are required and add to the score; at least <paramref name="MinimumShould"/> of
/// <paramref name="Should"/> are required and each adds; none of <paramref name="MustNot"/> may match.
/// </summary>
/// <param name="Must">Required.</param>
/// <param name="Should">Optional, unless <paramref name="MinimumShould"/> says how many are not.</param>
/// <param name="MustNot">Forbidden.</param>
/// <param name="MinimumShould">0 and up. With no <paramref name="Must"/> at all, 0 counts as 1 where there is a <paramref name="Should"/>; with neither, all documents match that are not forbidden.</param>
public sealed record BooleanQuery(
    IReadOnlyList<Query> Must, IReadOnlyList<Query> Should, IReadOnlyList<Query> MustNot, int MinimumShould = 0) : Query
{
    /// <summary>How many of <see cref="Should"/> are in truth required.</summary>
    internal int Required => Must.Count == 0 && Should.Count > 0 ? Math.Max(1, MinimumShould) : MinimumShould;

    /// <summary>Equal clauses in equal order count, not the lists that hold them.</summary>
    public bool Equals(BooleanQuery? other) =>
        other is not null && Required == other.Required && Must.SequenceEqual(other.Must) && Should.SequenceEqual(other.Should)
        && MustNot.SequenceEqual(other.MustNot);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Query q in Must) hash.Add(q);
        hash.Add(Must.Count);
        foreach (Query q in Should) hash.Add(q);
        hash.Add(Should.Count);
        foreach (Query q in MustNot) hash.Add(q);
        hash.Add(Required);
        return hash.ToHashCode();
    }
}
