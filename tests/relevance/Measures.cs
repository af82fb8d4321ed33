namespace SearchEngine.Tests;

/// <summary>How good a ranking is, against graded answers: 3 answers it, 2 is much to the point, 1 touches it, 0 or absent does not.</summary>
/// <param name="Recall1">The share of what is wanted that stands first; of one where more is wanted.</param>
/// <param name="Recall5">The same among the first five.</param>
/// <param name="Mrr">One over the place of the first wanted document; 0 where there is none.</param>
/// <param name="Ndcg10">Discounted cumulative gain of the first ten with gain 2^grade − 1, over that of the best order (Järvelin and Kekäläinen, 2002; exponential gain: Burges et al., 2005).</param>
internal sealed record Measures(double Recall1, double Recall5, double Mrr, double Ndcg10)
{
    /// <summary>Measures one ranking; null where nothing is wanted.</summary>
    public static Measures? Of(IReadOnlyList<string> found, IReadOnlyDictionary<string, int> grades)
    {
        HashSet<string> wanted = [.. grades.Where(g => g.Value > 0).Select(g => g.Key)];
        if (wanted.Count == 0) return null;
        int first = found.ToList().FindIndex(wanted.Contains);
        return new Measures(
            Recall(1), Recall(5), first < 0 ? 0 : 1.0 / (first + 1),
            Gain(found.Select(id => grades.GetValueOrDefault(id))) / Gain(grades.Values.OrderDescending()));

        double Recall(int k) => found.Take(k).Count(wanted.Contains) / (double)Math.Min(k, wanted.Count);
    }

    /// <summary>The mean of several.</summary>
    public static Measures Mean(IReadOnlyCollection<Measures> all) => new(
        all.Average(m => m.Recall1), all.Average(m => m.Recall5), all.Average(m => m.Mrr), all.Average(m => m.Ndcg10));

    private static double Gain(IEnumerable<int> grades) => grades.Take(10).Select((g, i) => (Math.Pow(2, g) - 1) / Math.Log2(i + 2)).Sum();
}
