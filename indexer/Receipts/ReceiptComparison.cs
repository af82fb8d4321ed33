namespace SearchEngine.Indexer.Receipts;

/// <summary>What became of a search since its receipt.</summary>
/// <param name="New">Documents found now that the receipt does not list.</param>
/// <param name="Gone">Documents it lists that are not found now.</param>
/// <param name="Moved">How many documents found both times have another score or another order among themselves.</param>
/// <param name="Notes">What else differs: the collection, the versions, how the query is understood. Empty where nothing else counts.</param>
public sealed record ReceiptComparison(IReadOnlyList<ReceiptHit> New, IReadOnlyList<ReceiptHit> Gone, int Moved, IReadOnlyList<string> Notes)
{
    /// <summary>Scores are sums of floats, whose last digits depend on how the index is divided; so close they are the same.</summary>
    private const float Close = 1e-4f;

    /// <summary>The same documents with the same scores in the same order.</summary>
    public bool Same => New.Count == 0 && Gone.Count == 0 && Moved == 0;

    /// <summary>Compares. Of a longer list than a receipt holds, only the part listed is compared.</summary>
    public static ReceiptComparison Of(Receipt before, Receipt after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Hits.ToDictionary(h => h.Id, StringComparer.Ordinal);
        ReceiptHit[] found = [.. before.Total > before.Hits.Count ? after.Hits.Take(before.Hits.Count) : after.Hits];
        var now = found.ToDictionary(h => h.Id, StringComparer.Ordinal);
        ReceiptHit[] stayed = [.. found.Where(h => old.ContainsKey(h.Id))];
        string[] order = [.. before.Hits.Where(h => now.ContainsKey(h.Id)).Select(h => h.Id)];
        int moved = stayed.Where((h, i) => order[i] != h.Id || !IsClose(old[h.Id].Score, h.Score)).Count();
        var notes = new List<string>();
        if (before.Analyzer != after.Analyzer || before.Extractors != after.Extractors)
            notes.Add(FormattableString.Invariant($"analysis and extractors were version {before.Analyzer} and {before.Extractors}, now {after.Analyzer} and {after.Extractors}"));
        if (before.Understood != after.Understood) notes.Add($"the query was understood as {before.Understood}, now as {after.Understood}");
        return new ReceiptComparison(
            [.. found.Where(h => !old.ContainsKey(h.Id))], [.. before.Hits.Where(h => !now.ContainsKey(h.Id))], moved, notes);
    }

    private static bool IsClose(float a, float b) => MathF.Abs(a - b) <= Close * MathF.Max(MathF.Abs(a), MathF.Abs(b));
}
