using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>Which documents of a segment may be hits: those that filters accept, or those not deleted.</summary>
internal readonly struct Acceptance(DocSet? accepted, DocSet? deleted)
{
    /// <summary>Every document may.</summary>
    public bool All => accepted is null && deleted is null;

    public bool this[int doc] => accepted is not null ? accepted[doc] : deleted is null || !deleted[doc];

    /// <summary>The places of those documents that may be hits.</summary>
    /// <param name="docs">Some documents.</param>
    /// <param name="places">Takes their places among them.</param>
    /// <returns>How many there are.</returns>
    public int Places(ReadOnlySpan<int> docs, Span<byte> places)
    {
        int count = 0;
        if (accepted is null)
        {
            for (int i = 0; i < docs.Length; i++)
                if (this[docs[i]]) places[count++] = (byte)i;
            return count;
        }
        ReadOnlySpan<ulong> words = accepted.Words;
        for (int i = 0; i < docs.Length; i++) // without branches, which would be guessed wrongly
        {
            int doc = docs[i];
            places[count] = (byte)i;
            count += (int)(words[doc >> 6] >> doc & 1);
        }
        return count;
    }
}
