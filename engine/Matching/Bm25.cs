using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SearchEngine.Matching;

/// <summary>
/// BM25 as Lucene defines it since version 8: idf · tf / (tf + k1 · (1 − b + b · length / average length)), k1 1.2, b 0.75,
/// idf = ln(1 + (N − df + 0.5) / (df + 0.5)), N the documents that have the field. (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009.)
/// </summary>
internal sealed class Bm25(float weight, FieldStatistics field)
{
    public const float K1 = 1.2f, B = 0.75f;

    /// <summary>Boost times idf: the score that no frequency reaches.</summary>
    public float Weight { get; } = weight;

    public FieldStatistics Field { get; } = field;

    public static float Idf(long docs, long docFreq) => (float)Math.Log(1 + (docs - docFreq + 0.5) / (docFreq + 0.5));

    public float Score(float frequency, byte norm) => ScoreOf(frequency * Field.Inverse[norm]);

    /// <summary>The score for a frequency times what the length makes of it; it rises with it, so bounds may be compared before it is taken.</summary>
    public float ScoreOf(float x) => Weight - Weight / (1 + x);

    /// <summary>The same for many, in place; a multiple of eight.</summary>
    public void ScoresOf(Span<float> xs)
    {
        Vector256<float> weight = Vector256.Create(Weight), one = Vector256<float>.One;
        ref float at = ref MemoryMarshal.GetReference(xs);
        for (nuint i = 0; i < (nuint)xs.Length; i += 8)
        {
            Vector256<float> x = Vector256.LoadUnsafe(ref at, i);
            (weight - weight / (one + x)).StoreUnsafe(ref at, i);
        }
    }

    /// <summary>An x below which no score reaches this one.</summary>
    public float LeastX(double score)
    {
        score -= 2e-6 * Weight; // scores are rounded
        if (score <= 0) return 0;
        return score >= Weight ? float.PositiveInfinity : (float)(score / (Weight - score)) * (1 - 1e-6f);
    }
}
