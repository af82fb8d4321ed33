using System.Collections.Concurrent;
using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Segments;

/// <summary>
/// The documents of frequent terms as a bit each, so that whether a document holds one is one look. A set is made when a search first wants
/// it and kept as long as its segment, within a budget: past it there are no more, and searches read the postings. Safe for many threads.
/// </summary>
/// <param name="postings">The field's postings.</param>
/// <param name="docs">How many documents the segment has.</param>
internal sealed class FrequentTerms(FieldPostings postings, int docs)
{
    /// <summary>A frequent term stands in one of so many documents, or more.</summary>
    private const int Share = 32;

    /// <summary>What the sets of a field of a segment may take, in bytes.</summary>
    private const long Budget = 8L << 20;

    private readonly ConcurrentDictionary<int, DocSet> _sets = new();
    private long _bytes;

    /// <summary>The documents of a term, deleted ones among them; null where it is not frequent or there is no room. Not to be changed.</summary>
    public DocSet? Find(in TermInfo term)
    {
        if ((long)term.DocFreq * Share < docs || term.DocFreq < BitPacking.BlockSize) return null;
        if (_sets.TryGetValue(term.Ordinal, out DocSet? known)) return known;
        if (Interlocked.Add(ref _bytes, docs / 8) > Budget)
        {
            Interlocked.Add(ref _bytes, -docs / 8);
            return null;
        }
        var set = new DocSet(docs);
        new PostingsCursor(postings, term).AddAllTo(set);
        return _sets.GetOrAdd(term.Ordinal, set);
    }
}
