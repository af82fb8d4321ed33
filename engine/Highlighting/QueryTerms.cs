using System.Text;
using SearchEngine.Matching;
using SearchEngine.Queries;

namespace SearchEngine.Highlighting;

/// <summary>
/// What a query asks of one field, to be marked: its words, patterns and phrases, what is forbidden left out. Common words beside
/// others are left out too: they say nothing about why a text was found.
/// </summary>
internal sealed class QueryTerms
{
    private readonly string _field;
    private readonly bool _stems;
    private readonly Func<string, float>? _weight;
    private readonly List<WantedTerm> _terms = [];
    private readonly List<WantedTerm> _common = [];
    private readonly List<WordTest> _tests = [];
    private int _lastTerm;

    private QueryTerms(string field, TextAnalysis analysis, Func<string, float>? weight)
    {
        _field = field;
        _stems = analysis == TextAnalysis.English;
        _weight = weight;
    }

    /// <summary>The things asked for.</summary>
    public WantedTerm[] Terms { get; private set; } = [];

    /// <summary>The tests that the terms name by number.</summary>
    public WordTest[] Tests { get; private set; } = [];

    /// <summary>Gathers what a query asks of a field.</summary>
    /// <param name="query">Any query.</param>
    /// <param name="field">A text field.</param>
    /// <param name="analysis">How the field's words become terms.</param>
    /// <param name="weight">How much a folded word says (its idf, say); 1 each when null.</param>
    public static QueryTerms Of(Query query, string field, TextAnalysis analysis, Func<string, float>? weight = null)
    {
        QueryTerms terms = new(field, analysis, weight);
        terms.Add(query, 1, term: 0);
        terms.Terms = [.. terms._terms.Count > 0 ? terms._terms : terms._common];
        terms.Tests = [.. terms._tests];
        return terms;
    }

    // A term of 0 asks for a new number. What is optional beside what is required is so mostly for being common.
    private void Add(Query query, float boost, int term, bool optional = false)
    {
        switch (query)
        {
            case TermQuery q when q.Field == _field:
                List<WantedTerm> kind = (optional || q.Form == Form.Stem) && StopWords.Contains(q.Word) ? _common : _terms;
                kind.Add(new WantedTerm(Term(term), [Test(q.Word, q.Form)], 0, boost * Weight(q.Word)));
                break;
            case PhraseQuery q when q.Field == _field && q.Words.Count > 0:
                _terms.Add(new WantedTerm(Term(term), [.. q.Words.Select(w => Test(w, q.Form))], q.Slop, boost * q.Words.Sum(Weight)));
                break;
            case PrefixQuery q when q.Field == _field: AddPattern(new StartsWith(Utf8(q.Prefix)), boost, term); break;
            case WildcardQuery q when q.Field == _field && q.Pattern != "*": AddPattern(new HasShape(Utf8(q.Pattern)), boost, term); break;
            case FuzzyQuery q when q.Field == _field: AddPattern(new IsNear(Utf8(q.Word), QueryPlanner.PatternOf(q)), boost, term); break;
            case BoostQuery q: Add(q.Query, boost * q.Boost, term, optional); break;
            case AnyOfQuery q:
                int shared = Term(term);
                foreach (Query alternative in q.Alternatives) Add(alternative, boost, shared, optional);
                break;
            case BooleanQuery q:
                foreach (Query clause in q.Must) Add(clause, boost, term);
                foreach (Query clause in q.Should) Add(clause, boost, term, optional: q.Required == 0);
                break;
        }
    }

    private void AddPattern(WordTest test, float boost, int term) => _terms.Add(new WantedTerm(Term(term), [Number(test)], 0, boost));

    private int Test(string word, Form form)
    {
        byte[] bytes = Utf8(word);
        return Number(form == Form.Stem && _stems ? new HasStem(Matching.Terms.Of(bytes, TextAnalysis.English)) : new IsWord(bytes));
    }

    private float Weight(string word) => _weight?.Invoke(word) ?? 1;

    private int Term(int given) => given > 0 ? given : ++_lastTerm;

    private int Number(WordTest test)
    {
        int number = _tests.FindIndex(test.SameAs);
        if (number >= 0) return number;
        _tests.Add(test);
        return _tests.Count - 1;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
