using System.Text;
using SearchEngine.Analysis;
using SearchEngine.Queries;

namespace SearchEngine.Highlighting;

/// <summary>
/// Finds in texts what a query asks of a field. The texts are analysed as the index analyses them; each different word is tested once
/// however often it stands, so the cost is that of reading the words. Keep one for all hits of a search; not for several threads at once.
/// </summary>
internal sealed class TextMatcher
{
    private static readonly int[] NoTests = [];

    private readonly QueryTerms _terms;
    private readonly Dictionary<byte[], int[]> _passed = new(new ByteWordComparer());

    public TextMatcher(QueryTerms terms) => _terms = terms;

    /// <summary>A matcher of a query for a field; see <see cref="QueryTerms.Of"/>.</summary>
    public static TextMatcher For(Query query, string field, TextAnalysis analysis, Func<string, float>? weight = null) =>
        new(QueryTerms.Of(query, field, analysis, weight));

    /// <summary>Nothing of the field is asked for, so nothing will be found.</summary>
    public bool IsEmpty => _terms.Terms.Count == 0;

    /// <summary>The matches, ordered by start, then by end. They may overlap: a word may stand alone and in a phrase.</summary>
    public List<TextMatch> Find(ReadOnlySpan<char> text)
    {
        List<TextMatch> found = [];
        if (IsEmpty) return found;
        List<WordHit>[] hits = Scan(text);
        foreach (WantedTerm term in _terms.Terms)
        {
            if (term.Tests.Length > 1) PhraseFinder.Find(term, hits, found);
            else foreach (WordHit hit in hits[term.Tests[0]]) found.Add(new TextMatch(hit.Start, hit.End, term.Term, term.Weight));
        }
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return found;
    }

    // For each test the words that pass it, in text order.
    private List<WordHit>[] Scan(ReadOnlySpan<char> text)
    {
        var hits = new List<WordHit>[_terms.Tests.Count];
        for (int i = 0; i < hits.Length; i++) hits[i] = [];
        var passed = _passed.GetAlternateLookup<ReadOnlySpan<byte>>();
        Span<byte> buffer = stackalloc byte[WordReader.MaxTermBytes + 1];
        WordReader reader = new(text, buffer);
        for (int position = 0; reader.MoveNext(); position++)
        {
            if (!passed.TryGetValue(reader.Term, out int[]? tests)) passed[reader.Term] = tests = Passed(reader.Term);
            foreach (int test in tests) hits[test].Add(new WordHit(position, reader.Start, reader.End));
        }
        return hits;
    }

    private int[] Passed(ReadOnlySpan<byte> term)
    {
        string word = Encoding.UTF8.GetString(term), stem = FoldedWords.Stem(word);
        List<int>? passed = null;
        for (int i = 0; i < _terms.Tests.Count; i++)
            if (_terms.Tests[i].Accepts(word, stem)) (passed ??= []).Add(i);
        return passed?.ToArray() ?? NoTests;
    }
}
