using SearchEngine.Columns;

namespace SearchEngine.Matching;

/// <summary>
/// BM25 as Lucene defines it since version 8: idf · tf / (tf + k1 · (1 − b + b · length / average length)), k1 1.2, b 0.75,
/// idf = ln(1 + (N − df + 0.5) / (df + 0.5)), N the documents that have the field. (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009.)
/// </summary>
internal sealed class Bm25
{
    public const float K1 = 1.2f, B = 0.75f;

    private readonly float[] _inverse = new float[256]; // 1 / (k1 · (1 − b + b · length / average)) for each length code

    public Bm25(float weight, double averageLength)
    {
        Weight = weight;
        AverageLength = averageLength;
        for (int code = 0; code < 256; code++)
            _inverse[code] = (float)(1 / (K1 * (1 - B + B * LengthCode.Lengths[code] / averageLength)));
    }

    /// <summary>Boost times idf: the score that no frequency reaches.</summary>
    public float Weight { get; }

    public double AverageLength { get; }

    public ReadOnlySpan<float> Inverse => _inverse;

    public static float Idf(long docs, long docFreq) => (float)Math.Log(1 + (docs - docFreq + 0.5) / (docFreq + 0.5));

    public float Score(float frequency, byte norm) => Weight - Weight / (1 + frequency * _inverse[norm]);

    /// <summary>The same with another weight.</summary>
    public static float Score(float weight, float frequency, float inverse) => weight - weight / (1 + frequency * inverse);
}
