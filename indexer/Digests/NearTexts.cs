namespace SearchEngine.Indexer.Digests;

/// <summary>
/// Groups documents whose texts are nearly the same: a story printed by two papers, a release sent out twice. Each document is compared
/// with the first of every group it could belong to, never with a chain of neighbours, so all of a group are near the first. Which
/// documents are grouped depends on their texts and ids alone, not on the order they came in.
/// </summary>
public sealed class NearTexts
{
    /// <summary>From this share of common runs of words up two texts are nearly the same: about one word in thirty may differ.</summary>
    public const double LeastLikeness = 0.84;

    // Sixteen bands of four minima: texts that alike share a band with a probability of 0.9999.
    private const int BandLength = 4;

    private readonly Dictionary<string, IReadOnlyList<string>> _groups = new(StringComparer.Ordinal);

    private NearTexts(IEnumerable<List<string>> groups)
    {
        foreach (List<string> group in groups)
            foreach (string id in group) _groups.Add(id, group);
        Groups = [.. _groups.Values.Distinct().OrderBy(g => g[0], StringComparer.Ordinal)];
    }

    /// <summary>The groups of two or more, by their first id; inside each the ids in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Groups { get; }

    /// <summary>The ids of a document's group, itself among them; none where no text is near it.</summary>
    public IReadOnlyList<string> Of(string id) => _groups.GetValueOrDefault(id) ?? [];

    /// <summary>Reads the sketches of a commit.</summary>
    public static NearTexts Of(Snapshot snapshot)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        return Of(snapshot.Search(new SearchRequest
        {
            Filters = [new FacetFilter(CorpusSchema.Kind, [CorpusSchema.Kinds.Document])],
            Limit = int.MaxValue,
            Fetch = [CorpusSchema.Sketch],
        }).Hits.Where(h => h.Text(CorpusSchema.Sketch) is not null).Select(h => (h.Id, h.Text(CorpusSchema.Sketch)!)));
    }

    /// <summary>Groups documents.</summary>
    /// <param name="sketches">Ids with what <see cref="TextSketch.Of"/> gave, any order.</param>
    public static NearTexts Of(IEnumerable<(string Id, string Sketch)> sketches)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        var groups = new List<(ushort[] Sketch, List<string> Ids)>();
        var bands = new Dictionary<(int Band, ulong Minima), List<int>>();
        foreach ((string id, string text) in sketches.OrderBy(s => s.Id, StringComparer.Ordinal))
        {
            ushort[] sketch = TextSketch.Read(text);
            (int Band, ulong Minima)[] keys = [.. Bands(sketch)];
            int best = -1;
            double likeness = LeastLikeness;
            foreach (int group in keys.SelectMany(k => bands.TryGetValue(k, out List<int>? known) ? known : []).Distinct().Order())
            {
                double alike = Likeness(groups[group].Sketch, sketch);
                if (alike >= likeness && (best < 0 || alike > likeness)) (best, likeness) = (group, alike);
            }
            if (best >= 0)
            {
                groups[best].Ids.Add(id);
                continue;
            }
            foreach ((int, ulong) key in keys)
            {
                if (!bands.TryGetValue(key, out List<int>? known)) bands.Add(key, known = []);
                known.Add(groups.Count);
            }
            groups.Add((sketch, [id]));
        }
        return new NearTexts(groups.Where(g => g.Ids.Count > 1).Select(g => g.Ids));
    }

    private static double Likeness(ushort[] a, ushort[] b) => a.Zip(b, (x, y) => x == y ? 1 : 0).Sum() / (double)TextSketch.Places;

    private static IEnumerable<(int, ulong)> Bands(ushort[] sketch)
    {
        for (int i = 0; i < sketch.Length; i += BandLength)
        {
            ulong minima = 0;
            for (int j = 0; j < BandLength; j++) minima = (minima << 16) | sketch[i + j];
            yield return (i, minima);
        }
    }
}
