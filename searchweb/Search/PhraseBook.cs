using SearchEngine.Indexer;

namespace SearchEngine.Web.Search;

/// <summary>The phrases that documents keep coming back to, found by how one of their words begins; those of most documents first.</summary>
internal sealed class PhraseBook
{
    // Each phrase once for each of its words: what follows from that word on, and the phrase.
    private readonly (string From, FacetValue Phrase)[] _entries;

    private PhraseBook(IEnumerable<FacetValue> phrases)
    {
        _entries = [.. phrases.SelectMany(p => Starts(p.Value).Select(i => (p.Value[i..], p)))];
        Array.Sort(_entries, (a, b) => string.CompareOrdinal(a.From, b.From));
    }

    /// <summary>Reads a commit.</summary>
    public static PhraseBook Of(Snapshot snapshot) => new(snapshot.Search(new SearchRequest
    {
        Filters = [FilterReader.Kind(CorpusSchema.Kinds.Document)],
        Facets = [new FacetRequest(CorpusSchema.Phrase)],
        Limit = 0,
    }).Facets[0].Values);

    /// <summary>Phrases in which these words stand in a row, the last of them perhaps only begun: those that begin so first, then by how many documents keep coming back to them.</summary>
    /// <param name="words">Folded words, parted by one blank.</param>
    public IEnumerable<string> Beginning(string words)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(_entries[middle].From, words) < 0) low = middle + 1;
            else high = middle;
        }
        return _entries.Skip(low).TakeWhile(e => e.From.StartsWith(words, StringComparison.Ordinal))
            .OrderByDescending(e => e.From.Length == e.Phrase.Value.Length).ThenByDescending(e => e.Phrase.Count).ThenBy(e => e.Phrase.Value, StringComparer.Ordinal)
            .Select(e => e.Phrase.Value).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<int> Starts(string phrase)
    {
        for (int i = 0; i < phrase.Length; i++)
            if (i == 0 || phrase[i - 1] == ' ') yield return i;
    }
}
