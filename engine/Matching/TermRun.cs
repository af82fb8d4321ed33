using SearchEngine.Postings;
using SearchEngine.Segments;

namespace SearchEngine.Matching;

/// <summary>
/// A term of a segment with the bounds of all its blocks, for searches that go block by block. Bounds and documents are compared by x, the
/// frequency times what the length makes of it, which rises with the score (<see cref="Bm25.ScoreOf"/>).
/// </summary>
internal sealed class TermRun
{
    private readonly float[] _best;

    public TermRun(Segment.TextField field, in TermInfo info, Bm25 similarity)
    {
        Field = field;
        Similarity = similarity;
        Cursor = new PostingsCursor(field.Postings, info);
        _best = new float[Cursor.BlockCount];
        ReadOnlySpan<float> inverse = similarity.Field.Inverse;
        for (int b = 0; b < Cursor.FullBlocks; b++) _best[b] = TermScorer.BestOf(inverse, field.Postings.ImpactsAt(info, b));
        if (Cursor.FullBlocks < Cursor.BlockCount) _best[^1] = BestOfTail();
    }

    public Segment.TextField Field { get; }

    public Bm25 Similarity { get; }

    public PostingsCursor Cursor { get; }

    /// <summary>The highest x in each block.</summary>
    public ReadOnlySpan<float> Best => _best;

    /// <summary>The x of the document the cursor stands on.</summary>
    public float X => Cursor.Freq * Similarity.Field.Inverse[Field.Lengths.Norms[Cursor.Doc]];

    /// <summary>The last document of a block, or past all where it is the tail.</summary>
    public int LastDocOf(int block) => block < Cursor.FullBlocks ? Field.Postings.SkipAt(Cursor.Info, block).LastDoc : int.MaxValue - 1;

    private float BestOfTail()
    {
        Cursor.LoadBlock(Cursor.FullBlocks);
        ReadOnlySpan<float> inverse = Similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = Field.Lengths.Norms;
        ReadOnlySpan<int> docs = Cursor.Docs, freqs = Cursor.Frequencies;
        float best = 0;
        for (int i = 0; i < docs.Length; i++) best = Math.Max(best, freqs[i] * inverse[norms[docs[i]]]);
        Cursor.Rewind();
        return best;
    }
}
