using SearchEngine.Analysis;
using SearchEngine.Queries;

namespace SearchEngine.Highlighting;

/// <summary>
/// Finds in any text what a query asks of a field: the text is analysed as the index analyses it, and each different word
/// tested once. Not for several threads at once. Texts that the index keeps are matched faster by the numbers of their words (<see cref="TokenMatcher"/>).
/// </summary>
internal sealed class TextMatcher(QueryTerms terms)
{
    private readonly WordHits _hits = new();
    private readonly Dictionary<byte[], int[]> _passed = new(new ByteWordComparer());

    /// <summary>A matcher of a query for a field; see <see cref="QueryTerms.Of"/>.</summary>
    public static TextMatcher For(Query query, string field, TextAnalysis analysis, Func<string, float>? weight = null) =>
        new(QueryTerms.Of(query, field, analysis, weight));

    /// <summary>The matches, ordered by start, then by end. They may overlap: a word may stand alone and in a phrase.</summary>
    public List<TextMatch> Find(ReadOnlySpan<char> text)
    {
        List<TextMatch> found = [];
        if (terms.Terms.Length == 0) return found;
        Scan(text);
        _hits.Match(terms.Terms, found);
        return found;
    }

    private void Scan(ReadOnlySpan<char> text)
    {
        _hits.Reset(terms.Tests.Length);
        var passed = _passed.GetAlternateLookup<ReadOnlySpan<byte>>();
        Span<byte> buffer = stackalloc byte[WordReader.MaxTermBytes + 1];
        WordReader reader = new(text, buffer);
        for (int position = 0; reader.MoveNext(); position++)
        {
            if (!passed.TryGetValue(reader.Term, out int[]? tests)) passed[reader.Term] = tests = Passed(reader.Term);
            foreach (int test in tests) _hits[test].Add(new WordHit(position, reader.Start, reader.End));
        }
    }

    private int[] Passed(ReadOnlySpan<byte> word)
    {
        List<int>? passed = null;
        for (int i = 0; i < terms.Tests.Length; i++)
            if (terms.Tests[i].Accepts(word)) (passed ??= []).Add(i);
        return passed?.ToArray() ?? [];
    }
}
