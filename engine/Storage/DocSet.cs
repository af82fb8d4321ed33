using System.Numerics;

namespace SearchEngine.Storage;

/// <summary>A set of documents of one segment: a bit each.</summary>
internal sealed class DocSet(int docs)
{
    private const int MostSpare = 16;

    [ThreadStatic]
    private static List<DocSet>? _spare;

    private readonly ulong[] _words = new ulong[(docs + 63) >> 6];

    /// <summary>How many documents the segment has.</summary>
    public int Docs { get; } = docs;

    public Span<ulong> Words => _words;

    public bool this[int doc] => (_words[doc >> 6] >> doc & 1) != 0;

    public void Add(int doc) => _words[doc >> 6] |= 1UL << doc;

    /// <summary>Adds a document on a condition, without a branch.</summary>
    public void AddIf(int doc, bool condition) => _words[doc >> 6] |= (condition ? 1UL : 0) << doc;

    /// <summary>Adds a document.</summary>
    /// <returns>False where it was in already.</returns>
    public bool TryAdd(int doc)
    {
        ulong bit = 1UL << doc;
        if ((_words[doc >> 6] & bit) != 0) return false;
        _words[doc >> 6] |= bit;
        return true;
    }

    public void Clear() => Array.Clear(_words);

    public int Count()
    {
        int count = 0;
        foreach (ulong w in _words) count += BitOperations.PopCount(w);
        return count;
    }

    /// <summary>How many documents are in another set as well.</summary>
    public int CountIn(ReadOnlySpan<ulong> other)
    {
        ReadOnlySpan<ulong> own = _words.AsSpan(0, other.Length);
        int count = 0;
        for (int i = 0; i < own.Length; i++) count += BitOperations.PopCount(own[i] & other[i]);
        return count;
    }

    /// <summary>How many documents lie from one on and before another, which is not before it.</summary>
    public int CountBetween(int from, int to)
    {
        int w = from >> 6, last = to >> 6;
        ulong word = _words[w] & ulong.MaxValue << from;
        int count = 0;
        for (; w < last; word = _words[++w]) count += BitOperations.PopCount(word);
        return count + BitOperations.PopCount(word & (1UL << to) - 1);
    }

    /// <summary>The first document from <paramref name="from"/> on, or <see cref="int.MaxValue"/>.</summary>
    public int Next(int from)
    {
        int w = from >> 6;
        if (w >= _words.Length) return int.MaxValue;
        ulong word = _words[w] >> from << from;
        while (word == 0)
        {
            if (++w == _words.Length) return int.MaxValue;
            word = _words[w];
        }
        return (w << 6) + BitOperations.TrailingZeroCount(word);
    }

    public void And(DocSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] &= other._words[i];
    }

    public void AndNot(DocSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] &= ~other._words[i];
    }

    public void Or(DocSet other)
    {
        for (int i = 0; i < _words.Length; i++) _words[i] |= other._words[i];
    }

    public DocSet Copy()
    {
        var copy = new DocSet(Docs);
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    /// <summary>An empty set that nobody on this thread uses; to be given back when it is no longer needed.</summary>
    public static DocSet Rent(int docs)
    {
        List<DocSet> spare = _spare ??= [];
        for (int i = spare.Count - 1; i >= 0; i--)
        {
            if (spare[i].Docs != docs) continue;
            DocSet set = spare[i];
            spare.RemoveAt(i);
            set.Clear();
            return set;
        }
        return new DocSet(docs);
    }

    /// <summary>Gives it back.</summary>
    public void Return()
    {
        List<DocSet> spare = _spare ??= [];
        if (spare.Count == MostSpare) spare.RemoveAt(0); // of segments that are no more, most likely
        spare.Add(this);
    }

    /// <summary>All documents.</summary>
    public static DocSet All(int docs)
    {
        var all = new DocSet(docs);
        for (int d = 0; d < docs >> 6; d++) all._words[d] = ulong.MaxValue;
        if ((docs & 63) != 0) all._words[^1] = (1UL << docs) - 1;
        return all;
    }
}
