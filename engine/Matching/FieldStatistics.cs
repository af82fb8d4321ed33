using SearchEngine.Columns;

namespace SearchEngine.Matching;

/// <summary>What BM25 needs to know of a text field: the documents that have it, their average length, and what each length does to a score.</summary>
internal sealed class FieldStatistics
{
    private readonly float[] _inverse = new float[256];

    public FieldStatistics(long docs, long words)
    {
        Docs = docs;
        AverageLength = docs == 0 ? 1 : Math.Max(1, words / (double)docs);
        for (int code = 0; code < 256; code++)
            _inverse[code] = (float)(1 / (Bm25.K1 * (1 - Bm25.B + Bm25.B * LengthCode.Lengths[code] / AverageLength)));
    }

    public long Docs { get; }

    public double AverageLength { get; }

    /// <summary>1 / (k1 · (1 − b + b · length / average)) for each length code.</summary>
    public ReadOnlySpan<float> Inverse => _inverse;
}
