using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// A term of a segment with the bounds of all its blocks, for searches that go block by block. Bounds and documents are compared by x, the
/// frequency times what the length makes of it, which rises with the score (<see cref="Bm25.ScoreOf"/>).
/// </summary>
internal sealed class TermRun
{
    private float[]? _best;
    private readonly IndexedWord.Place _place;
    private readonly DocSet? _frequent;
    private readonly DocLookup? _lookup; // of a frequent term
    private readonly float[] _scores = SearchRoom.Row(BitPacking.BlockSize);

    public TermRun(IndexedWord.Place place, Bm25 similarity)
    {
        _place = place;
        Similarity = similarity;
        Cursor = place.Cursor();
        _frequent = place.Frequent;
        if (_frequent is not null) _lookup = new DocLookup(Cursor, _frequent);
    }

    public Bm25 Similarity { get; }

    public PostingsCursor Cursor { get; }

    /// <summary>The term's documents, where it is a frequent one.</summary>
    public DocSet? Frequent => _frequent;

    /// <summary>The highest x in each block.</summary>
    public ReadOnlySpan<float> Best => (_best ??= FindBest()).AsSpan(0, Cursor.BlockCount);

    /// <summary>A score that no document of the term goes beyond.</summary>
    public float Highest
    {
        get
        {
            if (!TryChampions(out Champions champions))
            {
                float x = 0;
                foreach (float best in Best) x = Math.Max(x, best);
                return Similarity.ScoreOf(x);
            }
            float highest = (float)TermScorer.BoundOf(Similarity, champions.Others);
            ReadOnlySpan<byte> norms = Norms;
            for (int i = 0; i < Champions.Count; i++) highest = Math.Max(highest, Similarity.Score(champions.Freq(i), norms[champions.Doc(i)]));
            return highest;
        }
    }

    /// <summary>A frequency below which no document of a block reaches an x: that of the block's shortest document.</summary>
    public int LeastFrequency(int block, float x) =>
        block < Cursor.FullBlocks ? (int)MathF.Ceiling(x / Similarity.Field.Inverse[Impacts.ShortestOf(_place.Text.Postings.ImpactsAt(_place.Info, block))] * (1 - 1e-5f)) : 0;

    /// <summary>The length code of each document.</summary>
    public ReadOnlySpan<byte> Norms => _place.Text.Lengths.Norms;

    /// <summary>The best documents of the term, where it is a frequent one.</summary>
    public bool TryChampions(out Champions champions)
    {
        TermInfo info = _place.Info;
        return _place.Text.Postings.TryChampions(info, out champions);
    }

    /// <summary>The score of a document, 0 where the term does not stand in it. Documents must rise until <see cref="Rewind"/>.</summary>
    public float ScoreIn(int doc)
    {
        if (_frequent is not null)
            return _frequent[doc] ? Similarity.Score(FrequencyIn(doc), Norms[doc]) : 0;
        int at = Cursor.Doc < doc ? Cursor.Advance(doc) : Cursor.Doc;
        return at == doc ? Similarity.Score(Cursor.Freq, Norms[doc]) : 0;
    }

    /// <summary>Back to before the first document.</summary>
    public void Rewind()
    {
        Cursor.Rewind();
        _lookup?.Rewind();
    }

    private int FrequencyIn(int doc)
    {
        _lookup!.MoveTo(doc);
        return _lookup.Freq;
    }

    /// <summary>The first document that a block may hold.</summary>
    public int FirstDocOf(int block) => block == 0 ? 0 : LastDocOf(block - 1) + 1;

    /// <summary>The last document of a block, or past all where it is the tail.</summary>
    public int LastDocOf(int block) => block < Cursor.FullBlocks ? Cursor.LastDocOf(block) : int.MaxValue - 1;

    /// <summary>The scores of the documents in the cursor's buffers from one place to another. Valid until the next call.</summary>
    public ReadOnlySpan<float> Scores(int from, int to)
    {
        ReadOnlySpan<int> docs = Cursor.Docs[from..to], freqs = Cursor.Frequencies[from..to];
        ReadOnlySpan<float> inverse = Similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = Norms;
        Span<float> scores = _scores.AsSpan(0, docs.Length);
        for (int i = 0; i < scores.Length; i++) scores[i] = freqs[i] * inverse[norms[docs[i]]];
        Similarity.ScoresOf(_scores.AsSpan(0, (docs.Length + 7) & ~7)); // what lies past the end is not looked at
        return scores;
    }

    private float[] FindBest()
    {
        float[] found = SearchRoom.Row(Cursor.BlockCount);
        ReadOnlySpan<float> inverse = Similarity.Field.Inverse;
        for (int b = 0; b < Cursor.FullBlocks; b++) found[b] = TermScorer.BestOf(inverse, _place.Text.Postings.ImpactsAt(_place.Info, b));
        if (Cursor.FullBlocks < Cursor.BlockCount) found[Cursor.FullBlocks] = BestOfTail();
        return found;
    }

    private float BestOfTail()
    {
        Cursor.LoadBlock(Cursor.FullBlocks);
        ReadOnlySpan<float> inverse = Similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = Norms;
        ReadOnlySpan<int> docs = Cursor.Docs, freqs = Cursor.Frequencies;
        float best = 0;
        for (int i = 0; i < docs.Length; i++) best = Math.Max(best, freqs[i] * inverse[norms[docs[i]]]);
        Cursor.Rewind();
        return best;
    }
}
