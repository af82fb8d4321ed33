using SearchEngine.Indexer.Digests;

namespace SearchEngine.Web.Search;

/// <summary>A ranking of documents in which a text that is nearly the same as one above it stands under that one, as part of its entry.</summary>
internal sealed class FoldedRanking
{
    /// <summary>So far down a ranking is folded; documents below stand by themselves.</summary>
    public const int Deepest = 10_000;

    private readonly int[] _ranks;
    private readonly Dictionary<int, List<string>> _under = [];
    private readonly int _read;

    /// <summary>Folds a ranking.</summary>
    /// <param name="ids">The best documents in order, at most <see cref="Deepest"/>.</param>
    /// <param name="total">How many match in all.</param>
    /// <param name="near">Which texts are nearly the same.</param>
    public FoldedRanking(IReadOnlyList<string> ids, long total, NearTexts near)
    {
        var first = new Dictionary<IReadOnlyList<string>, int>(ReferenceEqualityComparer.Instance);
        var ranks = new List<int>(ids.Count);
        for (int rank = 0; rank < ids.Count; rank++)
        {
            IReadOnlyList<string> group = near.Of(ids[rank]);
            if (group.Count == 0 || first.TryAdd(group, rank))
            {
                ranks.Add(rank);
                continue;
            }
            if (!_under.TryGetValue(first[group], out List<string>? under)) _under.Add(first[group], under = []);
            under.Add(ids[rank]);
        }
        (_ranks, _read, Entries) = ([.. ranks], ids.Count, ranks.Count + total - ids.Count);
    }

    /// <summary>How many entries there are.</summary>
    public long Entries { get; }

    /// <summary>The documents of that rank, from 0, that stand under it; best first.</summary>
    public IReadOnlyList<string> Under(int rank) => _under.GetValueOrDefault(rank) ?? [];

    /// <summary>The ranks, rising, of the entries from one place on.</summary>
    /// <param name="place">The first entry's place, from 0.</param>
    /// <param name="count">How many at most.</param>
    public IReadOnlyList<int> Ranks(int place, int count)
    {
        long last = Math.Min(place + (long)count, Entries);
        var ranks = new List<int>();
        for (int i = place; i < last; i++) ranks.Add(i < _ranks.Length ? _ranks[i] : _read + i - _ranks.Length);
        return ranks;
    }
}
