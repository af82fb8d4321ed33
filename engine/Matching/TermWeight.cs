using System.Globalization;
using System.Text;
using SearchEngine.Postings;
using SearchEngine.Queries;
using SearchEngine.Segments;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>One word, by stem or exactly.</summary>
internal sealed class TermWeight : Weight
{
    private readonly TermQuery _query;
    private readonly byte[] _word;
    private readonly byte[] _term;
    private readonly bool _exact;
    private readonly long _docs;
    private readonly long _docFreq;
    private readonly float _boost;

    public TermWeight(TermQuery query, TextAnalysis analysis, CollectionStatistics statistics, float boost)
    {
        _query = query;
        _boost = boost;
        _word = Encoding.UTF8.GetBytes(query.Word);
        _term = Terms.Of(_word, analysis);
        _exact = query.Form == Form.Exact && analysis == TextAnalysis.English;
        FieldStatistics field = statistics.Of(query.Field);
        _docs = field.Docs;
        _docFreq = _exact ? statistics.WordFreqOf(query.Field, _word) : statistics.DocFreqOf(query.Field, _term);
        Similarity = new Bm25(boost * Bm25.Idf(_docs, _docFreq), field);
    }

    public Bm25 Similarity { get; }

    public override Scorer? Scorer(SegmentView segment)
    {
        if (Find(segment) is not { } found) return null;
        return found.Forms is null
            ? new TermScorer(new PostingsCursor(found.Text.Postings, found.Info), Similarity, found.Text.Lengths)
            : new FormScorer(new FormCursor(new PostingsCursor(found.Text.Postings, found.Info), found.Forms), Similarity, found.Text.Lengths);
    }

    /// <summary>The term in a segment; forms are null where any form will do.</summary>
    public (Segment.TextField Text, TermInfo Info, FormSet? Forms)? Find(SegmentView segment)
    {
        if (segment.Segment.Text(_query.Field) is not { } text) return null;
        return Terms.Find(text, _term, _word, _exact, out TermInfo info, out FormSet? forms) ? (text, info, forms) : null;
    }

    public override void Collect(SegmentView segment, DocSet into)
    {
        if (Find(segment) is not { Forms: null } found)
        {
            base.Collect(segment, into);
            return;
        }
        var cursor = new PostingsCursor(found.Text.Postings, found.Info);
        for (int b = 0; b < cursor.BlockCount; b++)
        {
            cursor.LoadBlock(b);
            foreach (int doc in cursor.Docs) into.Add(doc);
        }
    }

    public override int CountOf(SegmentView segment) =>
        Find(segment) is not { } found ? 0 : found.Forms is null ? segment.DocFreqOf(found.Text, found.Info) : -1;

    public override Explanation? Explain(SegmentView segment, int doc)
    {
        if (Scorer(segment) is not { } scorer || scorer.Advance(doc) != doc) return null;
        float freq = scorer is TermScorer t ? t.Freq : ((FormScorer)scorer).Freq;
        byte norm = Find(segment)!.Value.Text.Lengths.Norms[doc];
        return Describe(
            scorer.Score(), _query.ToString(), freq, norm, $"ln(1 + (N − n + 0.5) / (n + 0.5)), N {_docs} documents with the field, n {_docFreq} with the word",
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
