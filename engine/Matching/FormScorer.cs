using SearchEngine.Columns;
using SearchEngine.Postings;

namespace SearchEngine.Matching;

/// <summary>The documents in which a word stands as written. Its frequency is never above its term's, so the term's bounds hold.</summary>
internal sealed class FormScorer(FormCursor cursor, Bm25 similarity, TextLengths lengths) : Scorer
{
    private readonly TermScorer _bounds = new(cursor.Term, similarity, lengths);

    public override int Doc => cursor.Doc;

    public override long Cost => cursor.Term.DocFreq;

    public int Freq => cursor.Freq;

    public override int Next() => cursor.Next();

    public override int Advance(int target) => cursor.Advance(target);

    public override float Score() => similarity.Score(cursor.Freq, lengths.Norms[cursor.Doc]);

    public override double MaxScore(int from, out int upTo) => _bounds.MaxScore(from, out upTo);
}
