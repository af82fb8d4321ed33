using System.Globalization;
using System.Text;

namespace SearchEngine.Tests;

/// <summary>The figures of a set of graded searches, as a text a person can compare line by line.</summary>
internal sealed class RankStats
{
    private readonly List<(GradedQuery Query, IReadOnlyList<string> Found, Measures? Measures)> _rows = [];

    /// <summary>Asks every query of a folder.</summary>
    public RankStats(IndexedFolder folder, IEnumerable<GradedQuery> queries)
    {
        foreach (GradedQuery query in queries)
        {
            IReadOnlyList<string> found = folder.Found(query);
            _rows.Add((query, found, Measures.Of(found, query.Grades)));
        }
    }

    /// <summary>The mean over all queries that want something.</summary>
    public Measures Overall => Measures.Mean([.. _rows.Select(r => r.Measures).OfType<Measures>()]);

    /// <summary>The queries that want nothing and yet found something.</summary>
    public IReadOnlyList<string> FalseAnswers => [.. _rows.Where(r => r.Measures is null && r.Found.Count > 0).Select(r => r.Query.Text)];

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("recall@1  recall@5    MRR  nDCG@10\n");
        Line(text, Overall, $"all, {_rows.Count} searches");
        foreach (var type in _rows.GroupBy(r => r.Query.Type, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Measures[] measured = [.. type.Select(r => r.Measures).OfType<Measures>()];
            if (measured.Length > 0) Line(text, Measures.Mean(measured), $"{type.Key}, {measured.Length}");
            else text.Append(CultureInfo.InvariantCulture, $"{"",36}{type.Key}, {type.Count()}: {type.Count(r => r.Found.Count == 0)} rightly empty\n");
        }
        text.Append("\nnDCG@10  each search, and the grades of what it found, best first\n");
        foreach ((GradedQuery query, IReadOnlyList<string> found, Measures? measures) in _rows)
        {
            string grades = string.Concat(found.Select(id => query.Grades.GetValueOrDefault(id) is > 0 and var g ? g.ToString(CultureInfo.InvariantCulture) : "."));
            text.Append(CultureInfo.InvariantCulture, $"{measures?.Ndcg10,7:0.000}  {query.Type}: {query.Text}  [{grades}]\n");
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, Measures m, string what) => text.Append(
        CultureInfo.InvariantCulture, $"{m.Recall1,8:0.000}  {m.Recall5,8:0.000}  {m.Mrr,5:0.000}  {m.Ndcg10,7:0.000}  {what}\n");
}
