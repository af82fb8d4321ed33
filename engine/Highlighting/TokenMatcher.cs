using SearchEngine.Postings;
using SearchEngine.Segments;
using SearchEngine.Stored;

namespace SearchEngine.Highlighting;

/// <summary>
/// Finds in texts that the index keeps what a query asks of their field, as <see cref="TextMatcher"/> does in any text, but by the numbers
/// of their words: a word that is wanted, or whose stem is, is known by the number of its term. Used again for the next search.
/// </summary>
internal sealed class TokenMatcher
{
    private const int NoTerm = -2; // equal to no word's

    private readonly WordHits _hits = new();
    private readonly List<SegmentTests> _segments = [];
    private WantedTerm[] _terms = [];
    private WordTest[] _tests = [];

    /// <summary>Begins a search for so many things; with none it lets go of the last one's.</summary>
    public void Reset(WantedTerm[] terms, WordTest[] tests)
    {
        _terms = terms;
        _tests = tests;
        _segments.Clear();
    }

    /// <summary>The matches in a text, ordered by start, then by end.</summary>
    /// <param name="field">The field of the segment it was read from.</param>
    /// <param name="text">The text.</param>
    /// <param name="found">Takes them.</param>
    public void Find(Segment.TextField field, DecodedText text, List<TextMatch> found)
    {
        SegmentTests wanted = TestsOf(field);
        _hits.Reset(_tests.Length);
        ReadOnlySpan<PlacedWord> words = text.Words;
        StringTable.Strings strings = field.Texts!.OpenWords();
        for (int position = 0; position < words.Length; position++)
        {
            PlacedWord word = words[position];
            if (!wanted.AnyPattern && (wanted.Filter >> field.TermOf(word.Number) & 1) == 0) continue;
            for (int test = 0; test < _tests.Length; test++)
                if (Passes(wanted, test, word.Number, strings)) _hits[test].Add(new WordHit(position, word.Start, word.End));
        }
        _hits.Match(_terms, found);
    }

    private bool Passes(SegmentTests wanted, int test, int word, in StringTable.Strings words) => _tests[test] switch
    {
        HasStem => wanted.Field.TermOf(word) == wanted.Terms[test],
        IsWord exact => wanted.Field.TermOf(word) == wanted.Terms[test] && exact.Accepts(words[word]),
        WordTest pattern => pattern.Accepts(words[word]),
    };

    private SegmentTests TestsOf(Segment.TextField field)
    {
        foreach (SegmentTests known in _segments)
            if (known.Field == field) return known;
        int[] terms = new int[_tests.Length];
        ulong filter = 0;
        bool anyPattern = false;
        for (int i = 0; i < terms.Length; i++)
        {
            terms[i] = _tests[i] switch
            {
                HasStem stem => field.Postings.TryFind(stem.Wanted, out TermInfo info) ? info.Ordinal : NoTerm,
                IsWord word => field.FindTerm(word.Wanted) is >= 0 and int term ? term : NoTerm,
                _ => NoTerm,
            };
            if (terms[i] >= 0) filter |= 1UL << terms[i];
            anyPattern |= _tests[i] is not (HasStem or IsWord);
        }
        var made = new SegmentTests(field, terms, filter, anyPattern);
        _segments.Add(made);
        return made;
    }

    /// <summary>The tests as they are in one segment.</summary>
    /// <param name="Field">The field there.</param>
    /// <param name="Terms">The term that the words of each test have; <see cref="NoTerm"/> where there is none, or it is a pattern.</param>
    /// <param name="Filter">The bits of these terms, by the lowest six bits of each: most words are none of them.</param>
    /// <param name="AnyPattern">Some tests are patterns, so that every word must be looked at.</param>
    private sealed record SegmentTests(Segment.TextField Field, int[] Terms, ulong Filter, bool AnyPattern);
}
