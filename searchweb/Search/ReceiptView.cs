namespace SearchEngine.Web.Search;

/// <summary>A search that can be done again and compared.</summary>
/// <param name="Url">The search.</param>
/// <param name="Understood">The query as understood.</param>
/// <param name="Fingerprint">What the index held.</param>
/// <param name="AnalyzerVersion">The version of the schema and analysis.</param>
/// <param name="ExtractorVersion">The version of the extractors.</param>
/// <param name="At">When.</param>
/// <param name="Total">How many documents matched.</param>
/// <param name="Hits">Their ids in order, each with its score.</param>
public sealed record ReceiptView(
    SearchUrl Url, string Understood, string Fingerprint, int AnalyzerVersion, int ExtractorVersion, DateTimeOffset At, long Total,
    IReadOnlyList<ReceiptHit> Hits);

/// <summary>A document and its score.</summary>
public sealed record ReceiptHit(string Id, string Title, float Score);
