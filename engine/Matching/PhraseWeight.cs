using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>A phrase. Its idf is the sum of its words', as in Lucene.</summary>
internal sealed class PhraseWeight : Weight
{
    private readonly PhraseQuery _query;
    private readonly IndexedWord[] _words;
    private readonly Bm25 _similarity;
    private readonly float _boost;

    public PhraseWeight(PhraseQuery query, TextAnalysis analysis, CollectionStatistics statistics, float boost)
    {
        _query = query;
        _boost = boost;
        _words = new IndexedWord[query.Words.Count];
        FieldStatistics field = statistics.Of(query.Field);
        float idf = 0;
        for (int i = 0; i < _words.Length; i++)
        {
            _words[i] = new IndexedWord(query.Field, query.Words[i], query.Form, analysis, statistics);
            idf += Bm25.Idf(field.Docs, _words[i].DocFreq);
        }
        _similarity = new Bm25(boost * idf, field);
    }

    public override Scorer? Scorer(SegmentView segment)
    {
        var terms = new PhraseTerm[_words.Length];
        for (int i = 0; i < terms.Length; i++)
        {
            if (_words[i].In(segment) is not { } found) return null;
            byte next = _query.Slop > 0 || i + 1 == terms.Length ? (byte)0 : _words[i + 1].FollowerBit;
            terms[i] = new PhraseTerm(found.Cursor(), found.Forms, i, next, found.Frequent);
        }
        return new PhraseScorer(terms, _query.Slop, _similarity, segment.Segment.Text(_query.Field)!.Lengths);
    }

    public override void Collect(SegmentView segment, DocSet into) => SearchIn(segment, default, null)?.Run(into, default);

    /// <summary>A search of a segment block by block; null where nothing in it can match.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="allowed">Which documents may be hits.</param>
    /// <param name="top">Takes the best; null where they are not wanted.</param>
    public PhraseTopSearch? SearchIn(SegmentView segment, Acceptance allowed, TopHits? top)
    {
        var terms = new PhraseTerm[_words.Length];
        TermRun? lead = null;
        int first = 0;
        for (int i = 0; i < terms.Length; i++)
        {
            if (_words[i].In(segment) is not { } found) return null;
            var run = new TermRun(found, _similarity);
            byte next = _query.Slop > 0 || i + 1 == terms.Length ? (byte)0 : _words[i + 1].FollowerBit;
            terms[i] = new PhraseTerm(run.Cursor, found.Forms, i, next, found.Frequent);
            if (lead is not null && lead.Cursor.DocFreq <= run.Cursor.DocFreq) continue;
            (lead, first) = (run, i);
        }
        PhraseTerm[] byCost = [.. terms];
        (byCost[0], byCost[first]) = (byCost[first], byCost[0]);
        byCost.AsSpan(1).Sort(static (a, b) => a.Term.DocFreq.CompareTo(b.Term.DocFreq));
        return new PhraseTopSearch(byCost, lead!, new PhraseMatcher(terms, byCost, _query.Slop), _similarity, allowed, top);
    }

    /// <summary>A document scores above nothing.</summary>
    public bool Scores => _similarity.Weight > 0;

    public override Explanation? Explain(SegmentView segment, int doc)
    {
        if (Scorer(segment) is not PhraseScorer scorer || scorer.Advance(doc) != doc) return null;
        byte norm = segment.Segment.Text(_query.Field)!.Lengths.Norms[doc];
        return TermWeight.Describe(scorer.Score(), _query.ToString(), scorer.Freq, norm, "the sum of its words' idf", _similarity, _boost);
    }
}
