namespace SearchEngine.Highlighting;

/// <summary>For each test of a query the words of a text that meet it, in text order. Used again for the next text.</summary>
internal sealed class WordHits
{
    private readonly List<List<WordHit>> _lists = [];

    /// <summary>The words that meet a test.</summary>
    public List<WordHit> this[int test] => _lists[test];

    /// <summary>Empties it for so many tests.</summary>
    public void Reset(int tests)
    {
        foreach (List<WordHit> list in _lists) list.Clear();
        while (_lists.Count < tests) _lists.Add([]);
    }

    /// <summary>The matches of the things asked for, ordered by start, then by end. They may overlap: a word may stand alone and in a phrase.</summary>
    /// <param name="terms">What is asked for.</param>
    /// <param name="found">Takes them.</param>
    public void Match(WantedTerm[] terms, List<TextMatch> found)
    {
        found.Clear();
        foreach (WantedTerm term in terms)
        {
            if (term.Tests.Length > 1) PhraseFinder.Find(term, this, found);
            else foreach (WordHit hit in _lists[term.Tests[0]]) found.Add(new TextMatch(hit.Start, hit.End, term.Term, term.Weight));
        }
        if (terms.Length > 1 || terms.Length == 1 && terms[0].Tests.Length > 1) found.Sort(InOrder);
    }

    private static int InOrder(TextMatch a, TextMatch b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End);
}
