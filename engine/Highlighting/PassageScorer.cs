namespace SearchEngine.Highlighting;

/// <summary>
/// Scores stretches of a text, after the idea of Lucene's UnifiedHighlighter: each thing asked for counts by its weight, further places
/// of it less and less (as in BM25), and what stands early in the text counts somewhat more.
/// </summary>
internal sealed class PassageScorer
{
    // So small that one more thing asked for outweighs any repetition.
    private const float Saturation = 0.3f;

    // Lucene's pivot: half the usual passage of about 175 characters.
    private const float Pivot = 87;

    private List<TextMatch> _matches = [];
    private float[] _weights = new float[8]; // of each thing asked for, summed up; all 0 between calls
    private int[] _counts = new int[8];

    /// <summary>Begins with another text's matches.</summary>
    public void Reset(List<TextMatch> matches)
    {
        _matches = matches;
        int terms = 0;
        foreach (TextMatch match in matches) terms = Math.Max(terms, match.Term + 1);
        if (terms > _counts.Length) (_weights, _counts) = (new float[terms], new int[terms]);
    }

    /// <summary>The score of the matches that lie whole between two offsets.</summary>
    /// <param name="first">The number of the first match that may.</param>
    /// <param name="from">The first offset.</param>
    /// <param name="to">One past the last.</param>
    public float Score(int first, int from, int to)
    {
        float score = 0;
        int end = first;
        for (; end < _matches.Count && _matches[end].Start < to; end++)
        {
            TextMatch match = _matches[end];
            if (match.Start < from || match.End > to) continue;
            _counts[match.Term]++;
            _weights[match.Term] += match.Weight;
        }
        for (int i = first; i < end; i++)
        {
            int term = _matches[i].Term, count = _counts[term];
            if (count == 0) continue;
            score += _weights[term] / count * (count * (1 + Saturation) / (count + Saturation));
            _counts[term] = 0;
            _weights[term] = 0;
        }
        return score * (1 + (1 / MathF.Log(Pivot + from)));
    }
}
