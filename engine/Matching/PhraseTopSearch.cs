using SearchEngine.Postings;
using SearchEngine.Storage;

namespace SearchEngine.Matching;

/// <summary>
/// The best documents in which words stand as a phrase. The rarest word leads, its most promising blocks first. Of a block only those
/// documents are looked at where all words stand, where the next word may follow (<see cref="Followers"/>), and where the phrase could stand
/// often enough to win; only of these are positions read.
/// </summary>
internal sealed class PhraseTopSearch
{
    private readonly PhraseTerm[] _byCost; // rarest first
    private readonly TermRun _lead; // of the rarest
    private readonly PhraseMatcher _matcher;
    private readonly Bm25 _similarity;
    private readonly Acceptance _allowed;
    private readonly TopHits? _top;
    private DocSet? _matches;

    /// <param name="byCost">The words, rarest first.</param>
    /// <param name="lead">The first of them; its cursor is the word's.</param>
    /// <param name="matcher">Counts the phrase.</param>
    /// <param name="similarity">Scores it.</param>
    /// <param name="allowed">Which documents may be hits.</param>
    /// <param name="top">Takes the best; null where they are not wanted.</param>
    public PhraseTopSearch(PhraseTerm[] byCost, TermRun lead, PhraseMatcher matcher, Bm25 similarity, Acceptance allowed, TopHits? top)
    {
        (_byCost, _lead, _matcher, _similarity, _allowed, _top) = (byCost, lead, matcher, similarity, allowed, top);
    }

    /// <param name="matches">Takes all documents that match, allowed or not; null where only the best are wanted.</param>
    /// <param name="cancel">Ends the search.</param>
    public void Run(DocSet? matches, CancellationToken cancel)
    {
        _matches = matches;
        ReadOnlySpan<float> best = _lead.Best;
        Span<int> first = stackalloc int[BestFirst.Blocks];
        first = first[..(matches is null ? BestFirst.Pick(best, first) : 0)];
        foreach (int b in first) Read(b, best[b]);
        if (first.Length > 0)
            for (int t = 1; t < _byCost.Length; t++) _byCost[t].Rewind();
        for (int b = 0; b < best.Length; b++)
        {
            if (first.Contains(b)) continue;
            cancel.ThrowIfCancellationRequested();
            Read(b, best[b]);
        }
    }

    private void Read(int block, float best)
    {
        float least = LeastX();
        if (_matches is null && (best < least || IsTieLost(block, best))) return;
        _lead.Cursor.LoadBlock(block);
        ReadOnlySpan<int> docs = _lead.Cursor.Docs, freqs = _lead.Cursor.Frequencies;
        ReadOnlySpan<float> inverse = _similarity.Field.Inverse;
        ReadOnlySpan<byte> norms = _lead.Norms;
        Span<byte> places = stackalloc byte[BitPacking.BlockSize];
        int count = BlockFilter.Candidates(freqs, _lead.LeastFrequency(block, least), _lead.Cursor.Followers, _byCost[0].Next, places);
        for (int t = 1; t < _byCost.Length; t++)
            if (_byCost[t].Frequent is { } set) count = BlockFilter.In(set, docs, places[..count]);
        if (least > 0) count = BlockFilter.Reaching(least, docs, freqs, inverse, norms, places[..count]);
        foreach (byte i in places[..count])
        {
            int doc = docs[i], rarest = freqs[i];
            float weight = inverse[norms[doc]];
            for (int t = 1; t < _byCost.Length && rarest > 0; t++) rarest = Math.Min(rarest, _byCost[t].FrequencyIn(doc));
            if (rarest == 0 || rarest * weight < least || _matches is null && !_allowed[doc]) continue;
            _lead.Cursor.MoveTo(i);
            for (int t = 1; t < _byCost.Length; t++) _byCost[t].MoveCursor();
            float frequency = _matcher.Frequency();
            if (frequency == 0) continue;
            _matches?.Add(doc);
            float score = _similarity.ScoreOf(frequency * weight);
            if (_top is null || score < _top.Threshold || !_allowed[doc]) continue;
            _top.Offer(doc, score);
            least = LeastX();
        }
    }

    /// <summary>The x a document must have by the rarest word alone to be among the best; 0 where all matches are wanted.</summary>
    private float LeastX() => _matches is null ? _similarity.LeastX(_top!.Threshold) / _matcher.MostOften(1) : 0;

    /// <summary>A block's best score would only draw with the worst hit, and its documents come later.</summary>
    private bool IsTieLost(int block, float best) =>
        _similarity.ScoreOf(best * _matcher.MostOften(1)) == _top!.Threshold && _lead.FirstDocOf(block) >= _top.TieDoc;
}
