using System.Text;
using SearchEngine.Postings;
using SearchEngine.Queries;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>A phrase. Its idf is the sum of its words', as in Lucene.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly PhraseQuery _query;
    private readonly byte[][] _words;
    private readonly byte[][] _terms;
    private readonly bool _exact;
    private readonly Bm25 _similarity;
    private readonly float _boost;

    public PhraseWeight(PhraseQuery query, TextAnalysis analysis, CollectionStatistics statistics, float boost)
    {
        _query = query;
        _boost = boost;
        _words = [.. query.Words.Select(Encoding.UTF8.GetBytes)];
        _terms = [.. _words.Select(w => Terms.Of(w, analysis))];
        _exact = query.Form == Form.Exact && analysis == TextAnalysis.English;
        FieldStatistics field = statistics.Of(query.Field);
        float idf = 0;
        for (int i = 0; i < _words.Length; i++)
            idf += Bm25.Idf(field.Docs, _exact ? statistics.WordFreqOf(query.Field, _words[i]) : statistics.DocFreqOf(query.Field, _terms[i]));
        _similarity = new Bm25(boost * idf, field);
    }

    public override Scorer? Scorer(SegmentView segment)
    {
        if (segment.Segment.Text(_query.Field) is not { } text) return null;
        var terms = new List<PhraseTerm>(_words.Length);
        for (int i = 0; i < _words.Length; i++)
        {
            if (!Terms.Find(text, _terms[i], _words[i], _exact, out TermInfo info, out FormSet? forms)) return null;
            terms.Add(new PhraseTerm(new PostingsCursor(text.Postings, info), forms, i));
        }
        return new PhraseScorer(terms, _query.Slop, _similarity, text.Lengths);
    }

    public override Explanation? Explain(SegmentView segment, int doc)
    {
        if (Scorer(segment) is not PhraseScorer scorer || scorer.Advance(doc) != doc) return null;
        byte norm = segment.Segment.Text(_query.Field)!.Lengths.Norms[doc];
        return TermWeight.Describe(scorer.Score(), _query.ToString(), scorer.Freq, norm, "the sum of its words' idf", _similarity, _boost);
    }
}
