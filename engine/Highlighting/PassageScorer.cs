namespace SearchEngine.Highlighting;

/// <summary>
/// Scores stretches of a text, after the idea of Lucene's UnifiedHighlighter: each thing asked for counts by its weight, further places
/// of it less and less (as in BM25), and what stands early in the text counts somewhat more.
/// </summary>
internal sealed class PassageScorer(List<TextMatch> matches)
{
    // So small that one more thing asked for outweighs any repetition.
    private const float Saturation = 0.3f;

    // Lucene's pivot: half the usual passage of about 175 characters.
    private const float Pivot = 87;

    private readonly float[] _weights = new float[matches.Count == 0 ? 1 : matches.Max(m => m.Term) + 1];
    private readonly int[] _counts = new int[matches.Count == 0 ? 1 : matches.Max(m => m.Term) + 1];

    /// <summary>The score of the matches that lie whole between two offsets.</summary>
    /// <param name="first">The number of the first match that may.</param>
    /// <param name="from">The first offset.</param>
    /// <param name="to">One past the last.</param>
    public float Score(int first, int from, int to)
    {
        float score = 0;
        int end = first;
        for (; end < matches.Count && matches[end].Start < to; end++)
        {
            TextMatch match = matches[end];
            if (match.Start < from || match.End > to) continue;
            _counts[match.Term]++;
            _weights[match.Term] += match.Weight;
        }
        for (int i = first; i < end; i++)
        {
            int term = matches[i].Term, count = _counts[term];
            if (count == 0) continue;
            score += _weights[term] / count * (count * (1 + Saturation) / (count + Saturation));
            _counts[term] = 0;
            _weights[term] = 0;
        }
        return score * (1 + (1 / MathF.Log(Pivot + from)));
    }
}
