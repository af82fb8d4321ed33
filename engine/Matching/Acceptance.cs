using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Which documents of a segment may be hits: those that filters accept, or those not deleted.</summary>
internal readonly struct Acceptance(DocSet? accepted, DocSet? deleted)
{
    /// <summary>Every document may.</summary>
    public bool All => accepted is null && deleted is null;

    public bool this[int doc] => accepted is not null ? accepted[doc] : deleted is null || !deleted[doc];

    /// <summary>Keeps those of a block's documents that may be hits (<see cref="BlockFilter"/>).</summary>
    public int Keep(ReadOnlySpan<int> docs, Span<byte> places)
    {
        if (accepted is not null) return BlockFilter.In(accepted, docs, places);
        return deleted is null ? places.Length : BlockFilter.NotIn(deleted, docs, places);
    }
}
