using System.Globalization;
using SearchEngine.Postings;
using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>One word, by stem or exactly.</summary>
internal sealed class TermWeight : Weight
{
    private readonly TermQuery _query;
    private readonly IndexedWord _word;
    private readonly long _docs;
    private readonly float _boost;

    public TermWeight(TermQuery query, TextAnalysis analysis, CollectionStatistics statistics, float boost)
    {
        _query = query;
        _boost = boost;
        _word = new IndexedWord(query.Field, query.Word, query.Form, analysis, statistics);
        FieldStatistics field = statistics.Of(query.Field);
        _docs = field.Docs;
        Similarity = new Bm25(boost * Bm25.Idf(_docs, _word.DocFreq), field);
    }

    public Bm25 Similarity { get; }

    public override Scorer? Scorer(SegmentView segment)
    {
        if (Find(segment) is not { } found) return null;
        return found.Forms is null
            ? new TermScorer(found.Cursor(), Similarity, found.Text.Lengths)
            : new FormScorer(new FormCursor(found.Cursor(), found.Forms), Similarity, found.Text.Lengths);
    }

    /// <summary>The word in a segment.</summary>
    public IndexedWord.Place? Find(SegmentView segment) => _word.In(segment);

    public override void Collect(SegmentView segment, DocSet into)
    {
        if (Find(segment) is not { Forms: null } found)
        {
            base.Collect(segment, into);
            return;
        }
        if (found.Frequent is { } set) into.Or(set);
        else found.Cursor().AddAllTo(into);
    }

    public override int CountOf(SegmentView segment) =>
        Find(segment) is not { } found ? 0 : found.Live;

    public override Explanation? Explain(SegmentView segment, int doc)
    {
        if (Scorer(segment) is not { } scorer || scorer.Advance(doc) != doc) return null;
        float freq = scorer is TermScorer t ? t.Freq : ((FormScorer)scorer).Freq;
        byte norm = Find(segment)!.Text.Lengths.Norms[doc];
        return Describe(
            scorer.Score(), _query.ToString(), freq, norm, $"ln(1 + (N − n + 0.5) / (n + 0.5)), N {_docs} documents with the field, n {_word.DocFreq} with the word",
            Similarity, _boost);
    }

    internal static Explanation Describe(float score, string what, float freq, byte norm, string idf, Bm25 bm25, float boost)
    {
        string F(double v) => v.ToString("0.####", CultureInfo.InvariantCulture);
        int length = Columns.LengthCode.Lengths[norm];
        return new Explanation(score, $"{what}: boost × idf × tf",
        [
            new Explanation(boost, "boost", []),
            new Explanation(boost == 0 ? 0 : bm25.Weight / boost, $"idf = {idf}", []),
            new Explanation(
                bm25.Weight == 0 ? 0 : score / bm25.Weight,
                $"tf = f / (f + k1 × (1 − b + b × length / average)), f {F(freq)}, k1 {F(Bm25.K1)}, b {F(Bm25.B)}, length {length}, average {F(bm25.Field.AverageLength)}", []),
        ]);
    }
}
